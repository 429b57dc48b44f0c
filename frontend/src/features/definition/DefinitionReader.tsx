import { useTranslation } from 'react-i18next'
import type { KpiVersion, KpiVersions, Measure, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { fieldsOf } from './input'
import { SeriesBreakMark } from './SeriesBreakMark'
import { useDefinitionWords } from './words'

/** What a version says, to be read. */
export function DefinitionReader({
  kpi,
  version,
  plan,
  measures,
}: {
  kpi: KpiVersions
  version: KpiVersion
  plan: Plan
  measures: readonly Measure[]
}) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const words = useDefinitionWords(plan, measures)
  const rows: { term: string; value: React.ReactNode }[] = fieldsOf(kpi.kind !== 'regional').map((field) => ({
    term: t(`field.${field}`),
    value: words.value(field, version.content),
  }))
  if (version.effectiveFrom !== null) {
    rows.unshift(
      { term: t('field.effectiveFrom'), value: format.fiscalYear(version.effectiveFrom) },
      { term: t('field.reason'), value: version.reason },
      { term: t('field.seriesBreak'), value: version.seriesBreak ? <SeriesBreakMark /> : t('comparable') },
    )
  }
  return (
    <dl>
      {rows.map(({ term, value }) => (
        <div
          key={term}
          className="grid grid-cols-1 gap-x-4 gap-y-0.5 border-b border-solid-gray-100 py-2.5 last:border-0 sm:grid-cols-[10rem_1fr]"
        >
          <dt className="text-dns-14B-130 leading-170">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

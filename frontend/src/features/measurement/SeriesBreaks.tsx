import { useTranslation } from 'react-i18next'
import type { KpiDetail, KpiTerms } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Icon } from '@/ui/Icon'
import { breaksOf } from './series'

/** Where a new series begins, and what is counted since, in words. */
function useBreakWords(kpi: KpiDetail) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  return {
    title: (version: KpiTerms) =>
      t('series.from', { period: format.period(version.begins ?? '', version.yearBasis === 'calendar') }),
    unit: (version: KpiTerms) => {
      const before = kpi.versions[kpi.versions.indexOf(version) - 1]
      return before && before.unit !== version.unit
        ? t('series.unit', { before: format.unitName(before.unit), after: format.unitName(version.unit) })
        : null
    },
  }
}

/** The breaks of a KPI's series, each with its reason; nothing where there is none. */
export function SeriesBreaks({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const words = useBreakWords(kpi)
  const breaks = breaksOf(kpi)
  if (breaks.length === 0) return null
  return (
    <ul aria-label={t('series.breaks')} className="flex flex-col gap-3 rounded-8 bg-solid-gray-50 p-4 text-dns-14N-130">
      {breaks.map((version) => (
        <li key={version.number} className="flex gap-2">
          <Icon name="info" className="mt-0.5 size-4 shrink-0" />
          <div className="flex flex-col gap-1">
            <b>{words.title(version)}</b>
            <span>
              {words.unit(version)} {t('series.apart')}
            </span>
            {version.reason && <span>{t('series.reason', { reason: version.reason })}</span>}
            {version.confirmedAt && (
              <span className="text-solid-gray-700">
                {t('series.confirmed', { at: format.moment(version.confirmedAt) })}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A line across a table, above the first period of a new series. */
export function BreakRow({ kpi, version, columns }: { kpi: KpiDetail; version: KpiTerms; columns: number }) {
  const words = useBreakWords(kpi)
  return (
    <tr>
      <td colSpan={columns} className="border-y-2 border-solid-gray-700 bg-solid-gray-50">
        <b>{words.title(version)}</b> {words.unit(version)}
      </td>
    </tr>
  )
}

import { useTranslation } from 'react-i18next'
import type { KpiDifference, KpiVersion, Measure, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Icon } from '@/ui/Icon'
import { changedPart } from './changed'
import { fieldsOf } from './input'
import { SeriesBreakMark } from './SeriesBreakMark'
import { useDefinitionWords } from './words'

/** Two versions side by side: what differs is marked by a word, an outline and the changed letters themselves. */
export function Difference({
  difference,
  central,
  plan,
  measures,
  all,
}: {
  difference: KpiDifference
  central: boolean
  plan: Plan
  measures: readonly Measure[]
  /** Whether what stayed is shown too. */
  all: boolean
}) {
  const { t } = useTranslation('definition')
  const words = useDefinitionWords(plan, measures)
  const { from, to, changed, breaking } = difference
  const sides = [
    { side: 'from', version: from },
    { side: 'to', version: to },
  ] as const
  const fields = fieldsOf(central).filter((field) => all || changed.includes(field))
  return (
    <div>
      <p role="status" className="mb-3">
        {changed.length === 0 ? t('difference.none') : t('difference.count', { count: changed.length })}
        {breaking.length > 0 &&
          t('difference.breaking', { fields: breaking.map((field) => t(`field.${field}`)).join(t('comma')) })}
      </p>
      <table className="w-full border-collapse text-start max-md:block">
        <caption className="sr-only">
          {t('difference.caption', { from: words.version(from.number), to: words.version(to.number) })}
        </caption>
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className="w-44 border-b-2 border-solid-gray-420 p-2 text-start text-dns-14B-130">
              {t('difference.field')}
            </th>
            {sides.map(({ side, version }) => (
              <th key={side} scope="col" className="border-b-2 border-solid-gray-420 p-2 text-start text-dns-16B-130">
                <VersionName version={version} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {fields.map((field) => {
            const differs = changed.includes(field)
            const part = changedPart(words.value(field, from.content), words.value(field, to.content))
            return (
              <tr key={field} className="border-b border-solid-gray-200 max-md:flex max-md:flex-col max-md:py-3">
                <th scope="row" className="p-2 text-start align-top text-dns-16B-130 max-md:px-0">
                  {t(`field.${field}`)}
                  <span className="mt-1.5 flex flex-wrap gap-1.5">
                    {differs && <ChangedMark />}
                    {breaking.includes(field) && <SeriesBreakMark />}
                  </span>
                </th>
                {sides.map(({ side, version }) => (
                  <td
                    key={side}
                    className="w-[calc(50%-5.5rem)] p-1.5 align-top whitespace-pre-line max-md:w-full max-md:px-0"
                  >
                    <span className="mb-0.5 block text-dns-14B-130 text-solid-gray-700 md:hidden">
                      {words.version(version.number)}
                    </span>
                    <span
                      className={`block min-w-0 rounded-8 px-2.5 py-1.5 ${differs ? (side === 'from' ? 'border border-solid-gray-536' : 'border-2 border-blue-1000 bg-blue-50') : ''}`}
                    >
                      {part.head}
                      {side === 'from'
                        ? part.before && <del className="decoration-2 text-solid-gray-800">{part.before}</del>
                        : part.after && <ins className="font-700 decoration-2 underline-offset-4">{part.after}</ins>}
                      {part.tail}
                    </span>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function ChangedMark() {
  const { t } = useTranslation('definition')
  return (
    <span className="inline-flex h-6 items-center gap-1 whitespace-nowrap rounded-4 border border-blue-1000 px-1.5 text-dns-14B-120 text-blue-1000">
      <Icon name="pencil" className="size-3.5" />
      {t('difference.changed')}
    </span>
  )
}

function VersionName({ version }: { version: KpiVersion }) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  return (
    <>
      {t('version', { number: version.number })}
      <span className="block text-dns-14N-130 text-solid-gray-700">
        {version.effectiveFrom === null
          ? t('fromBeginning')
          : t('fromYear', { year: format.fiscalYear(version.effectiveFrom) })}
      </span>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { TrailEntry } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Scroll } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import { periodOf, practiceOf, useTrailWords } from './words'

/** Every change, the latest first: when, who in which role, what from and to, and why. */
export function TrailList({
  entries,
  kpiCode,
  kpiLink,
  practiceLink,
}: {
  entries: readonly TrailEntry[]
  /** What a KPI is called here. */
  kpiCode: (kpiId: string) => string
  kpiLink: (kpiId: string) => string
  practiceLink: (practice: string) => string
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const words = useTrailWords()
  return (
    <Scroll label={t('caption')}>
      <table className="data-table min-w-[56rem] print:min-w-0">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.at')}</th>
            <th scope="col">{t('column.by')}</th>
            <th scope="col">{t('column.what')}</th>
            <th scope="col">{t('column.change')}</th>
            <th scope="col">{t('column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const period = periodOf(entry.subject)
            const practice = practiceOf(entry.subject)
            return (
              <tr key={entry.number} className="[&>*]:align-top!">
                <td className="whitespace-nowrap tabular-nums">
                  {format.moment(entry.at)}
                  <span className="block text-solid-gray-700">{t('number', { number: entry.number })}</span>
                </td>
                <td className="min-w-32">
                  {entry.byName}
                  <span className="block text-solid-gray-700">{words.role(entry.role)}</span>
                </td>
                <th scope="row" className="min-w-36">
                  <b className="block">{words.action(entry.action)}</b>
                  {practice && <Code code={practice} to={practiceLink(practice)} />}
                  {entry.kpiId && <Code code={kpiCode(entry.kpiId)} to={kpiLink(entry.kpiId)} />}
                  {period && <span className="block text-solid-gray-700">{format.period(period)}</span>}
                </th>
                <td className="min-w-64">
                  <Changes entry={entry} />
                </td>
                <td className="min-w-40">
                  {entry.reason && <span className="block whitespace-pre-line">{entry.reason}</span>}
                  {entry.requestId && (
                    <span className="block break-all text-dns-14N-130 text-solid-gray-700">
                      {t('request', { id: entry.requestId })}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

function Code({ code, to }: { code: string; to: string }) {
  return (
    <TextLink to={to} className="mr-3 inline-flex min-h-6 items-center tabular-nums">
      {code}
    </TextLink>
  )
}

/** Each changed field by its name; what was not there before stands without a before. */
function Changes({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation('audit')
  const words = useTrailWords()
  // What was empty and stays so is no change.
  const fields = [...new Set([...Object.keys(entry.from), ...Object.keys(entry.to)])].filter(
    (field) => !isEmpty(entry.from[field]) || !isEmpty(entry.to[field]),
  )
  return (
    <dl className="flex flex-col gap-1">
      {fields.map((field) => (
        <div key={field}>
          <dt className="inline text-solid-gray-700">{words.field(field)}</dt>
          <dd className="ml-2 inline break-words whitespace-pre-line">
            {field in entry.from && (
              <>
                <Hidden>{t('from')}</Hidden>
                <span>{words.value(field, entry.from[field], entry.action)}</span>
                <span aria-hidden="true"> → </span>
                <Hidden>{t('to')}</Hidden>
              </>
            )}
            <b>{field in entry.to ? words.value(field, entry.to[field], entry.action) : t('removed')}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { KpiDetail, Result } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { buttonClass } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Scroll } from '@/ui/Layout'
import { Hidden, IllustrativeMark, ProxyMark } from '@/ui/Marks'
import { breakAt } from './chart'
import { BreakRow } from './SeriesBreaks'
import { counts, termsOf } from './series'

/** What was reported for each period, by whom and when, and where to record or correct. */
export function Results({ kpi, current }: { kpi: KpiDetail; current: string | null }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const results = new Map(kpi.results.map((result) => [result.period, result]))
  const units = new Set(kpi.versions.map((version) => version.unit))
  const expected = new Set(kpi.periods.map((period) => period.period))
  const left = kpi.results.filter((result) => !expected.has(result.period))
  const amount = (result: Result) =>
    units.size < 2
      ? format.number(result.value)
      : format.amount(result.value, termsOf(kpi, result.definitionNumber)?.unit ?? kpi.unit)
  const due = kpi.periods.filter((period) => period.state !== 'future' || results.has(period.period))
  const future = kpi.periods.length - due.length
  const name = (period: string) => format.period(period, kpi.yearBasis === 'calendar')
  return (
    <>
      <Scroll label={t('results.caption')}>
        <table className="data-table min-w-[40rem] print:min-w-0">
          <caption className="sr-only">{t('results.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.period')}</th>
              <th scope="col" className="text-right">
                {units.size < 2 ? t('column.value', { unit: format.unitName(kpi.unit) }) : t('column.amount')}
              </th>
              <th scope="col">{t('column.note')}</th>
              <th scope="col">{t('column.recorded')}</th>
              <th scope="col" className="print:hidden">
                {t('column.action')}
              </th>
            </tr>
          </thead>
          <tbody>
            {due.map((period) => {
              const result = results.get(period.period)
              const counted = result !== undefined && counts(kpi, result)
              const seriesBreak = breakAt(kpi, period.period)
              return (
                <Fragment key={period.period}>
                  {seriesBreak && <BreakRow kpi={kpi} version={seriesBreak} columns={5} />}
                  <tr className={period.period === current ? 'bg-blue-50' : undefined}>
                    <th scope="row" className="min-w-44">
                      {name(period.period)}
                    </th>
                    <td className="text-right">
                      {result ? (
                        <span className="inline-flex items-center justify-end gap-2">
                          {result.origin === 'proxy' && <ProxyMark />}
                          {result.illustrative && <IllustrativeMark />}
                          {counted ? <b>{amount(result)}</b> : amount(result)}
                        </span>
                      ) : (
                        <span className="text-solid-gray-700">{t('results.none')}</span>
                      )}
                    </td>
                    <td className="min-w-40">
                      {result?.note ?? ''}
                      {result && !counted && <Superseded />}
                    </td>
                    <td className="min-w-36">
                      {result ? (
                        <>
                          {result.recordedByName}
                          <span className="block text-solid-gray-700">{format.moment(result.recordedAt)}</span>
                        </>
                      ) : (
                        period.state === 'open' && t('results.deadline', { date: format.date(period.deadline) })
                      )}
                    </td>
                    <td className="whitespace-nowrap print:hidden">
                      {period.state === 'locked' ? (
                        <span className="inline-flex items-center gap-1 text-solid-gray-700">
                          <Icon name="lock" />
                          {t('results.locked')}
                        </span>
                      ) : (kpi.permissions.record || kpi.permissions.proxy) && period.state === 'open' ? (
                        <Link
                          to={{ search: `?period=${period.period}` }}
                          replace
                          preventScrollReset
                          className={buttonClass(counted ? 'secondary' : 'primary', 'small')}
                        >
                          {t(
                            kpi.permissions.record ? (counted ? 'results.correct' : 'results.record') : 'results.proxy',
                          )}
                          <Hidden>{name(period.period)}</Hidden>
                        </Link>
                      ) : null}
                    </td>
                  </tr>
                </Fragment>
              )
            })}
            {left.map((result) => (
              <tr key={result.period}>
                <th scope="row" className="min-w-44">
                  {name(result.period)}
                </th>
                <td className="text-right">{amount(result)}</td>
                <td className="min-w-40">
                  {result.note}
                  <Superseded />
                </td>
                <td className="min-w-36">
                  {result.recordedByName}
                  <span className="block text-solid-gray-700">{format.moment(result.recordedAt)}</span>
                </td>
                <td className="print:hidden" />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {future > 0 && (
        <p className="mt-3 text-dns-14N-130 text-solid-gray-700">{t('results.future', { count: future })}</p>
      )}
    </>
  )
}

/** Said beside what a series break has left behind. */
function Superseded() {
  const { t } = useTranslation('measurement')
  return <span className="block text-solid-gray-700">{t('series.superseded')}</span>
}

/** Every change: who, when, from what to what. */
export function History({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  if (kpi.history.length === 0) return <p className="text-solid-gray-700">{t('history.none')}</p>
  const amount = (value: number | null, definitionNumber: number | null) =>
    value === null
      ? t('history.blank')
      : format.amount(value, termsOf(kpi, definitionNumber ?? kpi.definitionNumber)?.unit ?? kpi.unit)
  return (
    <Scroll label={t('history.caption')}>
      <table className="data-table min-w-[40rem] print:min-w-0">
        <caption className="sr-only">{t('history.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.at')}</th>
            <th scope="col">{t('column.by')}</th>
            <th scope="col">{t('column.period')}</th>
            <th scope="col">{t('column.change')}</th>
            <th scope="col">{t('column.note')}</th>
          </tr>
        </thead>
        <tbody>
          {kpi.history.map((change) => (
            <tr key={`${change.at}-${change.period}-${change.by}`}>
              <td className="whitespace-nowrap tabular-nums">{format.moment(change.at)}</td>
              <td className="min-w-36">
                {change.byName}
                <span className="block text-solid-gray-700">
                  {t(`role.${change.role}`, { defaultValue: change.role })}
                </span>
              </td>
              <th scope="row" className="min-w-36">
                {format.period(change.period, kpi.yearBasis === 'calendar')}
              </th>
              <td className="whitespace-nowrap tabular-nums">
                {amount(change.from, change.definitionFrom)}
                <Hidden>{t('history.to')}</Hidden>
                <span aria-hidden="true"> → </span>
                <b>{amount(change.to, change.definitionTo)}</b>
                {change.origin === 'proxy' && (
                  <span className="ml-2">
                    <ProxyMark />
                  </span>
                )}
                {change.illustrative && (
                  <span className="ml-2">
                    <IllustrativeMark />
                  </span>
                )}
              </td>
              <td className="min-w-40">
                {change.noteTo ?? ''}
                {change.reason !== null && (
                  <span className="block">{t('history.reason', { reason: change.reason })}</span>
                )}
                {change.noteFrom !== null && change.noteFrom !== change.noteTo && (
                  <span className="block text-solid-gray-700">
                    {t('history.noteBefore', { note: change.noteFrom })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

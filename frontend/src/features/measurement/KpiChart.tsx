import { Fragment, lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Scroll } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import type { ChartSeries } from './ChartCanvas'
import { breakAt, type ChartRow, chartRows, drawnRows } from './chart'
import { BreakRow, SeriesBreaks } from './SeriesBreaks'
import { breaksOf, termsOf } from './series'

const ChartCanvas = lazy(() => import('./ChartCanvas'))

const samples: Record<ChartSeries['key'], React.ReactNode> = {
  value: <rect x="4" y="2" width="16" height="12" className="fill-blue-300" />,
  running: (
    <>
      <path d="M0 8h24" className="stroke-blue-1000" strokeWidth="3" />
      <circle cx="12" cy="8" r="4" className="fill-blue-1000" />
    </>
  ),
  forecast: <path d="M0 8h24" className="stroke-blue-1000" strokeWidth="2" strokeDasharray="2 4" />,
  paceDue: <path d="M0 8h24" className="stroke-blue-500" strokeWidth="2" strokeDasharray="8 5" />,
  target: <path d="M0 8h24" className="stroke-red-900" strokeWidth="2" />,
}

/** Which series there is anything to draw for, named, in the order of legend and table. */
function useSeries(kpi: KpiDetail, rows: readonly ChartRow[]): ChartSeries[] {
  const { t } = useTranslation('measurement')
  return useMemo(() => {
    const keys: ChartSeries['key'][] =
      kpi.accumulation === 'level'
        ? ['running', 'paceDue', 'target']
        : ['value', 'running', 'forecast', 'paceDue', 'target']
    return keys
      .filter((key) => rows.some((row) => row[key] !== null))
      .map((key) => ({
        key,
        label: key === 'running' ? t(`chart.running.${kpi.accumulation}`) : t(`chart.${key}`),
      }))
  }, [kpi.accumulation, rows, t])
}

/** How the KPI runs against pace and target: a picture, and the same figures as a table under it. */
export function KpiChart({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const rows = useMemo(() => chartRows(kpi), [kpi])
  const drawn = useMemo(() => drawnRows(kpi, rows), [kpi, rows])
  const breaks = useMemo(() => breaksOf(kpi).flatMap((version) => version.begins ?? []), [kpi])
  const series = useSeries(kpi, rows)
  const units = new Set(rows.map((row) => termsOf(kpi, row.definitionNumber)?.unit))
  const table = (
    <Scroll label={t('chart.table')}>
      <table className="data-table">
        <caption>
          <Hidden>{t('chart.table')}</Hidden>
          {units.size < 2 && (
            <span className="text-dns-14N-130">{t('chart.unit', { unit: format.unitName(kpi.unit) })}</span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('column.period')}</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col" className="text-right">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const seriesBreak = breakAt(kpi, row.period)
            const unit = termsOf(kpi, row.definitionNumber)?.unit ?? kpi.unit
            return (
              <Fragment key={`${row.definitionNumber}-${row.period}`}>
                {seriesBreak && <BreakRow kpi={kpi} version={seriesBreak} columns={series.length + 1} />}
                <tr>
                  <th scope="row" className="whitespace-nowrap">
                    {format.shortPeriod(row.period)}
                  </th>
                  {series.map(({ key }) => {
                    const value = row[key]
                    return (
                      <td key={key} className="text-right">
                        {value === null ? '–' : units.size < 2 ? format.number(value) : format.amount(value, unit)}
                      </td>
                    )
                  })}
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
  return (
    <div className="flex flex-col gap-4">
      <SeriesBreaks kpi={kpi} />
      <div className="flex flex-col gap-x-6 gap-y-3 lg:flex-row">
        <div className="min-w-0 grow">
          <Suspense fallback={<div className="skeleton h-72 w-full rounded-8 sm:h-80" />}>
            <ChartCanvas
              rows={drawn}
              series={series}
              unit={t('chart.unit', { unit: format.unitName(kpi.unit) })}
              label={t('chart.label', {
                series: series.map(({ label }) => label).join(format.language === 'en' ? ', ' : '、'),
              })}
              axisLabel={format.shortPeriod}
              breaks={breaks}
              breakLabel={t('series.break')}
            />
          </Suspense>
        </div>
        <ul
          aria-label={t('chart.legend')}
          className="flex shrink-0 flex-wrap gap-x-5 gap-y-2 self-start lg:w-44 lg:flex-col lg:pt-8"
        >
          {series.map(({ key, label }) => (
            <li key={key} className="flex items-center gap-2 text-dns-14N-130">
              <svg viewBox="0 0 24 16" className="h-4 w-6 shrink-0 fill-none" aria-hidden="true">
                {samples[key]}
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </div>
      {rows.length > 12 ? (
        <details>
          <summary className="link inline-flex min-h-6 cursor-pointer items-center">{t('chart.showTable')}</summary>
          <div className="mt-3">{table}</div>
        </details>
      ) : (
        table
      )}
    </div>
  )
}

import type { KpiDetail, SeriesPoint } from '@/lib/api'
import { breaksOf, seriesOf, termsOf } from './series'

/** More than any year: keeps the runs of one series apart from those of the next. */
const SERIES_APART = 10_000

/** One period of the picture and of the table that says the same. */
export interface ChartRow {
  period: string
  /** The version of the definition that holds for the period. */
  definitionNumber: number
  /** Lines are not drawn across a change of this: a sum that starts anew each year, or a series break. */
  run: number
  value: number | null
  running: number | null
  paceDue: number | null
  target: number | null
  forecast: number | null
}

/**
 * The rows of the chart: what the API gives, the target that applies to each period, and for sums a straight
 * continuation of the pace so far (to the end of the plan, or of the judged year where each year stands alone).
 */
export function chartRows(kpi: KpiDetail): ChartRow[] {
  const yearOf = new Map(kpi.periods.map((period) => [period.period, period.fiscalYear]))
  const targetOf = (point: SeriesPoint): number | null => {
    const terms = termsOf(kpi, point.definitionNumber)
    const planEnd = terms?.targets.find((target) => target.planEnd)?.value ?? null
    if (terms?.accumulation === 'cumulative') return planEnd
    const own = terms?.targets.find((target) => !target.planEnd && target.fiscalYear === yearOf.get(point.period))
    return own?.value ?? (terms?.accumulation === 'level' ? planEnd : null)
  }
  const rows = kpi.series.map((point): ChartRow => {
    const terms = termsOf(kpi, point.definitionNumber)
    return {
      ...point,
      run:
        SERIES_APART * ((terms?.series ?? 1) - 1) +
        (terms?.accumulation === 'per-year' ? (yearOf.get(point.period) ?? 0) : 0),
      target: targetOf(point),
      forecast: null,
    }
  })
  if (kpi.accumulation === 'level' || kpi.judgement.planEnded) return rows

  // A sum that starts anew each year is continued within the judged year only, none across a series break.
  const inScope = rows.filter(
    (row) =>
      seriesOf(kpi, row.definitionNumber) === seriesOf(kpi, kpi.definitionNumber) &&
      (kpi.accumulation === 'cumulative' || yearOf.get(row.period) === kpi.judgement.year),
  )
  const reported = inScope.findLastIndex((row) => row.value !== null)
  const running = inScope[reported]?.running ?? null
  if (running === null || reported === inScope.length - 1) return rows
  for (let index = reported; index < inScope.length; index++) {
    const row = inScope[index]
    if (row) row.forecast = Math.round(((running * (index + 1)) / (reported + 1)) * 10) / 10
  }
  return rows
}

/** What can be drawn on one axis: the rows in today's unit. Values in another are left to the table. */
export function drawnRows(kpi: KpiDetail, rows: readonly ChartRow[]): ChartRow[] {
  return rows.map((row) =>
    termsOf(kpi, row.definitionNumber)?.unit === kpi.unit
      ? row
      : { ...row, value: null, running: null, paceDue: null, target: null, forecast: null },
  )
}

/** The break a period begins with; undefined where the series goes on. */
export function breakAt(kpi: Pick<KpiDetail, 'versions'>, period: string) {
  return breaksOf(kpi).find((version) => version.begins === period)
}

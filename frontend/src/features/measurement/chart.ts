import type { KpiDetail } from '@/lib/api'

/** One period of the picture and of the table that says the same. */
export interface ChartRow {
  period: string
  /** Lines are not drawn across a change of this: a sum that starts anew each year. */
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
  const planEnd = kpi.targets.find((target) => target.planEnd)?.value ?? null
  const targetOf = (period: string): number | null => {
    if (kpi.accumulation === 'cumulative') return planEnd
    const own = kpi.targets.find((target) => !target.planEnd && target.fiscalYear === yearOf.get(period))
    return own?.value ?? (kpi.accumulation === 'level' ? planEnd : null)
  }
  const rows = kpi.series.map(
    (point): ChartRow => ({
      ...point,
      run: kpi.accumulation === 'per-year' ? (yearOf.get(point.period) ?? 0) : 0,
      target: targetOf(point.period),
      forecast: null,
    }),
  )
  if (kpi.accumulation === 'level' || kpi.judgement.planEnded) return rows

  // A sum that starts anew each year is continued within the judged year only.
  const inScope = rows.filter(
    (row) => kpi.accumulation === 'cumulative' || yearOf.get(row.period) === kpi.judgement.year,
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

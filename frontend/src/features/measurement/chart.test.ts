import { describe, expect, it } from 'vitest'
import { seminarKpi } from '@/test/fixtures'
import { chartRows } from './chart'

describe('the rows of the chart', () => {
  it('continue a yearly sum to the end of the judged year only', () => {
    const rows = chartRows(seminarKpi)
    expect(rows.map((row) => row.forecast)).toEqual([null, 1, 2, 3, 4])
    expect(rows.map((row) => row.run)).toEqual([2020, 2021, 2021, 2021, 2021])
    expect(rows.map((row) => row.target)).toEqual([6, 6, 6, 6, 6])
  })

  it('continue a cumulative sum to the end of the plan, against its target there', () => {
    const rows = chartRows({
      ...seminarKpi,
      accumulation: 'cumulative',
      targets: [{ fiscalYear: null, planEnd: true, value: 10, note: null }],
      series: seminarKpi.series.map((point, index) => ({
        ...point,
        running: index === 0 ? 2 : index === 1 ? 3 : null,
      })),
    })
    expect(rows.map((row) => row.forecast)).toEqual([null, 3, 4.5, 6, 7.5])
    expect(rows.every((row) => row.target === 10)).toBe(true)
  })

  it('forecast nothing for levels, ended plans and where nothing is reported', () => {
    const none = (kpi: typeof seminarKpi) => chartRows(kpi).every((row) => row.forecast === null)
    expect(none({ ...seminarKpi, accumulation: 'level' })).toBe(true)
    expect(none({ ...seminarKpi, judgement: { ...seminarKpi.judgement, planEnded: true } })).toBe(true)
    expect(
      none({ ...seminarKpi, series: seminarKpi.series.map((point) => ({ ...point, value: null, running: null })) }),
    ).toBe(true)
  })
})

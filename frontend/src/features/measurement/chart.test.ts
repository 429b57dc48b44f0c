import { describe, expect, it } from 'vitest'
import type { KpiDetail, KpiTerms } from '@/lib/api'
import { seminarKpi } from '@/test/fixtures'
import { breakAt, chartRows, drawnRows } from './chart'
import { counts, reportedBy } from './series'

const first = seminarKpi.versions[0] as KpiTerms

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
      versions: [
        {
          ...first,
          accumulation: 'cumulative',
          targets: [{ fiscalYear: null, planEnd: true, value: 10, note: null }],
        },
      ],
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

describe('a series break', () => {
  const people: KpiTerms = { ...first, number: 2, series: 2, begins: '2021-Q1', seriesBreak: true, unit: '人' }
  const amended: KpiDetail = {
    ...seminarKpi,
    unit: '人',
    definitionNumber: 2,
    versions: [first, people],
    periods: seminarKpi.periods.map((period) => ({
      ...period,
      definitionNumber: period.period < '2021' ? 1 : 2,
    })),
    series: seminarKpi.series.map((point) => ({ ...point, definitionNumber: point.period < '2021' ? 1 : 2 })),
  }

  it('parts the lines and names its first period', () => {
    const runs = chartRows(amended).map((row) => row.run)
    expect(runs[0]).not.toBe(runs[1])
    expect(runs[1]).toBe(runs[2])
    expect(breakAt(amended, '2021-Q1')).toBe(people)
    expect(breakAt(amended, '2021-Q2')).toBeUndefined()
  })

  it('leaves values of another unit out of the picture, not out of the table', () => {
    const rows = chartRows(amended)
    expect(rows[0]?.running).toBe(6)
    expect(drawnRows(amended, rows).map((row) => row.running)).toEqual([null, 1, null, null, null])
  })

  it('continues the pace of the new series only', () => {
    const whole: KpiDetail = {
      ...amended,
      accumulation: 'cumulative',
      versions: [first, people].map((version) => ({ ...version, accumulation: 'cumulative' })),
    }
    expect(chartRows(whole).map((row) => row.forecast)).toEqual([null, 1, 2, 3, 4])
  })

  it('does not count what was reported against the definition before', () => {
    const [before, after] = seminarKpi.results
    if (!before || !after) throw new Error('the fixture has two results')
    expect(counts(amended, before)).toBe(true)
    expect(counts(amended, after)).toBe(false)
    expect(reportedBy(amended, '2021-Q2')).toMatchObject({ unit: '人', results: [] })
    expect(reportedBy(amended, '2020-Q4')).toMatchObject({ unit: '回', results: [before] })
  })
})

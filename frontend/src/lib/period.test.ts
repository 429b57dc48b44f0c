import { describe, expect, it } from 'vitest'
import { fiscalYear, lastDay, periodName, shortPeriodName } from './period'

describe('periods in words', () => {
  it('writes fiscal years with the era beside the Western year', () => {
    expect(fiscalYear('ja', 2021)).toBe('令和3年度（2021）')
    expect(fiscalYear('ja', 2019)).toBe('令和元年度（2019）')
    expect(fiscalYear('ja', 2016)).toBe('平成28年度（2016）')
    expect(fiscalYear('en', 2021)).toBe('FY2021')
  })

  it('counts quarters and halves from April', () => {
    expect(periodName('ja', '2021-Q1')).toBe('令和3年度（2021）第1四半期（4〜6月）')
    expect(periodName('ja', '2021-Q4')).toBe('令和3年度（2021）第4四半期（1〜3月）')
    expect(periodName('ja', '2021-H2')).toBe('令和3年度（2021）下半期（10〜3月）')
    expect(periodName('en', '2021-Q4')).toBe('FY2021 Q4 (Jan–Mar)')
    expect(periodName('en', '2021-H1')).toBe('FY2021 H1 (Apr–Sep)')
  })

  it('writes months and years', () => {
    expect(periodName('ja', '2021-09')).toBe('令和3年（2021）9月')
    expect(periodName('en', '2021-09')).toBe('Sep 2021')
    expect(periodName('ja', '2021')).toBe('令和3年度（2021）')
    expect(periodName('ja', '2022', true)).toBe('令和4年（2022）')
  })

  it('has short forms for axes, and leaves what it does not know as it is', () => {
    expect(shortPeriodName('ja', '2021-Q2')).toBe('R3年度 Q2')
    expect(shortPeriodName('ja', '2019')).toBe('R1年度')
    expect(shortPeriodName('en', '2021-H1')).toBe('FY2021 H1')
    expect(periodName('ja', 'FY2021-FY2023')).toBe('FY2021-FY2023')
  })

  it('ends a period with its last day', () => {
    expect(['2021', '2021-H1', '2021-H2', '2021-Q1', '2021-Q3', '2021-Q4', '2022-02'].map(lastDay)).toEqual([
      '2022-03-31',
      '2021-09-30',
      '2022-03-31',
      '2021-06-30',
      '2021-12-31',
      '2022-03-31',
      '2022-02-28',
    ])
  })
})

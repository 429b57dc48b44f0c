import { describe, expect, it } from 'vitest'
import { plans } from '@/test/fixtures'
import { dayAfter, freePeriods, likelyPeriod } from './periods'

const plan = plans[1]

describe('the periods a round can be opened for', () => {
  it('are the years, halves and quarters of the plan', () => {
    if (!plan) throw new Error('no plan')
    expect(freePeriods(plan, [])).toHaveLength(21)
    expect(freePeriods(plan, [])[0]).toBe('2022')
  })

  it.each([
    ['2021', '2022-04-01'],
    ['2021-H1', '2021-10-01'],
    ['2021-H2', '2022-04-01'],
    ['2021-Q3', '2022-01-01'],
  ])('%s is over on %s', (period, day) => expect(dayAfter(period)).toBe(day))

  it('offer first what ends nearest to today, before or after', () => {
    expect(likelyPeriod(['2022', '2021', '2021-H1', '2021-Q2', '2020'], '2021-10-15')).toBe('2021-H1')
    expect(likelyPeriod(['2022', '2021', '2021-H2', '2020-H2', '2020'], '2021-10-15')).toBe('2021-H2')
    expect(likelyPeriod(['2022-Q1'], '2021-10-15')).toBe('2022-Q1')
    expect(likelyPeriod([], '2021-10-15')).toBe('')
  })
})

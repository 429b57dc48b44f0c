import { describe, expect, it } from 'vitest'
import { formatDate, formatMean, formatMoment, formatNumber, formatRatio } from './format'

describe('figures and dates in words', () => {
  it('rounds ratios, but never up to a limit they fall short of', () => {
    expect(formatRatio('ja', 0.9999)).toBe('99.9%')
    expect(formatRatio('ja', 0.6996)).toBe('69.9%')
    expect(formatRatio('ja', 1)).toBe('100%')
    expect(formatRatio('ja', 136 / 148)).toBe('91.9%')
    expect(formatRatio('en', 0.29)).toBe('29%')
  })

  it('groups thousands', () => {
    expect(formatNumber('ja', 107000)).toBe('107,000')
    expect(formatNumber('en', 16.1)).toBe('16.1')
  })

  it('shows means with both decimals', () => {
    expect(formatMean('ja', 4)).toBe('4.00')
    expect(formatMean('en', 4.17)).toBe('4.17')
  })

  it('keeps the day a date names, and shows moments in Japan’s time', () => {
    expect(formatDate('ja', '2021-10-15')).toBe('2021年10月15日')
    expect(formatDate('en', '2021-10-15')).toBe('15 Oct 2021')
    expect(formatMoment('ja', '2021-10-14T23:30:00Z')).toBe('2021/10/15 08:30')
  })
})

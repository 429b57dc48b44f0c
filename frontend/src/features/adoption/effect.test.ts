import { describe, expect, it } from 'vitest'
import { turnOf } from './effect'

const effect = (beforeValue: number, afterValue: number) => ({
  before: '2020-H1',
  beforeValue,
  after: '2021-H1',
  afterValue,
  basis: 'same-season' as const,
})

describe('what became of a KPI', () => {
  it('is better where it came closer to what it aims at', () => {
    expect(turnOf(effect(7, 13), 'at-least')).toBe('better')
    expect(turnOf(effect(20, 13), 'at-most')).toBe('better')
  })

  it('is worse where it went away from that', () => {
    expect(turnOf(effect(13, 7), 'at-least')).toBe('worse')
    expect(turnOf(effect(13, 20), 'at-most')).toBe('worse')
  })

  it('is neither where nothing changed', () => {
    expect(turnOf(effect(5, 5), 'at-most')).toBe('same')
  })
})

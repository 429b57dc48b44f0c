import { describe, expect, it } from 'vitest'
import { LARGEST_AMOUNT, parseAmount } from './amount'

describe('an amount as it is typed', () => {
  it.each([
    ['6', 6],
    ['０', 0],
    ['１２', 12],
    ['1,234', 1234],
    ['１，２３４', 1234],
    [' 1 234 ', 1234],
    ['　７　', 7],
    ['6回', 6],
    ['007', 7],
    ['5.0', 5],
    ['-0', 0],
  ])('%s is %d', (text, value) => {
    expect(parseAmount(text, 0, '回')).toEqual({ ok: true, value })
  })

  it.each([
    ['40.5', 40.5],
    ['４０．５', 40.5],
    ['40.5%', 40.5],
    ['40.5％', 40.5],
    ['.5', 0.5],
  ])('%s with one decimal is %d', (text, value) => {
    expect(parseAmount(text, 1, '%')).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['回', 'empty'],
    ['六', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['6件', 'not-a-number'],
    ['▲3', 'negative'],
    ['△３', 'negative'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['2.5', 'too-many-decimals'],
    [String(LARGEST_AMOUNT + 1), 'too-large'],
  ])('%s is refused as %s', (text, fault) => {
    expect(parseAmount(text, 0, '回')).toEqual({ ok: false, fault })
  })
})

import { describe, expect, it } from 'vitest'
import { differing, gapsOf, type Statement, sameStatement, statementOf, tooLong } from './statement'

const blank = statementOf(null)
const said = (some: Partial<Statement>): Statement => ({ ...blank, ...some })

describe('what a self-verification still needs', () => {
  it.each([
    ['none', {}, ['rating', 'happened']],
    ['none', { rating: 'a', happened: '開催した。' }, []],
    ['none', { rating: 'a', happened: ' 　' }, ['happened']],
    ['target', { rating: 'c', happened: '開催した。' }, ['cause', 'nextAction']],
    ['result', { rating: 'a', happened: '開催した。' }, ['cause']],
    ['none', { rating: 'cancelled', happened: '中止した。' }, ['cause']],
    ['target', { rating: 'hard-to-evaluate', happened: '見合わせた。', cause: '感染症のため。' }, ['nextAction']],
  ] as const)('on a miss of %s with %o: %o', (miss, some, gaps) => {
    expect(gapsOf(said(some), miss)).toEqual(gaps)
  })
})

describe('comparing what is written', () => {
  it('does not count blanks at the ends', () => {
    expect(sameStatement(said({ happened: '開催した。\n' }), said({ happened: '開催した。' }))).toBe(true)
  })

  it('names the fields that differ', () => {
    expect(differing(said({ rating: 'a', cause: '一' }), said({ rating: 'b', cause: '二' }))).toEqual([
      'rating',
      'cause',
    ])
  })

  it('names the texts that are too long', () => {
    expect(tooLong(said({ factors: 'あ'.repeat(2001), cause: 'あ'.repeat(2000) }))).toEqual(['factors'])
  })
})

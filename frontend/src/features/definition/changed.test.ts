import { describe, expect, it } from 'vitest'
import { changedPart } from './changed'

describe('the changed part of a text', () => {
  it('lies between what both begin and end with', () => {
    expect(changedPart('セミナーを年6回開催する。', 'セミナーを年8回以上開催する。')).toEqual({
      head: 'セミナーを年',
      before: '6回',
      after: '8回以上',
      tail: '開催する。',
    })
  })

  it('is not counted twice where the same letter stands before and after', () => {
    expect(changedPart('ああ', 'あああ')).toEqual({ head: 'ああ', before: '', after: 'あ', tail: '' })
  })

  it('does not cut through a number', () => {
    expect(changedPart('毎年12者を支援する。', '毎年15者を支援する。')).toMatchObject({ before: '12', after: '15' })
    expect(changedPart('12', '112')).toMatchObject({ before: '12', after: '112' })
  })

  it('is everything where nothing is alike', () => {
    expect(changedPart('回', '人')).toEqual({ head: '', before: '回', after: '人', tail: '' })
  })
})

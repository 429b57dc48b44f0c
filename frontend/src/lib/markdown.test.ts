import { describe, expect, it } from 'vitest'
import { joined, unjoined } from './markdown'

describe('joiners beside asterisks', () => {
  it('stand between emphasis and Japanese punctuation', () => {
    expect(joined('**強調。**次')).toBe('**強調。\u2060**次')
    expect(joined('次**「強調」**')).toBe('次**\u2060「強調」\u2060**')
  })

  it('leave everything else alone', () => {
    expect(joined('**bold.** next **強調**次\n* 項目')).toBe('**bold.** next **強調**次\n* 項目')
  })

  it('are taken out again', () => {
    expect(unjoined(joined('前**「強調。」**次'))).toBe('前**「強調。」**次')
  })
})

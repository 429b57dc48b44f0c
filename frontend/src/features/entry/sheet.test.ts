import { describe, expect, it } from 'vitest'
import type { CellOutcome, GridCell } from '@/lib/api'
import { gridCell, gridRow, resultOf } from '@/test/entry'
import { layOut } from './layout'
import {
  changed,
  confirmed,
  decided,
  EMPTY,
  entryOf,
  faultOf,
  type Sheet,
  sendable,
  settled,
  stepped,
  tidy,
} from './sheet'

const cells: Record<string, GridCell> = {
  'k1/2021-Q1': gridCell('2021-Q1', { value: 1, etag: '3' }),
  'k1/2021-Q2': gridCell('2021-Q2'),
}
const stored = (key: string) => cells[key]
const layout = layOut([gridRow('k1', 'R2-02-1', Object.values(cells))])
const place = (key: string) => layout.places.get(key)
const Q1 = 'k1/2021-Q1'
const Q2 = 'k1/2021-Q2'

function typed(texts: Record<string, string>, from: Sheet = EMPTY): Sheet {
  return changed(
    from,
    stored,
    Object.entries(texts).map(([key, text]) => ({ key, said: { text } })),
  )
}

function answered(sheet: Sheet, outcome: Partial<CellOutcome> & Pick<CellOutcome, 'outcome'>): Sheet {
  return settled(sheet, sendable(sheet, place), [{ errors: [], result: null, ...outcome }])
}

const theirs = resultOf({ kpiId: 'k1', period: '2021-Q1', value: 8, note: null, etag: null, confirmed: null })

describe('what is typed', () => {
  it('is kept as a plain number, or as it was typed where it is none', () => {
    const at = layout.places.get(Q1)
    if (!at) throw new Error(Q1)
    expect(['１，２３４回', ' ', 'たくさん'].map((text) => tidy(text, at))).toEqual(['1234', '', 'たくさん'])
  })

  it('is no longer unsaved once it says again what stands there', () => {
    expect(typed({ [Q1]: '1' }, typed({ [Q1]: '2' })).drafts.size).toBe(0)
  })

  it('is sent with the tag of what it replaces, a blank as none and not as 0', () => {
    const sent = sendable(typed({ [Q1]: '', [Q2]: '4' }), place).map(([key, draft]) => {
      const at = place(key)
      return at && entryOf(draft, at)
    })
    expect(sent).toEqual([
      { kpiId: 'k1', period: '2021-Q1', value: null, note: null, etag: '3', confirmed: false },
      { kpiId: 'k1', period: '2021-Q2', value: 4, note: null, etag: null, confirmed: false },
    ])
  })

  it('is not sent while something is wrong with it', () => {
    expect(sendable(typed({ [Q1]: '▲2', [Q2]: '2' }), place).map(([key]) => key)).toEqual([Q2])
  })

  it('cannot be a note without a result', () => {
    const at = layout.places.get(Q2)
    if (!at) throw new Error(Q2)
    expect(faultOf({ text: '', note: '中止した' }, at)).toBe('note-without-value')
  })
})

describe('undoing', () => {
  it('takes back a paste whole, and does it again', () => {
    const pasted = typed({ [Q1]: '5', [Q2]: '6' })
    const undone = stepped(pasted, stored, 'undo')
    expect(undone.keys).toEqual([Q1, Q2])
    expect(undone.sheet.drafts.size).toBe(0)
    expect(stepped(undone.sheet, stored, 'redo').sheet.drafts.get(Q2)?.text).toBe('6')
  })

  it('goes back several steps', () => {
    const once = stepped(typed({ [Q1]: '6' }, typed({ [Q1]: '5' })), stored, 'undo').sheet
    expect(once.drafts.get(Q1)?.text).toBe('5')
    expect(stepped(once, stored, 'undo').sheet.drafts.has(Q1)).toBe(false)
  })

  it('leaves what somebody else has changed since', () => {
    const sheet = { ...typed({ [Q1]: '5' }), drafts: new Map() }
    expect(stepped(sheet, () => gridCell('2021-Q1', { value: 8, etag: '4' }), 'undo')).toMatchObject({
      keys: [],
      left: 1,
    })
  })

  it('of nothing changes nothing', () => {
    expect(stepped(EMPTY, stored, 'undo')).toEqual({ sheet: EMPTY, keys: [], left: 0 })
  })
})

describe('the answer of the server', () => {
  it('ends what was saved', () => {
    expect(answered(typed({ [Q1]: '5' }), { outcome: 'saved', result: theirs }).drafts.size).toBe(0)
  })

  it('lets what was typed meanwhile follow on what stands there now', () => {
    const before = typed({ [Q1]: '5' })
    const sent = sendable(before, place)
    const after = settled(typed({ [Q1]: '6' }, before), sent, [{ outcome: 'saved', errors: [], result: theirs }])
    expect(after.drafts.get(Q1)).toMatchObject({ text: '6', etag: '9' })
  })

  it('asks once about an unusual value', () => {
    const asked = answered(typed({ [Q1]: '500' }), { outcome: 'unusual' })
    expect(sendable(asked, place)).toEqual([])
    expect(sendable(confirmed(asked, [Q1]), place)[0]?.[1].confirmed).toBe(true)
  })

  it('keeps both values of a conflict until one is chosen', () => {
    const conflict = answered(typed({ [Q1]: '5' }), { outcome: 'conflict', result: theirs })
    expect(sendable(conflict, place)).toEqual([])
    expect(sendable(decided(conflict, Q1, 'mine'), place)[0]?.[1]).toMatchObject({ text: '5', etag: '9' })
    expect(decided(conflict, Q1, 'theirs').drafts.size).toBe(0)
  })

  it('keeps what was refused with the reason', () => {
    const errors = [{ field: 'value', code: 'x', message: '上限を超えています。' }]
    expect(answered(typed({ [Q1]: '5' }), { outcome: 'refused', errors }).drafts.get(Q1)?.trouble).toEqual({
      kind: 'refused',
      message: '上限を超えています。',
    })
  })
})

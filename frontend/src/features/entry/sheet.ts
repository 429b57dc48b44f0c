import { parseAmount } from '@/lib/amount'
import type { CellEntry, CellOutcome, GridCell, Result } from '@/lib/api'
import type { Place } from './layout'

/** As long as a note may be; the server has the same limit. */
export const LONGEST_NOTE = 2000

/** What a cell says: its value as typed, and its note. */
export interface Said {
  text: string
  note: string
}

/** Why the server did not take what a cell says. */
export type Trouble =
  | { kind: 'conflict'; theirs: Result | null }
  | { kind: 'unusual'; message: string }
  | { kind: 'refused'; message: string }

/** What a cell says that is not saved. */
export interface Draft extends Said {
  /** The tag of what it replaces: known when it was begun, not whatever was loaded since. */
  etag: string | null
  confirmed: boolean
  trouble: Trouble | null
}

interface Change {
  key: string
  before: Said
  after: Said
}

/** What is unsaved, and the steps that can be undone. */
export interface Sheet {
  drafts: ReadonlyMap<string, Draft>
  undo: readonly (readonly Change[])[]
  redo: readonly (readonly Change[])[]
}

export const EMPTY: Sheet = { drafts: new Map(), undo: [], redo: [] }

const MOST_STEPS = 100

export type Stored = (key: string) => GridCell | undefined

export function saidOf(cell: Pick<GridCell, 'value' | 'note'>): Said {
  return { text: cell.value === null ? '' : String(cell.value), note: cell.note }
}

function same(a: Said, b: Said): boolean {
  return a.text === b.text && a.note === b.note
}

export function currentOf(sheet: Sheet, stored: Stored, key: string): Said | null {
  const cell = stored(key)
  return sheet.drafts.get(key) ?? (cell ? saidOf(cell) : null)
}

/** A typed text as it is kept: a number plain, anything else as it was typed, for its author to mend. */
export function tidy(text: string, place: Place): string {
  const amount = parseAmount(text, place.row.decimals, place.row.unit)
  if (amount.ok) return String(amount.value)
  return amount.fault === 'empty' ? '' : text.trim()
}

/** What keeps a cell from being sent: a key under `fault`, or null. */
export function faultOf(said: Said, place: Place): string | null {
  const amount = parseAmount(said.text, place.row.decimals, place.row.unit)
  if (!amount.ok && amount.fault !== 'empty') return amount.fault
  if (!amount.ok && said.note.trim() !== '') return 'note-without-value'
  return said.note.length > LONGEST_NOTE ? 'note-too-long' : null
}

function write(drafts: Map<string, Draft>, key: string, said: Said, cell: GridCell) {
  const draft = drafts.get(key)
  const undecided = draft?.trouble?.kind === 'conflict' ? draft.trouble : null
  if (!undecided && same(said, saidOf(cell))) drafts.delete(key)
  else
    drafts.set(key, {
      text: said.text,
      note: said.note,
      etag: draft ? draft.etag : cell.etag,
      confirmed: false,
      trouble: undecided,
    })
}

/** Writes into cells, as one step to undo. What changes nothing is no step. */
export function changed(sheet: Sheet, stored: Stored, said: readonly { key: string; said: Partial<Said> }[]): Sheet {
  const drafts = new Map(sheet.drafts)
  const step: Change[] = []
  for (const { key, said: some } of said) {
    const cell = stored(key)
    const before = currentOf({ ...sheet, drafts }, stored, key)
    if (!cell || !before) continue
    const after = { text: some.text ?? before.text, note: some.note ?? before.note }
    if (same(before, after)) continue
    step.push({ key, before: { text: before.text, note: before.note }, after })
    write(drafts, key, after, cell)
  }
  return step.length === 0 ? sheet : { drafts, undo: [...sheet.undo, step].slice(-MOST_STEPS), redo: [] }
}

/**
 * Takes the last step back, or does it again. What somebody else has changed since is left as it is.
 *
 * @returns the cells that were written, and how many were left
 */
export function stepped(
  sheet: Sheet,
  stored: Stored,
  way: 'undo' | 'redo',
): { sheet: Sheet; keys: string[]; left: number } {
  const step = sheet[way].at(-1)
  if (!step) return { sheet, keys: [], left: 0 }
  const drafts = new Map(sheet.drafts)
  const keys: string[] = []
  for (const { key, before, after } of step) {
    const [from, to] = way === 'undo' ? [after, before] : [before, after]
    const cell = stored(key)
    const now = currentOf(sheet, stored, key)
    if (!cell || !now || !same(now, from)) continue
    write(drafts, key, to, cell)
    keys.push(key)
  }
  const rest = sheet[way].slice(0, -1)
  const other = way === 'undo' ? 'redo' : 'undo'
  const taken = step.filter(({ key }) => keys.includes(key))
  return {
    sheet: {
      drafts,
      undo: way === 'undo' ? rest : [...sheet.undo, taken],
      redo: way === 'redo' ? rest : [...sheet.redo, taken],
      ...(taken.length === 0 ? { [other]: sheet[other] } : {}),
    },
    keys,
    left: step.length - keys.length,
  }
}

/** What can be sent now. */
export function sendable(sheet: Sheet, place: (key: string) => Place | undefined): [string, Draft][] {
  return [...sheet.drafts].filter(([key, draft]) => {
    const where = place(key)
    return where !== undefined && draft.trouble === null && faultOf(draft, where) === null
  })
}

export function entryOf(draft: Draft, { row, cell }: Place): CellEntry {
  const amount = parseAmount(draft.text, row.decimals, row.unit)
  return {
    kpiId: row.kpiId,
    period: cell.period,
    value: amount.ok ? amount.value : null,
    note: draft.note.trim() === '' ? null : draft.note.trim(),
    etag: draft.etag,
    confirmed: draft.confirmed,
  }
}

/** What is left unsaved once the server has answered; what was typed meanwhile follows on what stands there now. */
export function settled(sheet: Sheet, sent: readonly [string, Draft][], outcomes: readonly CellOutcome[]): Sheet {
  const drafts = new Map(sheet.drafts)
  sent.forEach(([key, said], index) => {
    const outcome = outcomes[index]
    const draft = drafts.get(key)
    if (!outcome || !draft) return
    const untouched = same(draft, said)
    switch (outcome.outcome) {
      case 'saved':
      case 'unchanged':
        if (untouched) drafts.delete(key)
        else drafts.set(key, { ...draft, etag: outcome.result?.etag ?? null })
        break
      case 'conflict':
        drafts.set(key, { ...draft, trouble: { kind: 'conflict', theirs: outcome.result } })
        break
      default:
        if (untouched) {
          const message = outcome.errors[0]?.message ?? ''
          drafts.set(key, { ...draft, trouble: { kind: outcome.outcome, message } })
        }
    }
  })
  return { ...sheet, drafts }
}

/** Takes unusual values as they are meant. */
export function confirmed(sheet: Sheet, keys: readonly string[]): Sheet {
  const drafts = new Map(sheet.drafts)
  for (const key of keys) {
    const draft = drafts.get(key)
    if (draft?.trouble?.kind === 'unusual') drafts.set(key, { ...draft, confirmed: true, trouble: null })
  }
  return { ...sheet, drafts }
}

/** Decides between what is written here and what somebody else saved. */
export function decided(sheet: Sheet, key: string, keep: 'mine' | 'theirs'): Sheet {
  const drafts = new Map(sheet.drafts)
  const draft = drafts.get(key)
  if (draft?.trouble?.kind !== 'conflict') return sheet
  if (keep === 'theirs') drafts.delete(key)
  else drafts.set(key, { ...draft, etag: draft.trouble.theirs?.etag ?? null, confirmed: false, trouble: null })
  return { ...sheet, drafts }
}

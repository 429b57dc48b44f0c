import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CellOutcome, type Grid, gridKey, type MovedKpi, putResults } from '@/lib/api'
import { keyOf, type Layout } from './layout'
import {
  changed,
  confirmed,
  decided,
  EMPTY,
  entryOf,
  type Said,
  type Sheet,
  type Stored,
  sendable,
  settled,
  stepped,
} from './sheet'

/** How long nobody types before it is saved. */
const PAUSE = 800

/** As many entries as one request takes. */
const MOST = 1000

export type Saving = { kind: 'saved'; at: Date | null } | { kind: 'saving' } | { kind: 'failed'; error: unknown }

/** Writes into the grid as it was loaded what the server said about some of its cells. */
function patched(grid: Grid, outcomes: ReadonlyMap<string, CellOutcome>, kpis: readonly MovedKpi[]): Grid {
  const standings = new Map(kpis.map((kpi) => [kpi.kpiId, kpi]))
  const touched = new Set([...outcomes.keys()].map((key) => key.slice(0, key.lastIndexOf('/'))))
  return {
    ...grid,
    rows: grid.rows.map((row) =>
      touched.has(row.kpiId)
        ? {
            ...row,
            ...standings.get(row.kpiId),
            cells: row.cells.map((cell) => {
              const outcome = outcomes.get(keyOf(row.kpiId, cell.period))
              if (!outcome || outcome.outcome === 'refused' || outcome.outcome === 'unusual') return cell
              const { result } = outcome
              return {
                ...cell,
                value: result?.value ?? null,
                note: result?.note ?? '',
                etag: result?.etag ?? null,
                origin: result?.origin ?? cell.origin,
                illustrative: result?.illustrative ?? false,
                due: result === null && cell.due,
              }
            }),
          }
        : row,
    ),
  }
}

/** Keeps what is typed into the grid and saves it in pauses: one request at a time, what is typed meanwhile follows. */
export function useSheet(code: string, plan: string, year: number | undefined, layout: Layout) {
  const queries = useQueryClient()
  const [sheet, setSheet] = useState<Sheet>(EMPTY)
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', at: null })
  const latest = useRef(sheet)
  const places = useRef(layout.places)
  places.current = layout.places
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef({ content: '', key: '' })

  const stored: Stored = useCallback((key) => places.current.get(key)?.cell, [])
  const put = useCallback((next: Sheet) => {
    latest.current = next
    setSheet(next)
  }, [])

  const send = useCallback(async (): Promise<boolean> => {
    const drafts = sendable(latest.current, (key) => places.current.get(key)).slice(0, MOST)
    const cells = drafts.flatMap(([key, draft]) => {
      const place = places.current.get(key)
      return place ? [entryOf(draft, place)] : []
    })
    const content = JSON.stringify(cells)
    // Sent again after a lost answer, the same entries carry the same key and are written once.
    if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() }
    setSaving({ kind: 'saving' })
    const address = gridKey(code, plan, year === undefined ? undefined : { year })
    try {
      const answer = await putResults(code, plan, { cells }, { headers: { 'Idempotency-Key': sent.current.key } })
      const outcomes = new Map(
        drafts.flatMap(([key], index) => {
          const outcome = answer.cells[index]
          return outcome ? [[key, outcome] as const] : []
        }),
      )
      // What was on its way before would bring back what stood there before.
      await queries.cancelQueries({ queryKey: address })
      queries.setQueryData<Grid>(address, (grid) => grid && patched(grid, outcomes, answer.kpis))
      put(settled(latest.current, drafts, answer.cells))
      setSaving({ kind: 'saved', at: new Date() })
      // Lists, what is due and the overview count these results too.
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== '/api/me' })
      return true
    } catch (error) {
      setSaving({ kind: 'failed', error })
      return false
    }
  }, [code, plan, year, queries, put])

  /** Saves what can be; true once nothing is left unsaved. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    while (running.current) await running.current
    while (sendable(latest.current, (key) => places.current.get(key)).length > 0) {
      running.current = send().finally(() => {
        running.current = null
      })
      if (!(await running.current)) return false
    }
    return latest.current.drafts.size === 0
  }, [send])

  const saveSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE)
  }, [save])

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    sheet,
    saving,
    save,
    change: useCallback(
      (said: readonly { key: string; said: Partial<Said> }[]) => {
        put(changed(latest.current, stored, said))
        saveSoon()
      },
      [put, saveSoon, stored],
    ),
    step: useCallback(
      (way: 'undo' | 'redo') => {
        const { sheet: next, ...outcome } = stepped(latest.current, stored, way)
        put(next)
        saveSoon()
        return outcome
      },
      [put, saveSoon, stored],
    ),
    confirm: useCallback(
      (keys: readonly string[]) => {
        put(confirmed(latest.current, keys))
        void save()
      },
      [put, save],
    ),
    decide: useCallback(
      (key: string, keep: 'mine' | 'theirs') => {
        put(decided(latest.current, key, keep))
        void save()
      },
      [put, save],
    ),
  }
}

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTable, writeTable } from '@/lib/clipboard'
import { useFormat } from '@/lib/format'
import { EntryRow } from './EntryRow'
import type { Layout, Place } from './layout'
import { chosen, type Move, moved, nextOpen, pasted, type Selection } from './selection'
import { type Draft, type Said, saidOf, tidy } from './sheet'

/** Text for one cell; no cell where it falls off the grid. */
export interface PastedText {
  place: Place | null
  text: string
}

/** Typed over what stood there, or changed within it: only then the arrow keys move the caret. */
export type Editing = { mode: 'typed' | 'caret'; text: string } | null

const MOVES: Record<string, Move> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
}

/** The results as a spreadsheet: one tab stop, moved by arrow keys, Tab and Enter; typing or F2 begins to edit. */
export function EntryGrid({
  layout,
  drafts,
  selection,
  isOpen,
  onSelect,
  onChange,
  onPaste,
  onStep,
  kpiLink,
  label,
  describedBy,
}: {
  layout: Layout
  drafts: ReadonlyMap<string, Draft>
  selection: Selection
  isOpen: (place: Place) => boolean
  onSelect: (selection: Selection) => void
  onChange: (said: { key: string; said: Partial<Said> }[]) => void
  onPaste: (texts: PastedText[]) => void
  onStep: (way: 'undo' | 'redo') => void
  kpiLink: (kpiId: string) => string
  label: string
  describedBy: string
}) {
  const { t } = useTranslation('entry')
  const format = useFormat()
  const table = useRef<HTMLTableElement>(null)
  const [editing, setEditing] = useState<Editing>(null)
  // After Escape the next Tab leaves the grid, wherever in it the focus is.
  const leaving = useRef(false)
  const shown = useRef(selection)
  const { active } = selection
  const place = layout.places.get(active)
  const selected = useMemo(
    () =>
      selection.head === selection.active
        ? null
        : new Set(
            chosen(layout, selection)
              .flat()
              .map(({ key }) => key),
          ),
    [layout, selection],
  )

  useLayoutEffect(() => {
    if (shown.current === selection) return
    shown.current = selection
    const cell = (key: string) => table.current?.querySelector<HTMLElement>(`[data-cell="${key}"]`)
    const target = cell(selection.active)
    const input = target?.querySelector('input') ?? target
    input?.focus()
    if (input instanceof HTMLInputElement) input.select()
    cell(selection.head)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [selection])

  function commit() {
    if (!editing || !place) return
    const text = tidy(editing.text, place)
    setEditing(null)
    // Nothing is left to remark on where there is no result.
    onChange([{ key: active, said: text === '' ? { text, note: '' } : { text } }])
  }

  function select(key: string, extend = false) {
    onSelect(extend ? { active, head: key } : { active: key, head: key })
  }

  function edit() {
    if (!place || !isOpen(place)) return
    setEditing({ mode: 'caret', text: (drafts.get(active) ?? saidOf(place.cell)).text })
    const input = table.current?.querySelector('input')
    input?.setSelectionRange(input.value.length, input.value.length)
  }

  function clear() {
    onChange(
      chosen(layout, selection)
        .flat()
        .filter(isOpen)
        .map(({ key }) => ({ key, said: { text: '', note: '' } })),
    )
  }

  function onKeyDown(event: React.KeyboardEvent) {
    // While an input method composes, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const command = event.ctrlKey || event.metaKey
    const wasLeaving = leaving.current
    leaving.current = false
    if (event.key === 'Tab') {
      const next = wasLeaving ? null : nextOpen(layout, active, event.shiftKey ? -1 : 1, isOpen)
      commit()
      if (next) {
        event.preventDefault()
        select(next)
      }
      return
    }
    if (event.key === 'Enter' && !command && !event.altKey) {
      event.preventDefault()
      commit()
      select(moved(layout, active, event.shiftKey ? 'up' : 'down'))
      return
    }
    if (event.key === 'Escape') {
      if (editing) {
        event.preventDefault()
        setEditing(null)
        select(active)
      } else leaving.current = true
      return
    }
    const move = MOVES[event.key]
    if (move && !event.altKey) {
      const horizontal = move !== 'up' && move !== 'down'
      if (editing && horizontal && (editing.mode === 'caret' || event.shiftKey)) return
      event.preventDefault()
      commit()
      const far: Move = move === 'row-start' ? 'first' : move === 'row-end' ? 'last' : move
      const extend = event.shiftKey && !editing
      select(moved(layout, extend ? selection.head : active, command ? far : move), extend)
      return
    }
    if (editing) return
    if (event.key === 'F2') {
      event.preventDefault()
      edit()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      clear()
    } else if (command && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      onStep(event.shiftKey ? 'redo' : 'undo')
    } else if (command && event.key.toLowerCase() === 'y') {
      event.preventDefault()
      onStep('redo')
    }
  }

  function copy(event: React.ClipboardEvent) {
    if (editing) return
    event.preventDefault()
    const texts = chosen(layout, selection).map((row) =>
      row.map(({ key, cell }) => (drafts.get(key) ?? saidOf(cell)).text),
    )
    event.clipboardData.setData('text/plain', writeTable(texts))
    if (event.type === 'cut') clear()
  }

  function paste(event: React.ClipboardEvent) {
    const texts = parseTable(event.clipboardData.getData('text/plain'))
    const single = texts.flat().length === 1
    if (texts.length === 0 || (editing && single)) return
    event.preventDefault()
    setEditing(null)
    const found = pasted(layout, selection, texts)
    const only = found.length === 1 ? found[0] : undefined
    if (only?.place && isOpen(only.place)) {
      onChange([{ key: only.place.key, said: { text: tidy(only.text, only.place) } }])
    } else onPaste(found)
  }

  function keyAt(event: React.MouseEvent): string | undefined {
    return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined
  }

  function press(event: React.MouseEvent) {
    const key = keyAt(event)
    if (!key || event.button !== 0) return
    leaving.current = false
    if (key === active && event.target instanceof HTMLInputElement && document.activeElement === event.target) {
      if (!editing) edit()
      return
    }
    event.preventDefault()
    commit()
    select(key, event.shiftKey)
  }

  return (
    <div className="entry-frame">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is worked in
        role="grid"
        aria-label={label}
        aria-describedby={describedBy}
        aria-multiselectable="true"
        className="entry-grid"
        style={{ '--columns': layout.columns.length } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onMouseDown={press}
        onMouseMove={(event) => {
          const key = keyAt(event)
          if (event.buttons === 1 && key && key !== selection.head && !editing) select(key, true)
        }}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
      >
        <thead>
          <tr>
            <th scope="col" className="entry-kpi">
              {t('column.kpi')}
            </th>
            {layout.columns.map((column) => (
              <th key={column} scope="col" title={format.period(column)}>
                {format.shortPeriod(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((places, index) => {
            const row = places[0]?.row
            if (!row) return null
            const here = place?.rowIndex === index
            return (
              <EntryRow
                key={row.kpiId}
                row={row}
                places={places}
                columns={layout.columns.length}
                drafts={drafts}
                active={here ? active : null}
                editing={here ? editing : null}
                selected={selected}
                isOpen={isOpen}
                kpiLink={kpiLink}
                onType={(text) => setEditing({ mode: editing?.mode ?? 'typed', text })}
                onBlur={commit}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

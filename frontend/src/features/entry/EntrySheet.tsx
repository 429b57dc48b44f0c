import { useCallback, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grid, GridRow } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { ConflictDialog } from '@/ui/Conflict'
import { Hidden } from '@/ui/Marks'
import { EmptyState } from '@/ui/State'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { CellPanel } from './CellPanel'
import { EntryGrid, type PastedText } from './EntryGrid'
import { closedBy, layOut, type Place } from './layout'
import { PastePreview } from './PastePreview'
import { SheetBar } from './SheetBar'
import type { Selection } from './selection'
import { saidOf } from './sheet'
import { UnsavedList } from './Unsaved'
import { useSheet } from './useSheet'
import { usePeriodOf, useTroubleOf } from './words'

/** The grid with all that belongs to it: what is unsaved and why, the cell in the focus, and what is asked. */
export function EntrySheet({
  code,
  plan,
  year,
  grid,
  rows,
  kpiLink,
}: {
  code: string
  plan: string
  year: number | undefined
  grid: Grid
  /** Those to be shown. */
  rows: readonly GridRow[]
  kpiLink: (kpiId: string) => string
}) {
  const { t } = useTranslation('entry')
  const format = useFormat()
  const troubleOf = useTroubleOf()
  const periodOf = usePeriodOf()
  const help = useId()
  const whole = useMemo(() => layOut(grid.rows), [grid.rows])
  const layout = useMemo(() => layOut(rows), [rows])
  const { permissions } = grid
  const isOpen = useCallback((place: Place) => closedBy(place, permissions) === null, [permissions])
  const { sheet, saving, save, change, step, confirm, decide } = useSheet(code, plan, year, whole)
  const guard = useLeaveGuard(sheet.drafts.size > 0, save)
  const [picked, setPicked] = useState<Selection | null>(null)
  const [pasting, setPasting] = useState<PastedText[] | null>(null)
  const [asking, setAsking] = useState<string | null>(null)
  const [said, setSaid] = useState('')

  const all = layout.rows.flat()
  const start = (all.find((place) => place.cell.due && isOpen(place)) ?? all.find(isOpen) ?? all[0])?.key ?? ''
  const [first] = useState(start)
  const selection = useMemo(() => {
    if (picked && layout.places.has(picked.active) && layout.places.has(picked.head)) return picked
    const key = layout.places.has(first) ? first : start
    return { active: key, head: key }
  }, [picked, layout, first, start])
  const place = layout.places.get(selection.active)

  const unsaved = [...sheet.drafts].flatMap(([key, draft]) => {
    const where = whole.places.get(key)
    const reason = where ? troubleOf(where, draft) : null
    return where && reason ? [{ place: where, draft, reason }] : []
  })

  function back(way: 'undo' | 'redo') {
    const { keys, left } = step(way)
    setSaid(t(left > 0 ? `${way}.left` : `${way}.done`, { count: keys.length, left }))
    const key = keys[0]
    if (key && layout.places.has(key)) setPicked({ active: key, head: key })
  }

  function conflict(key: string) {
    const where = whole.places.get(key)
    const draft = sheet.drafts.get(key)
    if (!where || draft?.trouble?.kind !== 'conflict') return null
    const { theirs } = draft.trouble
    const value = (text: string) => (text === '' ? t('paste.blank') : format.amount(Number(text), where.row.unit))
    const note = (text: string) => text || t('conflict.noNote')
    const other = theirs ? saidOf(theirs) : { text: '', note: '' }
    const by = theirs ? t('conflict.by', { name: theirs.recordedByName, at: format.moment(theirs.recordedAt) }) : ''
    const decision = (keep: 'mine' | 'theirs') => () => {
      setAsking(null)
      decide(key, keep)
      setPicked({ active: key, head: key })
    }
    return (
      <ConflictDialog
        differences={[
          { label: `${where.row.code} ${periodOf(where)}`, mine: value(draft.text), theirs: value(other.text) + by },
          { label: t('panel.note'), mine: note(draft.note), theirs: note(other.note) },
        ]}
        busy={saving.kind === 'saving'}
        onKeepMine={decision('mine')}
        onKeepTheirs={decision('theirs')}
        onBack={() => setAsking(null)}
      />
    )
  }

  if (!place) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <div className="flex flex-col gap-4">
      <SheetBar
        saving={saving}
        waiting={sheet.drafts.size - unsaved.length}
        stuck={unsaved.length}
        canUndo={sheet.undo.length > 0}
        canRedo={sheet.redo.length > 0}
        editable={permissions.record}
        onStep={back}
        onSave={() => void save()}
      />
      <UnsavedList
        list={unsaved}
        onGo={(key) => setPicked({ active: key, head: key })}
        onConfirm={confirm}
        onConflict={setAsking}
      />
      <p id={help} className="text-dns-14N-130 leading-150 text-solid-gray-700 max-md:hidden print:hidden">
        {permissions.record ? t('keys') : t('readOnly')}
      </p>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[1fr_20rem]">
        <EntryGrid
          layout={layout}
          drafts={sheet.drafts}
          selection={selection}
          isOpen={isOpen}
          onSelect={setPicked}
          onChange={change}
          onPaste={setPasting}
          onStep={back}
          kpiLink={kpiLink}
          label={t('title')}
          describedBy={help}
        />
        <CellPanel
          layout={layout}
          place={place}
          draft={sheet.drafts.get(place.key)}
          permissions={permissions}
          kpiLink={kpiLink}
          onNote={(note) => change([{ key: place.key, said: { note } }])}
          onConfirm={() => confirm([place.key])}
          onConflict={() => setAsking(place.key)}
        />
      </div>
      <div role="status">
        <Hidden>{said}</Hidden>
      </div>
      {pasting && (
        <PastePreview
          texts={pasting}
          drafts={sheet.drafts}
          permissions={permissions}
          onClose={() => {
            setPasting(null)
            setPicked({ ...selection })
          }}
          onPaste={(texts) => {
            change(texts)
            setSaid(t('paste.done', { count: texts.length }))
            setPasting(null)
            setPicked({ ...selection })
          }}
        />
      )}
      {asking && conflict(asking)}
      {guard.question}
    </div>
  )
}

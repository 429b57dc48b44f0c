import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grid } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { LinkButton, TextLink } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { StandingBadge } from '@/ui/Standing'
import { closedBy, type Layout, type Place, previousValue } from './layout'
import { type Draft, LONGEST_NOTE, saidOf } from './sheet'
import { Decisions } from './Unsaved'
import { usePeriodOf, useTarget, useTroubleOf } from './words'

/** A note is kept when nobody has written on it for a moment. */
const PAUSE = 1000

/** All there is to know while filling in the cell that has the focus, and its note. */
export function CellPanel({
  layout,
  place,
  draft,
  permissions,
  kpiLink,
  onNote,
  onConfirm,
  onConflict,
}: {
  layout: Layout
  place: Place
  draft: Draft | undefined
  permissions: Grid['permissions']
  kpiLink: (kpiId: string) => string
  onNote: (note: string) => void
  onConfirm: () => void
  onConflict: () => void
}) {
  const { t } = useTranslation(['entry', 'ui'])
  const format = useFormat()
  const target = useTarget()
  const periodOf = usePeriodOf()
  const troubleOf = useTroubleOf()
  const { row, cell } = place
  const closed = closedBy(place, permissions)
  const trouble = troubleOf(place, draft)
  const amount = (value: number | null) => (value === null ? t('entry:panel.none') : format.amount(value, row.unit))
  const facts = [
    [t('entry:panel.target'), target(row)],
    [t('entry:panel.previous'), amount(previousValue(layout, place))],
    [t('entry:panel.lastYear'), amount(cell.lastYearValue)],
  ]
  return (
    <aside
      aria-label={t('entry:panel.label')}
      className="rounded-12 border border-solid-gray-200 bg-white p-4 print:hidden"
    >
      <h2 className="text-std-18B-160">{periodOf(place)}</h2>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-dns-14N-130">
        <TextLink to={kpiLink(row.kpiId)} className="inline-flex min-h-6 items-center tabular-nums">
          {row.code}
        </TextLink>
        <StandingBadge standing={row.standing} />
        {row.attainment !== null && <span>{t('entry:panel.attainment', { ratio: format.ratio(row.attainment) })}</span>}
      </p>
      <p className="mt-1 text-dns-14N-130 leading-150">{row.sentence}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-dns-14N-130">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-solid-gray-700">{term}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {trouble && (
        <div className="mt-3 rounded-8 border border-red-1000 p-3 text-dns-14N-130">
          <p className="flex items-start gap-1.5 leading-150">
            <Icon name="warn" className="mt-0.5 size-4 text-red-1000" />
            {trouble}
          </p>
          <Decisions draft={draft} onConfirm={onConfirm} onConflict={onConflict} />
        </div>
      )}
      {closed ? (
        <>
          <p className="mt-3 flex items-start gap-1.5 text-dns-14N-130 leading-150">
            <Icon name={closed === 'locked' ? 'lock' : 'info'} className="mt-0.5 size-4" />
            {t(`entry:closed.${closed}`)}
          </p>
          {cell.note !== '' && <p className="mt-2 text-dns-14N-130 leading-150">{cell.note}</p>}
          {closed === 'not-yours' && permissions.proxy && (
            <LinkButton
              to={`${kpiLink(row.kpiId)}?period=${cell.period}`}
              look="secondary"
              size="small"
              className="mt-3"
            >
              {t('entry:panel.proxy')}
            </LinkButton>
          )}
        </>
      ) : (
        <Note key={place.key} note={(draft ?? saidOf(cell)).note} onNote={onNote} />
      )}
    </aside>
  )
}

function Note({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const { t } = useTranslation('entry')
  const [text, setText] = useState(note)
  const [from, setFrom] = useState(note)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Undone, taken over from somebody else, or just saved: what is written here follows.
  if (from !== note) {
    setFrom(note)
    setText(note)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = (written: string) => {
    clearTimeout(timer.current)
    if (written !== note) onNote(written)
  }
  return (
    <div className="mt-3">
      <Field
        label={t('panel.note')}
        required={false}
        hint={t('panel.noteHint')}
        error={text.length > LONGEST_NOTE ? t('fault.note-too-long', { longest: LONGEST_NOTE }) : undefined}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={3}
            value={text}
            onChange={(event) => {
              const written = event.target.value
              setText(written)
              clearTimeout(timer.current)
              timer.current = setTimeout(() => keep(written), PAUSE)
            }}
            onBlur={() => keep(text)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
    </div>
  )
}

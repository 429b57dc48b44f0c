import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GridRow } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { IllustrativeMark } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'
import { EntryCell } from './EntryCell'
import type { Editing } from './EntryGrid'
import type { Place } from './layout'
import type { Draft } from './sheet'
import { useTarget } from './words'

interface RowProps {
  row: GridRow
  places: readonly Place[]
  columns: number
  drafts: ReadonlyMap<string, Draft>
  /** Its cell that has the focus. */
  active: string | null
  editing: Editing
  selected: ReadonlySet<string> | null
  isOpen: (place: Place) => boolean
  kpiLink: (kpiId: string) => string
  onType: (text: string) => void
  onBlur: () => void
}

/** A KPI with what its figures have to reach, and its periods. */
function Row({ row, places, columns, drafts, active, editing, selected, isOpen, kpiLink, onType, onBlur }: RowProps) {
  const { t } = useTranslation('entry')
  const format = useFormat()
  const target = useTarget()
  const last = places.at(-1)
  const first = places[0]?.column ?? 0
  const rest = last ? columns - last.column - last.span : columns
  return (
    <tr>
      <th scope="row" className="entry-kpi">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link to={kpiLink(row.kpiId)} tabIndex={-1} className="link tabular-nums">
            {row.code}
          </Link>
          {row.illustrative && <IllustrativeMark />}
          <StandingBadge standing={row.standing} />
        </span>
        <span className="mt-1 line-clamp-2 leading-150" title={row.sentence}>
          {row.sentence}
        </span>
        <span className="mt-1 block text-solid-gray-700">
          {t('row.target', { target: target(row) })}
          <span className="ml-3">{t('row.unit', { unit: format.unitName(row.unit) })}</span>
        </span>
      </th>
      {first > 0 && <td colSpan={first} className="entry-none" />}
      {places.map((place) => (
        <EntryCell
          key={place.key}
          place={place}
          draft={drafts.get(place.key)}
          active={place.key === active}
          editing={place.key === active ? editing : null}
          selected={selected?.has(place.key) ?? false}
          open={isOpen(place)}
          onType={onType}
          onBlur={onBlur}
        />
      ))}
      {rest > 0 && <td colSpan={rest} className="entry-none" />}
    </tr>
  )
}

/** Drawn again only when something in it has changed, however many rows there are. */
export const EntryRow = memo(
  Row,
  (a, b) =>
    a.places === b.places &&
    a.active === b.active &&
    a.active === null &&
    a.isOpen === b.isOpen &&
    a.columns === b.columns &&
    a.places.every(
      ({ key }) =>
        a.drafts.get(key) === b.drafts.get(key) && (a.selected?.has(key) ?? false) === (b.selected?.has(key) ?? false),
    ),
)

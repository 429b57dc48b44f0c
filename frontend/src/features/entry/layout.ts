import type { Grid, GridCell, GridRow } from '@/lib/api'
import { parsePeriod } from '@/lib/period'

/** One period of one KPI, and the columns it stands in. */
export interface Place {
  key: string
  row: GridRow
  rowIndex: number
  cell: GridCell
  /** The first of its columns, from 0. */
  column: number
  span: number
}

export interface Layout {
  /** The period each column stands for, as the API writes it. */
  columns: string[]
  rows: Place[][]
  places: Map<string, Place>
}

export function keyOf(kpiId: string, period: string): string {
  return `${kpiId}/${period}`
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** The months a period covers, counted from year 0. */
function months(text: string): { first: number; length: number } {
  const period = parsePeriod(text)
  if (!period) throw new Error(`no period: ${text}`)
  const { year, part } = period
  const length = MONTHS[part.kind]
  if (part.kind === 'month') return { first: year * 12 + part.number - 1, length }
  return { first: year * 12 + 3 + (part.kind === 'year' ? 0 : (part.number - 1) * length), length }
}

function columnName(first: number, length: number): string {
  if (length === 1) return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`
  const year = Math.floor((first - 3) / 12)
  const number = ((first - 3) % 12) / length + 1
  return length === 12 ? String(year) : `${year}-${length === 3 ? 'Q' : 'H'}${number}`
}

/** The KPI as the version of its definition has it that this period is reported by. */
function termsOf(row: GridRow, cell: GridCell): GridRow {
  const terms = row.terms.find(({ number }) => number === cell.definitionNumber)
  if (!terms || (terms.unit === row.unit && terms.decimals === row.decimals)) return row
  return { ...row, unit: terms.unit, decimals: terms.decimals }
}

/**
 * Where each period stands. The columns are as fine as the most frequent KPI; a period of a less frequent one takes
 * several of them.
 */
export function layOut(rows: readonly GridRow[]): Layout {
  const spans = rows.flatMap((row) => row.cells.map((cell) => months(cell.period)))
  if (spans.length === 0) return { columns: [], rows: rows.map(() => []), places: new Map() }
  const unit = Math.min(...spans.map((span) => span.length))
  const first = Math.min(...spans.map((span) => span.first))
  const end = Math.max(...spans.map((span) => span.first + span.length))
  const laid = rows.map((row, rowIndex) =>
    row.cells.map((cell): Place => {
      const span = months(cell.period)
      return {
        key: keyOf(row.kpiId, cell.period),
        row: termsOf(row, cell),
        rowIndex,
        cell,
        column: (span.first - first) / unit,
        span: span.length / unit,
      }
    }),
  )
  return {
    columns: Array.from({ length: (end - first) / unit }, (_, index) => columnName(first + index * unit, unit)),
    rows: laid,
    places: new Map(laid.flat().map((place) => [place.key, place])),
  }
}

/** Why a period takes no result, if it takes none. */
export type Closed = 'future' | 'locked' | 'cancelled' | 'not-yours'

export function closedBy(place: Place, permissions: Grid['permissions']): Closed | null {
  if (place.cell.state !== 'open') return place.cell.state
  if (place.row.declared === 'cancelled') return 'cancelled'
  return permissions.record ? null : 'not-yours'
}

/** The result of the period before: beside it in the grid, or before the grid begins. */
export function previousValue(layout: Layout, place: Place): number | null {
  const cells = layout.rows[place.rowIndex] ?? []
  const before = cells[cells.indexOf(place) - 1]
  return before ? before.cell.value : place.cell.previousValue
}

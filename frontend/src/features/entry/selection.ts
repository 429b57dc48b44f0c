import type { Layout, Place } from './layout'

/** The cell that has the focus, and the one up to which others are chosen with it. */
export interface Selection {
  active: string
  head: string
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'row-start' | 'row-end' | 'first' | 'last'

function at(layout: Layout, rowIndex: number, column: number): Place | undefined {
  return layout.rows[rowIndex]?.find((place) => place.column <= column && column < place.column + place.span)
}

/** Where a move leads; the cell itself where the grid ends. */
export function moved(layout: Layout, from: string, move: Move): string {
  const place = layout.places.get(from)
  if (!place) return from
  const row = layout.rows[place.rowIndex] ?? []
  const index = row.indexOf(place)
  const to = {
    left: () => row[index - 1],
    right: () => row[index + 1],
    up: () => at(layout, place.rowIndex - 1, place.column),
    down: () => at(layout, place.rowIndex + 1, place.column),
    'row-start': () => row[0],
    'row-end': () => row.at(-1),
    first: () => layout.rows.find((cells) => cells.length > 0)?.[0],
    last: () => layout.rows.findLast((cells) => cells.length > 0)?.at(-1),
  }[move]()
  return to?.key ?? from
}

/** The next cell, row by row, that takes a result; null behind the last. */
export function nextOpen(layout: Layout, from: string, step: 1 | -1, isOpen: (place: Place) => boolean): string | null {
  const all = layout.rows.flat()
  const start = all.findIndex((place) => place.key === from)
  for (let index = start + step; index >= 0 && index < all.length; index += step) {
    const place = all[index]
    if (place && isOpen(place)) return place.key
  }
  return null
}

/** What is chosen, row by row: every cell that begins between the two corners. */
export function chosen(layout: Layout, { active, head }: Selection): Place[][] {
  const a = layout.places.get(active)
  const b = layout.places.get(head)
  if (!a || !b) return []
  const left = Math.min(a.column, b.column)
  const right = Math.max(a.column + a.span, b.column + b.span)
  return layout.rows
    .slice(Math.min(a.rowIndex, b.rowIndex), Math.max(a.rowIndex, b.rowIndex) + 1)
    .map((row) => row.filter((place) => place.column + place.span > left && place.column < right))
}

/**
 * Which cell each pasted text falls on, from the top left of what is chosen: the next cells of the row, and the rows
 * below. Null stands for what falls off the grid. A single text fills all that is chosen.
 */
export function pasted(
  layout: Layout,
  selection: Selection,
  table: readonly (readonly string[])[],
): { place: Place | null; text: string }[] {
  const target = chosen(layout, selection)
  const single = table.length === 1 && table[0]?.length === 1 ? (table[0][0] ?? '') : null
  if (single !== null) return target.flat().map((place) => ({ place, text: single }))
  const corner = target[0]?.[0]
  if (!corner) return []
  return table.flatMap((texts, down) => {
    const row = layout.rows[corner.rowIndex + down] ?? []
    const from = row.findIndex((place) => place.column + place.span > corner.column)
    return texts.map((text, right) => ({ place: (from < 0 ? undefined : row[from + right]) ?? null, text }))
  })
}

import type { Import, ImportRow } from '@/lib/api'

export const KINDS = ['fresh', 'changed', 'unusual', 'conflict', 'refused', 'unchanged', 'blank'] as const

/** What somebody has to look at first stands first. */
const ORDER: readonly ImportRow['kind'][] = ['refused', 'conflict', 'unusual', 'changed']

export function inOrder(rows: readonly ImportRow[]): ImportRow[] {
  const rank = (row: ImportRow) => (ORDER.indexOf(row.kind) + ORDER.length + 1) % (ORDER.length + 1)
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.row - b.row)
}

/** How many rows would be taken, and how many would not. */
export function takenOf({ fresh, changed, unusual, conflict, refused }: Import['counts'], confirmed: boolean) {
  return {
    taken: fresh + changed + (confirmed ? unusual : 0),
    left: conflict + refused + (confirmed ? 0 : unusual),
  }
}

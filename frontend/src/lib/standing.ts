import type { Counts, Standing } from './api'

/** In the order in which they are counted, drawn and listed everywhere. */
export const STANDINGS: readonly Standing[] = [
  'achieved',
  'on-track',
  'at-risk',
  'off-track',
  'no-data',
  'hard-to-evaluate',
  'cancelled',
]

const countKeys = {
  achieved: 'achieved',
  'on-track': 'onTrack',
  'at-risk': 'atRisk',
  'off-track': 'offTrack',
  'no-data': 'noData',
  'hard-to-evaluate': 'hardToEvaluate',
  cancelled: 'cancelled',
} as const satisfies Record<Standing, keyof Counts>

export function countOf(counts: Counts, standing: Standing): number {
  return counts[countKeys[standing]]
}

/** Share of KPIs that are achieved or on track; null where none is set. */
export function shareGoingWell(counts: Counts): number | null {
  return counts.set === 0 ? null : (counts.achieved + counts.onTrack) / counts.set
}

/** Counts a list as the server counts it, for lists that are on the screen already. */
export function countStandings(items: readonly { standing: Standing }[]): Counts {
  const counts: Counts = {
    set: items.length,
    achieved: 0,
    onTrack: 0,
    atRisk: 0,
    offTrack: 0,
    noData: 0,
    hardToEvaluate: 0,
    cancelled: 0,
  }
  for (const item of items) counts[countKeys[item.standing]] += 1
  return counts
}

import type { Counts } from '@/lib/api'
import { shareGoingWell } from '@/lib/standing'

/** Five steps of the blue scale; -1 where there is nothing to show a share of. */
export type ShareStep = -1 | 0 | 1 | 2 | 3 | 4

/** The lower bounds of the steps, as the legend shows them. */
export const STEPS: readonly { step: ShareStep; from: number; below: number | null }[] = [
  { step: 0, from: 0, below: 0.25 },
  { step: 1, from: 0.25, below: 0.5 },
  { step: 2, from: 0.5, below: 0.75 },
  { step: 3, from: 0.75, below: 1 },
  { step: 4, from: 1, below: null },
]

export function shareStep(counts: Counts): ShareStep {
  const share = shareGoingWell(counts)
  if (share === null) return -1
  return STEPS.findLast(({ from }) => share >= from)?.step ?? 0
}

export const stepClass: Record<ShareStep, string> = {
  [-1]: 'bg-white text-solid-gray-800 border-dashed border-solid-gray-420',
  0: 'bg-white text-solid-gray-900 border-solid-gray-420',
  1: 'bg-blue-100 text-solid-gray-900 border-blue-200',
  2: 'bg-blue-300 text-solid-gray-900 border-blue-300',
  3: 'bg-blue-700 text-white border-blue-700',
  4: 'bg-blue-1000 text-white border-blue-1000',
}

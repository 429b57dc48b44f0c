import type { ReportProgress, RoundCell, RoundCounts } from '@/lib/api'

/** From nothing to all done, as bars and legends show it. */
export const PROGRESS = [
  'not-started',
  'in-progress',
  'returned',
  'submitted',
  'endorsed',
  'checked',
  'confirmed',
] as const satisfies ReportProgress[]

/** Whether the prefecture has nothing left to do. */
export function isHandedIn(state: ReportProgress): boolean {
  return state === 'submitted' || state === 'endorsed' || state === 'checked' || state === 'confirmed'
}

export function countOf(counts: RoundCounts, state: ReportProgress): number {
  switch (state) {
    case 'not-started':
      return counts.notStarted
    case 'in-progress':
      return counts.inProgress
    default:
      return counts[state]
  }
}

/** Asks for more time and has no answer yet. */
export function isAsking(cell: RoundCell): boolean {
  return cell.extension?.state === 'asked'
}

/** The blue scale for what was handed in, the alert colour for what came back. */
export const progressClass: Record<ReportProgress, string> = {
  'not-started': 'border-dashed border-solid-gray-420 bg-white text-solid-gray-800',
  'in-progress': 'border-solid-gray-600 bg-white text-solid-gray-900',
  returned: 'border-red-900 bg-red-50 text-red-1000',
  submitted: 'border-blue-200 bg-blue-100 text-solid-gray-900',
  endorsed: 'border-blue-300 bg-blue-300 text-solid-gray-900',
  checked: 'border-blue-700 bg-blue-700 text-white',
  confirmed: 'border-blue-1000 bg-blue-1000 text-white',
}

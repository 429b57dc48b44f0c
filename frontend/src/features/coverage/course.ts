import type { AdoptionQuarter } from '@/lib/api'

export const SERIES = ['adopted', 'effectSeen', 'stopped', 'total'] as const
export type CourseSeries = (typeof SERIES)[number]

/** A quarter with all adoptions until its end. */
export interface CourseRow extends AdoptionQuarter {
  total: number
}

export function courseOf(quarters: readonly AdoptionQuarter[]): CourseRow[] {
  let total = 0
  return quarters.map((quarter) => {
    total += quarter.adopted
    return { ...quarter, total }
  })
}

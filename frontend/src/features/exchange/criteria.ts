import type { Ballot } from '@/lib/api'

/** What entries are voted on, in the order in which it is shown. */
export const CRITERIA = ['innovativeness', 'potential', 'replicability'] as const satisfies readonly (keyof Ballot)[]

export const POINTS = [1, 2, 3, 4, 5] as const

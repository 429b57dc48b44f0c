import type { PracticeGap } from '@/lib/api'

/** Why a lagging KPI has no practice: nothing in the catalogue fits it, or nobody took what fits. */
export const KINDS = ['none', 'unused'] as const
export type GapKind = (typeof KINDS)[number]

export const SORTS = ['standing', 'tenant', 'fitting'] as const
export type GapSort = (typeof SORTS)[number]

/** What the gaps are narrowed to and how they stand; it lives in the address. */
export interface GapFilter {
  kind: GapKind | null
  stage: number | null
  tenant: string | null
  sort: GapSort
}

export function kindOf(gap: PracticeGap): GapKind {
  return gap.fitting === 0 ? 'none' : 'unused'
}

export function readFilter(search: URLSearchParams): GapFilter {
  const stage = search.get('stage')
  return {
    kind: KINDS.find((kind) => kind === search.get('kind')) ?? null,
    stage: stage !== null && /^[1-3]$/.test(stage) ? Number(stage) : null,
    tenant: search.get('tenant'),
    sort: SORTS.find((sort) => sort === search.get('sort')) ?? 'standing',
  }
}

export function isNarrowed({ kind, stage, tenant }: GapFilter): boolean {
  return kind !== null || stage !== null || tenant !== null
}

/** Those that meet the filter, in its order; as they come, those off track stand first. */
export function shownOf(gaps: readonly PracticeGap[], filter: GapFilter): PracticeGap[] {
  const shown = gaps.filter(
    (gap) =>
      (filter.kind === null || kindOf(gap) === filter.kind) &&
      (filter.stage === null || gap.stage === filter.stage) &&
      (filter.tenant === null || gap.tenant === filter.tenant),
  )
  switch (filter.sort) {
    case 'standing':
      return shown
    case 'tenant':
      return shown.sort((one, other) => one.tenant.localeCompare(other.tenant))
    case 'fitting':
      return shown.sort((one, other) => one.fitting - other.fitting)
  }
}

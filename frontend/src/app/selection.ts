import { type Choice, FACETS, type Question } from '@/features/finding/question'
import type { PracticeSelection, Tenant } from '@/lib/api'

/** An empty list would choose everything; the code of no prefecture chooses nothing. */
const NOBODY = '00'

/** What the search was narrowed to, as the catalogue is asked for it: a bureau is the prefectures of its region. */
export function selectionOf(chosen: Question['chosen'], tenants: readonly Tenant[]): PracticeSelection {
  const { bureau, evidence, tenant, ...others } = chosen
  const inRegion = tenants
    .filter(({ code, bureau: own }) => bureau.includes(own) && (tenant.length === 0 || tenant.includes(code)))
    .map(({ code }) => code)
  const selection: Record<string, string[]> = {}
  for (const [facet, values] of Object.entries(others)) if (values.length > 0) selection[facet] = [...values]
  if (bureau.length > 0) selection.tenant = inRegion.length > 0 ? inRegion : [NOBODY]
  else if (tenant.length > 0) selection.tenant = [...tenant]
  return selection
}

/** What a selection is narrowed to, in words. */
export function wordsOf(selection: PracticeSelection, label: (choice: Choice) => string): string[] {
  const chosen: Partial<Record<string, readonly string[] | null>> = { ...selection }
  return FACETS.flatMap((facet) => (chosen[facet] ?? []).map((value) => label({ facet, value })))
}

import type { KpiSummary, Standing } from '@/lib/api'
import { STANDINGS } from '@/lib/standing'

/** What a list is narrowed to; it lives in the address, so that a filtered list can be sent to a colleague. */
export interface KpiFilter {
  stage: number | null
  policy: number | null
  standing: Standing | null
  tenant: string | null
  bureau: string | null
  text: string
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null
}

export function readFilter(search: URLSearchParams): KpiFilter {
  return {
    stage: numberOf(search.get('stage')),
    policy: numberOf(search.get('policy')),
    standing: STANDINGS.find((standing) => standing === search.get('standing')) ?? null,
    tenant: search.get('tenant'),
    bureau: search.get('bureau'),
    text: search.get('q') ?? '',
  }
}

/** Full-width or half-width, upper or lower case: the reader need not care. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

export function matches(kpi: KpiSummary, filter: KpiFilter): boolean {
  const words = folded(filter.text).split(/\s+/).filter(Boolean)
  const text = folded(
    [kpi.code, kpi.sentence, kpi.nameJa, kpi.nameEn, ...kpi.measures.flatMap((m) => [m.nameJa, m.nameEn])].join(' '),
  )
  return (
    (filter.stage === null || kpi.stage === filter.stage) &&
    (filter.policy === null || kpi.policy === filter.policy) &&
    (filter.standing === null || kpi.standing === filter.standing) &&
    (filter.tenant === null || kpi.tenant === filter.tenant) &&
    words.every((word) => text.includes(word))
  )
}

import { useQueries } from '@tanstack/react-query'
import { type KpiDetail, type KpiSummary, listTenantKpis, type Plan, tenantKpisKey } from '@/lib/api'

export interface OwnKpis {
  plan: Plan
  kpis: readonly KpiSummary[]
}

/** The prefecture's KPIs by plan, the latest plan first; a plan without any is left out. */
export function useOwnKpis(code: string, plans: readonly Plan[]): OwnKpis[] {
  const answers = useQueries({
    queries: plans.map(({ id }) => ({
      queryKey: tenantKpisKey(code, id),
      queryFn: ({ signal }: { signal: AbortSignal }) => listTenantKpis(code, id, { signal }),
      staleTime: 5 * 60_000,
    })),
  })
  return plans
    .flatMap((plan, index) => {
      const kpis = answers[index]?.data ?? []
      return kpis.length > 0 ? [{ plan, kpis }] : []
    })
    .reverse()
}

/** The periods something is recorded for: whole fiscal years first, then the periods reported, each the earliest first. */
export function recordedPeriods(kpi: KpiDetail): string[] {
  const reported = kpi.results.map(({ period }) => period).sort()
  const years =
    kpi.yearBasis === 'fiscal'
      ? kpi.years.filter(({ value }) => value !== null).map(({ fiscalYear }) => String(fiscalYear))
      : []
  return [...new Set([...years, ...reported])]
}

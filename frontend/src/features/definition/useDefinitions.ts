import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { KpiVersion, KpiVersions, NewKpi } from '@/lib/api'
import type { Step } from '@/lib/flow'
import { isProblem } from '@/lib/http'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'
import type { Desk } from './desk'

export function versionOf(kpi: KpiVersions, number: number | null): KpiVersion | undefined {
  return kpi.versions.find((version) => version.number === number)
}

/** The KPIs of a plan as those see them who define them. */
export function definitionsOf(desk: Desk, plan: string) {
  return queryOptions({
    queryKey: desk.listKey(plan),
    queryFn: ({ signal }) => desk.list(plan, { signal }),
  })
}

/** A KPI with its versions. Read anew only when something was done: a form rests on it. */
export function useVersions(desk: Desk, kpi: string, enabled = true) {
  return useQuery({
    queryKey: desk.versionsKey(kpi),
    queryFn: ({ signal }) => desk.versions(kpi, { signal }),
    enabled,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Two versions side by side. */
export function useDifference(desk: Desk, kpi: string, from: number, to: number) {
  return useQuery({
    queryKey: desk.differenceKey(kpi, String(from), String(to)),
    queryFn: ({ signal }) => desk.difference(kpi, String(from), String(to), { signal }),
  })
}

/** Everything but this KPI is read anew: what was given back is out of the sight of whoever gave it back. */
function useTold(desk: Desk) {
  const queries = useQueryClient()
  return (kpi: KpiVersions) => {
    const key = desk.versionsKey(kpi.id)
    queries.setQueryData(key, kpi)
    return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] })
  }
}

/** Takes the version on its way further, or back, as it was seen. */
export function useDefinitionStep(desk: Desk, kpi: string) {
  const queries = useQueryClient()
  const told = useTold(desk)
  return useMutation({
    mutationFn: ({ step, reason, etag }: { step: Step; reason: string | null; etag: string }) =>
      desk.take(kpi, step, { reason }, ifMatch(etag)),
    onSuccess: told,
    onError: (error) =>
      isProblem(error, 412) || (isProblem(error, 409) && error.slug !== 'incomplete')
        ? queries.invalidateQueries({ queryKey: desk.versionsKey(kpi) })
        : undefined,
    networkMode: 'always',
  })
}

/** Begins a KPI with its first words. */
export function useBeginKpi(desk: Desk, plan: string) {
  const key = useIdempotencyKey()
  const told = useTold(desk)
  return useMutation({
    mutationFn: (begun: NewKpi) => desk.begin(plan, begun, key([plan, begun])),
    onSuccess: told,
    networkMode: 'always',
  })
}

/** Begins to amend what is in force. */
export function useAmend(desk: Desk, kpi: string) {
  const key = useIdempotencyKey()
  const told = useTold(desk)
  return useMutation({
    mutationFn: (terms: { reason: string; effectiveFrom: number }) => desk.amend(kpi, terms, key([kpi, terms])),
    onSuccess: told,
    networkMode: 'always',
  })
}

/** Gives the version on its way up. */
export function useAbandon(desk: Desk, kpi: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (etag: string) => desk.abandon(kpi, ifMatch(etag)),
    onSuccess: () => queries.invalidateQueries(),
    networkMode: 'always',
  })
}

/** Carries KPIs of earlier plans over. */
export function useCarryOver(desk: Desk, plan: string) {
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (kpiIds: string[]) => desk.carryOver(plan, { kpiIds }, key([plan, kpiIds])),
    onSuccess: () => queries.invalidateQueries(),
    networkMode: 'always',
  })
}

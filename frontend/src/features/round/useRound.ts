import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  changeRound,
  closeRound,
  decideExtension,
  type Extension,
  openRound,
  type Round,
  remind,
  reopenRound,
  requestExtension,
} from '@/lib/api'
import { isProblem } from '@/lib/http'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'

/** A change of a round: afterwards, and when somebody was faster, everything is read anew. */
function useChange<A, T>(change: (asked: A) => Promise<T>) {
  const queries = useQueryClient()
  // A closing reaches into every KPI's periods: what was read before it is not asked for one by one.
  const refresh = () => queries.invalidateQueries()
  return useMutation({
    mutationFn: change,
    onSuccess: refresh,
    onError: (error) => (isProblem(error, 412) || isProblem(error, 503) ? refresh() : undefined),
    networkMode: 'always',
  })
}

export interface Terms {
  title: string
  instructions: string
  deadline: string
}

export function useOpenRound() {
  const key = useIdempotencyKey()
  return useChange((round: Terms & { plan: string; period: string }) => openRound(round, key(round)))
}

/** `etag` is of what was seen when the change was written. */
export function useChangeRound(round: Round) {
  return useChange(({ etag, ...terms }: Terms & { etag: string }) => changeRound(round.id, terms, ifMatch(etag)))
}

export function useCloseRound(round: Round) {
  return useChange((reason: string | null) => closeRound(round.id, { reason }, ifMatch(round.etag)))
}

export function useReopenRound(round: Round) {
  return useChange((reason: string | null) => reopenRound(round.id, { reason }, ifMatch(round.etag)))
}

export function useRemind(round: Round) {
  return useChange((asked: { tenants: string[]; message: string | null }) => remind(round.id, asked))
}

export function useRequestExtension(round: Round, tenant: string) {
  const key = useIdempotencyKey()
  return useChange((asked: { until: string; reason: string }) => requestExtension(tenant, round.id, asked, key(asked)))
}

export function useDecideExtension(round: Round, tenant: string, extension: Extension) {
  return useChange((decision: { granted: boolean; answer: string | null }) =>
    decideExtension(tenant, round.id, decision, ifMatch(extension.etag)),
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { decideImprovement, type FollowUp, type Improvement, putFollowUp, putImprovement } from '@/lib/api'
import type { FollowUpInput, ImprovementInput } from './form'
import { isOver } from './form'

/** Everything that lists improvements reads them anew, and so does what an improvement may have moved. */
function useRefresh(code: string) {
  const queries = useQueryClient()
  return () =>
    queries.invalidateQueries({
      predicate: (query) => String(query.queryKey[0]).startsWith(`/api/tenants/${code}/`),
      refetchType: 'active',
    })
}

/** Decides on an improvement, or changes the one that stood there as `replaces`. */
export function useSaveImprovement(code: string, originRound: string | null) {
  const refresh = useRefresh(code)
  const sent = useRef({ input: '', key: '' })
  return useMutation({
    mutationFn: async ({ input, replaces }: { input: ImprovementInput; replaces: Improvement | null }) => {
      const { kpiId, state, outcome, proposesAmendment, ...undertaking } = input
      if (replaces) {
        const body = { ...undertaking, state, outcome: isOver(state) ? outcome : null }
        return putImprovement(code, replaces.id, body, { headers: { 'If-Match': `"${replaces.etag}"` } })
      }
      // Sent again after a lost answer, the same decision carries the same key and is taken once.
      const content = JSON.stringify([code, input])
      if (sent.current.input !== content) sent.current = { input: content, key: crypto.randomUUID() }
      return decideImprovement(
        code,
        { ...undertaking, kpiId, originRound, proposesAmendment },
        { headers: { 'Idempotency-Key': sent.current.key } },
      )
    },
    onSuccess: refresh,
    networkMode: 'always',
  })
}

/** Tells in a round what became of an improvement. */
export function useSaveFollowUp(code: string, improvement: string, round: string) {
  const refresh = useRefresh(code)
  return useMutation({
    mutationFn: ({ input, replaces }: { input: FollowUpInput; replaces: FollowUp | null }) =>
      putFollowUp(code, improvement, round, input, {
        headers: replaces ? { 'If-Match': `"${replaces.etag}"` } : { 'If-None-Match': '*' },
      }),
    onSuccess: refresh,
    networkMode: 'always',
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Adoption, type AdoptionState, adoptionsKey, adoptPractice, takeAdoptionStep } from '@/lib/api'
import { isProblem } from '@/lib/http'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'

/** Adopts an entry for one of the prefecture's KPIs. */
export function useAdopt(code: string, practice: string, onAdopted: (adoption: Adoption) => void) {
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (kpi: string) => adoptPractice(code, { practice, kpi }, key([code, practice, kpi])),
    onSuccess: (adoption) => {
      void queries.invalidateQueries()
      // Once the lists are read anew, what was clicked is gone.
      onAdopted(adoption)
    },
    networkMode: 'always',
  })
}

/** Takes an adoption to a state as it was seen; its improvement comes along. */
export function useTakeStep(code: string, practice: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ state, reason, etag }: { state: AdoptionState; reason: string | null; etag: string }) =>
      takeAdoptionStep(code, practice, { state, reason }, ifMatch(etag)),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) =>
      isProblem(error, 412) || isProblem(error, 409)
        ? queries.invalidateQueries({ queryKey: adoptionsKey(code) })
        : undefined,
    networkMode: 'always',
  })
}

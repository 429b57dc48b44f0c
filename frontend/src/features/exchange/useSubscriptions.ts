import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  addPracticeSubscription,
  type PracticeSubscription,
  practiceSubscriptionsKey,
  removePracticeSubscription,
  type SearchCriteria,
} from '@/lib/api'
import { useIdempotencyKey } from '@/lib/requests'

/** As long as the name of a kept search may be; the server has the same limit. */
export const LONGEST_NAME = 60

/** Keeps a search, to be told of what it will find. */
export function useKeepSearch() {
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (search: { name: string; criteria: SearchCriteria }) => addPracticeSubscription(search, key(search)),
    onSuccess: () => queries.invalidateQueries({ queryKey: practiceSubscriptionsKey() }),
    networkMode: 'always',
  })
}

/** Keeps a search no longer. */
export function useEndSearch() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => removePracticeSubscription(id),
    onSettled: () => queries.invalidateQueries({ queryKey: practiceSubscriptionsKey() }),
    networkMode: 'always',
  })
}

/** Whether two searches look for the same; the order of what is chosen does not matter. */
export function sameCriteria(one: SearchCriteria, other: SearchCriteria): boolean {
  const plain = ({ q, ...lists }: SearchCriteria) =>
    JSON.stringify([
      q.trim(),
      ...Object.entries(lists)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([facet, values]) => [facet, values.toSorted()]),
    ])
  return plain(one) === plain(other)
}

/** The search among those kept that looks for the same. */
export function keptAs(kept: readonly PracticeSubscription[], criteria: SearchCriteria) {
  return kept.find((one) => sameCriteria(one.criteria, criteria))
}

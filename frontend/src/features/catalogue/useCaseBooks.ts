import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type CaseBook,
  caseBooksKey,
  discardCaseBook,
  orderCaseBook,
  type PracticeSelection,
  useCaseBooks,
} from '@/lib/api'

/** How often one asks how far a book has come. */
const EVERY = 2000

export function isUnderWay({ state }: CaseBook): boolean {
  return state === 'waiting' || state === 'printing'
}

/** Whether there is no book in the end; it may be ordered again. */
export function hasFailed({ state }: CaseBook): boolean {
  return state === 'failed' || state === 'outdated'
}

/** The reader's books; while one is being made, how far it has come. */
export function useOwnBooks() {
  return useCaseBooks({
    query: { refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? EVERY : false) },
  })
}

export function useOrder() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (selection: PracticeSelection) =>
      orderCaseBook(selection, { headers: { 'Idempotency-Key': crypto.randomUUID() } }),
    onSettled: () => queries.invalidateQueries({ queryKey: caseBooksKey() }),
    networkMode: 'always',
  })
}

export function useDiscard() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => discardCaseBook(id),
    onSettled: () => queries.invalidateQueries({ queryKey: caseBooksKey() }),
    networkMode: 'always',
  })
}

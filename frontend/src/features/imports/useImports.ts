import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { addImport, applyImport, discardImport, type ImportMode, importKey, importsKey } from '@/lib/api'

/** What goes on with files of a plan, found again by its key when somebody comes back to the page. */
function workKey(code: string, plan: string, work: 'check' | 'apply') {
  return ['import', code, plan, work]
}

/** Sends a file to be checked; nothing is written yet. */
export function useCheck(code: string, plan: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: workKey(code, plan, 'check'),
    mutationFn: (file: File) =>
      addImport(code, plan, file, { name: file.name }, { headers: { 'Idempotency-Key': crypto.randomUUID() } }),
    onSuccess: (made) => {
      queries.setQueryData(importKey(code, plan, made.id), made)
      void queries.invalidateQueries({ queryKey: importsKey(code, plan) })
    },
    networkMode: 'always',
  })
}

/** Takes the results of a file that was checked. */
export function useApply(code: string, plan: string, id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: workKey(code, plan, 'apply'),
    mutationFn: (order: { mode: ImportMode; confirmed: boolean }) => applyImport(code, plan, id, order),
    onSuccess: (made) => {
      queries.setQueryData(importKey(code, plan, id), made)
      // Grid, lists, what is due and the overview count these results too.
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== '/api/me' })
    },
    // What was checked may have changed since; the rows say so.
    onError: () => void queries.invalidateQueries({ queryKey: importKey(code, plan, id) }),
    networkMode: 'always',
  })
}

export function useDiscard(code: string, plan: string, id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => discardImport(code, plan, id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: importsKey(code, plan) }),
    networkMode: 'always',
  })
}

/** What is being done now, whether it was begun on this page or before it was left. */
export function useWork(code: string, plan: string): 'check' | 'apply' | null {
  const running = useMutationState({
    filters: { mutationKey: ['import', code, plan], status: 'pending' },
    select: (mutation) => mutation.options.mutationKey?.at(-1),
  })
  const work = running.at(-1)
  return work === 'check' || work === 'apply' ? work : null
}

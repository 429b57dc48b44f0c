import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addEvidence, evidenceKey, removeEvidence } from '@/lib/api'

/** Keeps a file as evidence of a period's result. */
export function useAddEvidence(code: string, kpiId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, period }: { file: File; period: string }) =>
      addEvidence(
        code,
        kpiId,
        file,
        { period, name: file.name },
        { headers: { 'Idempotency-Key': crypto.randomUUID() } },
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: evidenceKey(code, kpiId) }),
    networkMode: 'always',
  })
}

export function useRemoveEvidence(code: string, kpiId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => removeEvidence(code, kpiId, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: evidenceKey(code, kpiId) }),
    networkMode: 'always',
  })
}

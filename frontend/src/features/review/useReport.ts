import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type CommentKind, commentsKey, postComment, type Report, reportKey, takeReportStep } from '@/lib/api'
import type { Step } from '@/lib/flow'

/** Takes a report further, or back, as it was seen; afterwards, and when that was refused, everything is read anew. */
export function useReportStep(code: string, round: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ step, reason, seen }: { step: Step; reason: string | null; seen: Report }) =>
      takeReportStep(code, round, step, { reason }, { headers: { 'If-Match': `"${seen.etag}"` } }),
    onSuccess: (report) => {
      queries.setQueryData(reportKey(code, round), report)
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== reportKey(code, round)[0] })
    },
    onError: () => queries.invalidateQueries({ queryKey: reportKey(code, round) }),
    networkMode: 'always',
  })
}

/** Says something at an item. */
export function useSay(code: string, round: string, kpiId: string) {
  const queries = useQueryClient()
  const sent = useRef({ content: '', key: '' })
  return useMutation({
    mutationFn: (said: { kind: CommentKind; answers: string | null; text: string }) => {
      const content = JSON.stringify(said)
      if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() }
      return postComment(code, round, kpiId, said, { headers: { 'Idempotency-Key': sent.current.key } })
    },
    onSuccess: () => {
      // The same words said once more later are meant.
      sent.current = { content: '', key: '' }
      return queries.invalidateQueries({ queryKey: commentsKey(code, round) })
    },
    networkMode: 'always',
  })
}

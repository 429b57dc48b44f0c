import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { getKpi, type KpiDetail, kpiKey, putProxyResult, putResult, withdrawResult } from '@/lib/api'
import { isProblem } from '@/lib/http'

export interface Entry {
  /** Null takes the result back. */
  value: number | null
  note: string
  /** Why somebody enters it in the prefecture's stead; empty where the prefecture does so itself. */
  reason: string
  /** Whether a value far from its history is meant as it is. */
  confirmed: boolean
  /** ETag of what is to be replaced; null when this is to be the first. */
  replaces: string | null
}

function quoted(etag: string): string {
  return /^(W\/)?".*"$/.test(etag) ? etag : `"${etag}"`
}

/**
 * Records, corrects or takes back the result of one period. The same entry sent again (after a lost answer, say) carries the same
 * idempotency key, a changed one a new key. Answers with the KPI as it stands afterwards.
 */
export function useRecord(kpi: KpiDetail, period: string) {
  const queries = useQueryClient()
  const sent = useRef({ entry: '', key: '' })
  return useMutation({
    mutationFn: async (entry: Entry): Promise<KpiDetail> => {
      const content = JSON.stringify([kpi.id, period, entry])
      if (sent.current.entry !== content) sent.current = { entry: content, key: crypto.randomUUID() }
      const headers = {
        'Content-Type': 'application/json',
        'Idempotency-Key': sent.current.key,
        ...(entry.replaces === null ? { 'If-None-Match': '*' } : { 'If-Match': quoted(entry.replaces) }),
      }
      const { value, confirmed } = entry
      const said = { note: entry.note.trim() === '' ? null : entry.note.trim(), confirmed }
      if (value === null) await withdrawResult(kpi.tenant, kpi.id, period, { headers })
      else if (kpi.permissions.record) await putResult(kpi.tenant, kpi.id, period, { ...said, value }, { headers })
      else await putProxyResult(kpi.tenant, kpi.id, period, { ...said, value, reason: entry.reason }, { headers })
      const fresh = await getKpi(kpi.tenant, kpi.id)
      queries.setQueryData(kpiKey(kpi.tenant, kpi.id), fresh)
      // Lists, what is due and the overview count this result too.
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== kpiKey(kpi.tenant, kpi.id)[0] })
      return fresh
    },
    onError: (error) => {
      if (isProblem(error, 412)) void queries.invalidateQueries({ queryKey: kpiKey(kpi.tenant, kpi.id) })
    },
    networkMode: 'always',
  })
}

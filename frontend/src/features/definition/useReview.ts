import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { KpiContent, KpiVersions } from '@/lib/api'
import type { Desk } from './desk'

/** How long nobody types before it is looked through. */
const PAUSE = 600

/** What is missing in what is typed, and what an attentive colleague would remark; saves nothing. */
export function useReview(desk: Desk, kpi: KpiVersions, content: KpiContent) {
  const said = JSON.stringify(content)
  const [settled, setSettled] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(said), PAUSE)
    return () => clearTimeout(timer)
  }, [said])
  const kind = kpi.kind === 'regional' ? undefined : kpi.kind
  return useQuery({
    queryKey: ['review', desk.code, kpi.plan, kpi.id, settled, document.documentElement.lang],
    queryFn: () =>
      desk.review(kpi.plan, { kpiId: kpi.id, content: JSON.parse(settled) as KpiContent, ...(kind && { kind }) }),
    placeholderData: keepPreviousData,
  })
}

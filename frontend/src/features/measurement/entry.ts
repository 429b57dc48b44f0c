import { z } from 'zod'
import { parseAmount } from '@/lib/amount'
import type { KpiDetail } from '@/lib/api'

/** As long as a note may be; the server has the same limit. */
export const LONGEST_NOTE = 2000

/** As long as the reason of a proxy may be. */
export const LONGEST_REASON = 500

/** What is typed; messages are keys under `entry.fault`. */
export function entrySchema(kpi: Pick<KpiDetail, 'decimals' | 'unit' | 'permissions'>) {
  return z.object({
    value: z.string().superRefine((text, context) => {
      const amount = parseAmount(text, kpi.decimals, kpi.unit)
      if (!amount.ok) context.addIssue({ code: 'custom', message: amount.fault })
    }),
    note: z.string().max(LONGEST_NOTE, 'note-too-long'),
    reason: kpi.permissions.record
      ? z.string()
      : z.string().trim().min(1, 'reason-missing').max(LONGEST_REASON, 'reason-too-long'),
  })
}

export type EntryInput = z.infer<ReturnType<typeof entrySchema>>

/** The latest reported period before this one. */
export function previousResult(kpi: Pick<KpiDetail, 'results' | 'periods'>, period: string) {
  const order = kpi.periods.map((candidate) => candidate.period)
  const before = new Set(order.slice(0, order.indexOf(period)))
  return kpi.results
    .filter((result) => before.has(result.period))
    .sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period))
    .at(-1)
}

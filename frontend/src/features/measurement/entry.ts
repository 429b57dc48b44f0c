import { z } from 'zod'
import { parseAmount } from '@/lib/amount'
import type { KpiDetail } from '@/lib/api'

/** As long as a note may be; the server has the same limit. */
export const LONGEST_NOTE = 2000

/** What is typed; messages are keys under `entry.fault`. */
export function entrySchema(kpi: Pick<KpiDetail, 'decimals' | 'unit'>) {
  return z.object({
    value: z.string().superRefine((text, context) => {
      const amount = parseAmount(text, kpi.decimals, kpi.unit)
      if (!amount.ok) context.addIssue({ code: 'custom', message: amount.fault })
    }),
    note: z.string().max(LONGEST_NOTE, 'note-too-long'),
  })
}

export type EntryInput = z.infer<ReturnType<typeof entrySchema>>

/** Ten times more than ever reported is more often a slip of the finger than a success: ask once. */
export function isFarOff(value: number, kpi: Pick<KpiDetail, 'results'>, period: string): boolean {
  const others = kpi.results.filter((result) => result.period !== period && result.value > 0)
  if (others.length === 0) return false
  return value > 10 * Math.max(...others.map((result) => result.value))
}

/** The latest reported period before this one. */
export function previousResult(kpi: Pick<KpiDetail, 'results' | 'periods'>, period: string) {
  const order = kpi.periods.map((candidate) => candidate.period)
  const before = new Set(order.slice(0, order.indexOf(period)))
  return kpi.results
    .filter((result) => before.has(result.period))
    .sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period))
    .at(-1)
}

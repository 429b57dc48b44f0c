import type { Plan, RoundSummary } from '@/lib/api'
import { parsePeriod } from '@/lib/period'

const PARTS = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4']

/** The years, halves and quarters of a plan that have no round yet, the latest year first. */
export function freePeriods(plan: Plan, rounds: readonly RoundSummary[]): string[] {
  const taken = new Set(rounds.filter(({ round }) => round.plan === plan.id).map(({ round }) => round.period))
  const free: string[] = []
  for (let year = plan.lastYear; year >= plan.firstYear; year -= 1) {
    for (const part of PARTS) {
      const period = `${year}${part}`
      if (!taken.has(period)) free.push(period)
    }
  }
  return free
}

/** The first day after a period, as an ISO date: answers to it can be due from then on. */
export function dayAfter(period: string): string {
  const parsed = parsePeriod(period)
  if (!parsed) return ''
  const { year, part } = parsed
  const months = part.kind === 'half' ? 6 * part.number : part.kind === 'quarter' ? 3 * part.number : 12
  return new Date(Date.UTC(year, 3 + months, 1)).toISOString().slice(0, 10)
}

/** What is most likely asked about next: the half or year whose end lies nearest to today. */
export function likelyPeriod(free: readonly string[], today: string): string {
  const distance = (period: string) => Math.abs(Date.parse(dayAfter(period)) - Date.parse(today))
  return (
    free
      .filter((period) => !period.includes('Q'))
      .toSorted((a, b) => distance(a) - distance(b) || b.length - a.length)[0] ??
    free[0] ??
    ''
  )
}

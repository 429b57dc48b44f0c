import type { AskingRound } from '@/features/improvement/ImprovementList'
import { useRounds } from '@/lib/api'
import { lastDay } from '@/lib/period'

/** The reporting rounds, as those need them who tell what became of an improvement. */
export function useAskingRounds(): AskingRound[] {
  const rounds = useRounds()
  return (rounds.data ?? []).map(({ round, own }) => ({
    id: round.id,
    title: round.title,
    plan: round.plan,
    until: lastDay(round.period),
    open:
      round.state === 'open' &&
      (own === null || own.state === 'not-started' || own.state === 'in-progress' || own.state === 'returned'),
  }))
}

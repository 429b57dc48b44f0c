import { useTranslation } from 'react-i18next'
import { MatrixMap } from '@/features/round/Matrix'
import { RoundFigures } from '@/features/round/ProgressBar'
import { isHandedIn } from '@/features/round/progress'
import { usePlaces } from '@/features/tenancy/names'
import { type RoundSummary, useRoundMatrix, useRounds } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { reportAddress } from './addresses'
import { usePerson } from './person'

/** Who has and has not reported in the rounds that run, each as a map in small. */
export function RunningRounds() {
  const rounds = useRounds()
  return (
    <>
      {rounds.data
        ?.filter(({ round }) => round.state === 'open')
        .map((summary) => (
          <RunningRound key={summary.round.id} summary={summary} />
        ))}
    </>
  )
}

function RunningRound({ summary: { round, counts } }: { summary: RoundSummary }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const me = usePerson()
  const { tenants } = usePlaces()
  const matrix = useRoundMatrix(round.id)
  return (
    <Section
      title={round.title}
      note={t('home.roundNote', { period: format.period(round.period) })}
      aside={
        <TextLink to={`/rounds/${round.id}`} className="inline-flex min-h-6 items-center print:hidden">
          {t('home.toRound')}
        </TextLink>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-dns-14N-130">
          {t('home.roundDeadline')} <Deadline date={round.deadline} today={me.businessDate} waiting />
        </p>
        <RoundFigures counts={counts} />
        <Loading query={matrix} rows={6}>
          {({ cells }) => (
            <div className="max-w-3xl">
              <MatrixMap
                tenants={tenants}
                cells={cells}
                link={(cell) => (isHandedIn(cell.state) ? reportAddress(cell.tenant, round.id) : null)}
              />
            </div>
          )}
        </Loading>
      </div>
    </Section>
  )
}

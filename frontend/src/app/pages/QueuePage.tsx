import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Done, QueueGroup, QueueOutcome } from '@/features/review/QueueGroup'
import { usePlaces } from '@/features/tenancy/names'
import { type Round, useQueue, type WaitingReport } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { reportAddress } from '../addresses'
import { useAllPlans } from '../plans'

/** What waits for the reader's step, the oldest deadline first. */
export function QueuePage() {
  const { t } = useTranslation('app')
  const format = useFormat()
  const plans = useAllPlans()
  const { tenantName } = usePlaces()
  const queue = useQueue()
  const [done, setDone] = useState<Done | null>(null)
  return (
    <>
      <PageHeader title={t('queue.title')} lead={t('queue.lead')} />
      <div className="flex flex-col gap-6">
        {done && <QueueOutcome done={done} tenantName={tenantName} />}
        <Loading query={queue} rows={6}>
          {({ reports }) =>
            reports.length === 0 ? (
              <EmptyState title={t('queue.empty')} action={<TextLink to="/rounds">{t('queue.toRounds')}</TextLink>}>
                {t('queue.emptyHint')}
              </EmptyState>
            ) : (
              byRound(reports).map(({ round, waiting }) => {
                const plan = plans.data?.find((candidate) => candidate.id === round.plan)
                return (
                  <Section
                    key={round.id}
                    title={round.title}
                    note={t('queue.note', {
                      plan: plan ? named(format.language, plan) : '',
                      period: format.period(round.period),
                      deadline: format.date(round.deadline, true),
                    })}
                    aside={
                      <TextLink to={`/rounds/${round.id}`} className="print:hidden">
                        {t('queue.round')}
                      </TextLink>
                    }
                  >
                    <QueueGroup
                      round={round}
                      reports={waiting}
                      tenantName={tenantName}
                      link={(report) => reportAddress(report.tenant, round.id)}
                      onDone={setDone}
                    />
                  </Section>
                )
              })
            )
          }
        </Loading>
      </div>
    </>
  )
}

/** Each round with its reports, in the order in which the first of them is due. */
function byRound(reports: readonly WaitingReport[]): { round: Round; waiting: WaitingReport[] }[] {
  const groups = new Map<string, { round: Round; waiting: WaitingReport[] }>()
  for (const report of reports) {
    const group = groups.get(report.round.id) ?? { round: report.round, waiting: [] }
    group.waiting.push(report)
    groups.set(report.round.id, group)
  }
  return [...groups.values()]
}

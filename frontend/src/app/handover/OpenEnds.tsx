import { useTranslation } from 'react-i18next'
import { type Improvement, type KpiDetail, type KpiVersions, type RoundVerification, useRounds } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { useFlowWords } from '@/ui/FlowBadge'
import { reportAddress } from '../addresses'
import { usePerson } from '../person'

/** What is not done yet, and what comes next: the first thing a successor has to look after. */
export function OpenEnds({
  kpi,
  versions,
  verifications,
  improvements,
}: {
  kpi: KpiDetail
  versions: KpiVersions | undefined
  verifications: readonly RoundVerification[]
  improvements: readonly Improvement[]
}) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const me = usePerson()
  const words = useFlowWords()
  const rounds = useRounds()
  const reported = new Set(kpi.results.map(({ period }) => period))
  const name = (period: string) => format.period(period, kpi.yearBasis === 'calendar')
  const unreported = kpi.periods.filter(({ period, state }) => state !== 'locked' && !reported.has(period))
  const due = unreported.filter(({ end }) => end < me.businessDate)
  const next = unreported.find(({ end }) => end >= me.businessDate)
  const draft = versions?.versions.find(({ number }) => number === versions.inFlow)
  const asked = verifications.filter(({ openQuestions }) => openQuestions > 0)
  const running = (rounds.data ?? []).filter(({ round }) => round.state === 'open' && round.plan === kpi.plan)
  const undone = improvements.filter(({ state }) => state === 'planned' || state === 'underway')
  const items: { key: string; text: React.ReactNode; deadline?: string }[] = [
    ...due.map(({ period, deadline }) => ({
      key: `due-${period}`,
      text: t('handover.missing', { period: name(period) }),
      deadline,
    })),
    ...running.map(({ round, own }) => ({
      key: `round-${round.id}`,
      text: (
        <TextLink to={reportAddress(kpi.tenant, round.id)}>{t('handover.running', { title: round.title })}</TextLink>
      ),
      deadline: own?.deadline ?? round.deadline,
    })),
    ...asked.map(({ round, openQuestions }) => ({
      key: `question-${round.id}`,
      text: (
        <TextLink to={reportAddress(kpi.tenant, round.id)}>
          {t('handover.questions', { count: openQuestions, title: round.title })}
        </TextLink>
      ),
    })),
    ...undone.map(({ id, title, dueOn, owner }) => ({
      key: `improvement-${id}`,
      text: t('handover.undone', { title, owner }),
      deadline: dueOn,
    })),
    ...(draft
      ? [
          {
            key: 'draft',
            text: t('handover.draft', { number: draft.number, state: words.state(draft.flow.state) }),
          },
        ]
      : []),
    ...(next
      ? [{ key: 'next', text: t('handover.next', { period: name(next.period) }), deadline: next.deadline }]
      : []),
  ]
  if (items.length === 0) return <p>{t('handover.nothingOpen')}</p>
  return (
    <ul className="flex flex-col divide-y divide-solid-gray-200">
      {items.map(({ key, text, deadline }) => (
        <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
          <span className="min-w-0">{text}</span>
          {deadline && (
            <span className="text-dns-14N-130">
              {t('handover.until')} <Deadline date={deadline} today={me.businessDate} waiting />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

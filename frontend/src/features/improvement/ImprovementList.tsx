import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Improvement } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button, TextLink } from '@/ui/Button'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { Hidden, IllustrativeMark } from '@/ui/Marks'
import { FollowUpForm } from './FollowUpForm'
import { ImprovementForm } from './ImprovementForm'
import { StateBadge } from './StateBadge'

/** A reporting round as this list needs it. */
export interface AskingRound {
  id: string
  title: string
  /** Whether it takes answers now. */
  open: boolean
  /** The last day of the period it asks about. */
  until: string
  plan: string
}

/** Whether a round waits to hear what became of an improvement; the server holds the same rule. */
export function asks(round: AskingRound, improvement: Improvement): boolean {
  return (
    round.open &&
    round.plan === improvement.plan &&
    improvement.decidedOn <= round.until &&
    improvement.originRound !== round.id &&
    (improvement.state === 'planned' || improvement.state === 'underway') &&
    improvement.followUps.every((followUp) => followUp.round !== round.id)
  )
}

/** Improvements one below the other, each with what became of it. */
export function ImprovementList({
  code,
  improvements,
  rounds,
  today,
  manage,
  kpiLink,
  below,
}: {
  code: string
  improvements: readonly Improvement[]
  rounds: readonly AskingRound[]
  today: string
  /** Whether the reader may change them. */
  manage: boolean
  /** Given where the list spans KPIs. */
  kpiLink?: (improvement: Improvement) => string
  /** What else is known of one. */
  below: (improvement: Improvement) => React.ReactNode
}) {
  return (
    <ul className="flex flex-col gap-4">
      {improvements.map((improvement) => (
        <li key={improvement.id}>
          <Card
            code={code}
            improvement={improvement}
            rounds={rounds}
            today={today}
            manage={manage}
            below={below(improvement)}
            {...(kpiLink ? { kpiLink: kpiLink(improvement) } : {})}
          />
        </li>
      ))}
    </ul>
  )
}

function Card({
  code,
  improvement,
  rounds,
  today,
  manage,
  kpiLink,
  below,
}: {
  code: string
  improvement: Improvement
  rounds: readonly AskingRound[]
  today: string
  manage: boolean
  kpiLink?: string
  below: React.ReactNode
}) {
  const { t } = useTranslation('improvement')
  const format = useFormat()
  const { role } = useFlowWords()
  const id = useId()
  const [open, setOpen] = useState<'change' | string | null>(null)
  const origin = rounds.find((round) => round.id === improvement.originRound)
  const asking = rounds.filter((round) => asks(round, improvement))
  const followed = rounds.find((round) => round.id === open)
  if (open === 'change') {
    return (
      <ImprovementForm
        code={code}
        kpis={[{ id: improvement.kpiId, label: improvement.kpiCode }]}
        improvement={improvement}
        today={today}
        onSaved={() => setOpen(null)}
        onCancel={() => setOpen(null)}
      />
    )
  }
  return (
    <article
      aria-labelledby={id}
      className="keep-together flex flex-col gap-3 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-5"
    >
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
        <StateBadge state={improvement.state} />
        <h3 id={id} className="min-w-0 text-dns-17B-130">
          {improvement.title}
        </h3>
        {improvement.illustrative && <IllustrativeMark />}
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-dns-14N-130">
        <Pair term={t('field.dueOn')}>
          {format.date(improvement.dueOn)}
          {improvement.overdue && (
            <span className="ml-2 inline-flex items-center gap-1 font-700 text-red-1000">
              <Icon name="warn" className="size-3.5" />
              {t('overdue')}
            </span>
          )}
        </Pair>
        <Pair term={t('field.owner')}>{improvement.owner}</Pair>
        {kpiLink && (
          <Pair term={t('kpi')}>
            <TextLink to={kpiLink} title={improvement.sentence} className="inline-flex min-h-6 items-center">
              {improvement.kpiCode}
            </TextLink>
          </Pair>
        )}
        {origin && <Pair term={t('origin')}>{origin.title}</Pair>}
      </dl>
      {kpiLink && <p className="line-clamp-2 text-dns-14N-130 text-solid-gray-700">{improvement.sentence}</p>}
      <p className="whitespace-pre-line">{improvement.what}</p>
      {improvement.amendmentProposed && (
        <p className="flex items-center gap-1.5 text-dns-14N-130">
          <Icon name="info" />
          {t('amendmentProposed')}
        </p>
      )}
      {improvement.outcome && (
        <div className="rounded-8 bg-solid-gray-50 px-4 py-3">
          <p className="text-dns-14B-130">{t(`outcome.${improvement.state}`)}</p>
          <p className="mt-1 whitespace-pre-line">{improvement.outcome}</p>
        </div>
      )}
      {below}
      {improvement.followUps.length > 0 && (
        <div>
          <h4 className="text-dns-14B-130">{t('followUps')}</h4>
          <ol className="mt-1.5 flex flex-col gap-2 border-l-2 border-solid-gray-300 pl-4">
            {improvement.followUps.map((followUp) => (
              <li key={followUp.round}>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130">
                  <StateBadge state={followUp.state} />
                  {rounds.find((round) => round.id === followUp.round)?.title}
                  <span className="text-solid-gray-700">
                    {t('byAt', { name: followUp.byName, at: format.moment(followUp.at) })}
                  </span>
                </p>
                <p className="mt-0.5 whitespace-pre-line">{followUp.became}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
      {manage && asking.length > 0 && !followed && (
        <div className="flex flex-col items-start gap-2 print:hidden">
          {asking.map((round) => (
            <div
              key={round.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 bg-yellow-50 px-4 py-3"
            >
              <p>{t('followUp.asked', { round: round.title })}</p>
              <Button size="small" onClick={() => setOpen(round.id)}>
                {t('followUp.answer')}
                <Hidden>{improvement.title}</Hidden>
              </Button>
            </div>
          ))}
        </div>
      )}
      {followed && <FollowUpForm code={code} improvement={improvement} round={followed} onDone={() => setOpen(null)} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <p className="text-dns-14N-130 text-solid-gray-700">
          {t('decided', {
            name: improvement.decidedByName,
            role: role(improvement.decidedByRole),
            date: format.date(improvement.decidedOn),
          })}
        </p>
        {manage && !followed && (
          <Button look="secondary" size="small" className="print:hidden" onClick={() => setOpen('change')}>
            {t('change')}
            <Hidden>{improvement.title}</Hidden>
          </Button>
        )}
      </div>
    </article>
  )
}

function Pair({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex min-h-6 items-center gap-2">
      <dt className="shrink-0 text-solid-gray-700">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

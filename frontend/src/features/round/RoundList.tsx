import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RoundSummary } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Deadline } from '@/ui/Deadline'
import { ProgressBadge, RoundBadge } from './Badges'
import { ProgressBar, ProgressLegend } from './ProgressBar'
import { isHandedIn } from './progress'

/** The rounds as cards: what is asked by when, and how far one's own prefecture or all of them have come. */
export function RoundList({
  rounds,
  today,
  planName,
}: {
  rounds: readonly RoundSummary[]
  today: string
  planName: (plan: string) => string
}) {
  const { t } = useTranslation('round')
  const format = useFormat()
  return (
    <ul className="flex flex-col gap-4">
      {rounds.map(({ round, counts, own }) => {
        const waiting = round.state === 'open' && (own ? !isHandedIn(own.state) : counts.handedIn < counts.prefectures)
        return (
          <li
            key={round.id}
            className="relative rounded-12 border border-solid-gray-200 bg-white p-4 hover:border-blue-900 sm:p-6"
          >
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <RoundBadge state={round.state} />
              <span className="text-dns-14N-130 text-solid-gray-700">
                {t('eyebrow', { plan: planName(round.plan), period: format.period(round.period) })}
              </span>
            </div>
            <h2 className="mt-2 text-std-18B-160">
              <Link to={`/rounds/${round.id}`} className="link after:absolute after:inset-0">
                {round.title}
              </Link>
            </h2>
            <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
              <div className="flex flex-wrap items-baseline gap-x-2">
                <dt className="text-dns-14N-130 text-solid-gray-700">{t('deadline')}</dt>
                <dd>
                  <Deadline date={own?.deadline ?? round.deadline} today={today} waiting={waiting} />
                </dd>
              </div>
              {own ? (
                <div className="flex items-center gap-2">
                  <dt className="text-dns-14N-130 text-solid-gray-700">{t('ownState')}</dt>
                  <dd>
                    <ProgressBadge state={own.state} />
                  </dd>
                </div>
              ) : (
                <div className="flex items-baseline gap-2">
                  <dt className="text-dns-14N-130 text-solid-gray-700">{t('figure.handedIn')}</dt>
                  <dd className="tabular-nums">{t('share', { count: counts.handedIn, all: counts.prefectures })}</dd>
                </div>
              )}
              {!own && counts.overdue > 0 && (
                <div className="flex items-baseline gap-2 text-red-1000">
                  <dt className="text-dns-14N-130">{t('figure.overdue')}</dt>
                  <dd className="font-700 tabular-nums">{t('prefectures', { count: counts.overdue })}</dd>
                </div>
              )}
              {!own && counts.asking > 0 && (
                <div className="flex items-baseline gap-2 text-red-1000">
                  <dt className="text-dns-14N-130">{t('figure.asking')}</dt>
                  <dd className="font-700 tabular-nums">{t('prefectures', { count: counts.asking })}</dd>
                </div>
              )}
            </dl>
            {!own && (
              <div className="mt-3 flex flex-col gap-2 text-dns-14N-130">
                <ProgressBar counts={counts} className="h-3.5" />
                <ProgressLegend counts={counts} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

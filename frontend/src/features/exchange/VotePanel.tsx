import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeExchange } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { IllustrativeMark } from '@/ui/Marks'
import { Problems } from '@/ui/Problems'
import { CRITERIA } from './criteria'
import { useVote } from './useExchange'
import { VoteDialog } from './VoteDialog'
import type { Why } from './why'

/** How the running year's vote for an entry stands, and the vote of the reader's party. */
export function VotePanel({
  practice,
  exchange: { vote, possible },
  why,
}: {
  practice: string
  exchange: PracticeExchange
  why: Why
}) {
  const { t } = useTranslation(['exchange', 'ui'])
  const format = useFormat()
  const takeBack = useVote(practice, vote.own)
  const [voting, setVoting] = useState(false)
  const { means, own, votes } = vote
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="flex flex-wrap items-center gap-2">
        {votes === 0 ? t('exchange:vote.none') : t('exchange:vote.count', { count: votes })}
        {vote.illustrative && <IllustrativeMark />}
      </p>
      {(means || own) && (
        <table className="w-full text-dns-14N-130">
          <caption className="sr-only">{t('exchange:vote.caption')}</caption>
          <thead>
            <tr className="border-b border-solid-gray-300 text-solid-gray-700">
              <th scope="col" className="py-1.5 text-left font-400">
                {t('exchange:vote.criterion')}
              </th>
              <th scope="col" className="py-1.5 text-right font-400">
                {t('exchange:vote.mean')}
              </th>
              {own && (
                <th scope="col" className="py-1.5 text-right font-400">
                  {t('exchange:vote.own')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {CRITERIA.map((criterion) => (
              <tr key={criterion} className="border-b border-solid-gray-100">
                <th scope="row" className="py-1.5 text-left font-400">
                  {t(`exchange:criterion.${criterion}.name`)}
                </th>
                <td className="py-1.5 text-right tabular-nums">{means ? format.mean(means[criterion]) : '–'}</td>
                {own && <td className="py-1.5 text-right tabular-nums">{own.ballot[criterion]}</td>}
              </tr>
            ))}
            {means && (
              <tr>
                <th scope="row" className="py-1.5 text-left">
                  {t('exchange:vote.overall')}
                </th>
                <td className="py-1.5 text-right font-700 tabular-nums">{format.mean(means.overall)}</td>
                {own && <td />}
              </tr>
            )}
          </tbody>
        </table>
      )}
      <p className="text-dns-14N-130 text-solid-gray-700">
        {t('exchange:vote.until', { date: format.date(vote.closesOn) })}
      </p>
      {own && <p className="text-dns-14N-130">{t('exchange:vote.castBy', { name: own.byName })}</p>}
      {possible.vote ? (
        <div className="flex flex-wrap gap-2.5 print:hidden">
          <Button
            look="secondary"
            onClick={() => {
              takeBack.reset()
              setVoting(true)
            }}
          >
            {t(own ? 'exchange:vote.change' : 'exchange:vote.do')}
          </Button>
          {own && (
            <Button look="quiet" disabled={takeBack.isPending} onClick={() => takeBack.mutate(null)}>
              {takeBack.isPending ? t('ui:flow.busy') : t('exchange:vote.takeBack')}
            </Button>
          )}
        </div>
      ) : (
        <p className="text-dns-14N-130 text-solid-gray-700 print:hidden">{t(`exchange:vote.notYours.${why}`)}</p>
      )}
      <Problems title={t('exchange:notDone')} error={takeBack.error} />
      {voting && <VoteDialog practice={practice} vote={vote} onClose={() => setVoting(false)} />}
    </div>
  )
}

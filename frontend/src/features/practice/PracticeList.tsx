import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PracticeSummary } from '@/lib/api'
import { leadsOn } from '@/lib/flow'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { Problems } from '@/ui/Problems'
import { PracticeState } from './PracticeState'
import { useReaffirm } from './usePractice'

/** A prefecture's entries with how far each has come, what waits for the reader, and which have to be confirmed again. */
export function PracticeList({
  code,
  practices,
  writes,
  link,
}: {
  code: string
  practices: readonly PracticeSummary[]
  /** Whether the reader writes them, and so may say that one still holds. */
  writes: boolean
  link: (practice: string) => string
}) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const words = useFlowWords('practice')
  const reaffirm = useReaffirm(code)
  return (
    <>
      <p role="status" className="mb-3 empty:mb-0">
        {reaffirm.data && t('reaffirmed', { id: reaffirm.data.id })}
      </p>
      {reaffirm.error !== null && <Problems title={t('notDone')} error={reaffirm.error} />}
      <ul className="flex flex-col gap-4">
        {practices.map((practice) => {
          const mine = practice.possible.filter(leadsOn)
          return (
            <li
              key={practice.id}
              className="relative rounded-12 border border-solid-gray-200 bg-white p-4 hover:border-blue-900 sm:p-5"
            >
              <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                <span className="text-dns-16B-130 tabular-nums">{practice.id}</span>
                <PracticeState practice={practice} />
                {practice.published !== null && practice.published !== practice.number && (
                  <span className="text-dns-14N-130">{t('published', { number: practice.published })}</span>
                )}
              </div>
              <h2 className="mt-1.5 text-std-17N-170">
                <Link to={link(practice.id)} className="link after:absolute after:inset-0">
                  {practice.title ?? t('untitled')}
                </Link>
              </h2>
              <div className="mt-1.5 flex flex-wrap items-center gap-x-5 gap-y-2 text-dns-14N-130 text-solid-gray-700">
                <span>{t('version', { number: practice.number })}</span>
                {practice.confirmedOn && <span>{t('confirmedDay', { date: format.date(practice.confirmedOn) })}</span>}
                {mine.length > 0 && (
                  <span className="inline-flex items-center gap-1 font-700 text-blue-1000">
                    <Icon name="send" />
                    {t('yours', { steps: mine.map(words.step).join(t('comma')) })}
                  </span>
                )}
              </div>
              {practice.stale && writes && (
                <Button
                  look="secondary"
                  size="small"
                  className="relative mt-3 print:hidden"
                  disabled={reaffirm.isPending}
                  onClick={() => reaffirm.mutate(practice.id)}
                >
                  {t('reaffirm')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

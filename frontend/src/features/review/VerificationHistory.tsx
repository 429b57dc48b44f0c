import { useTranslation } from 'react-i18next'
import type { RoundVerification } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { FlowBadge } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { RatingBadge } from './RatingBadge'
import { TEXTS } from './statement'
import { useReviewWords } from './words'

/** What was said of a KPI in each round, with its figures then. */
export function VerificationHistory({
  verifications,
  unit,
  link,
}: {
  verifications: readonly RoundVerification[]
  unit: string
  /** Where the report to a round is read. */
  link: (round: string) => string
}) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const words = useReviewWords()
  return (
    <ol className="flex flex-col divide-y divide-solid-gray-200">
      {verifications.map(({ round, state, verification, figures, comments, openQuestions }) => (
        <li key={round.id} className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
          <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-16B-130">
            {verification.rating && <RatingBadge rating={verification.rating} />}
            <TextLink to={link(round.id)} className="inline-flex min-h-6 items-center">
              {format.period(round.period)}
            </TextLink>
            <FlowBadge state={state} />
          </h3>
          {figures && (
            <p className="text-dns-14N-130">
              {t('inRound.figures', {
                value: words.amount(figures.value, unit),
                target: figures.target === null ? t('figures.noTarget') : words.amount(figures.target, unit),
                attainment: figures.attainment === null ? '–' : format.ratio(figures.attainment),
              })}
            </p>
          )}
          <dl className="flex flex-col gap-1.5">
            {TEXTS.filter((field) => verification[field] !== '').map((field) => (
              <div key={field} className="grid grid-cols-1 gap-x-3 sm:grid-cols-[7rem_1fr] print:grid-cols-[7rem_1fr]">
                <dt className="text-dns-14B-130 leading-170">{t(`field.${field}`)}</dt>
                <dd className="whitespace-pre-line">{verification[field]}</dd>
              </div>
            ))}
          </dl>
          {(comments > 0 || openQuestions > 0) && (
            <p className="flex flex-wrap items-center gap-x-4 text-dns-14N-130">
              <span>{t('inRound.comments', { count: comments })}</span>
              {openQuestions > 0 && (
                <span className="inline-flex items-center gap-1 text-red-1000">
                  <Icon name="question" />
                  {t('inRound.openQuestions', { count: openQuestions })}
                </span>
              )}
            </p>
          )}
          <p className="text-dns-14N-130 text-solid-gray-700">
            {t('writtenBy', { name: verification.writtenByName, at: format.moment(verification.writtenAt) })}
          </p>
        </li>
      ))}
    </ol>
  )
}

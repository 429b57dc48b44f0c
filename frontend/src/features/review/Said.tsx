import { useTranslation } from 'react-i18next'
import type { ReportItem } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { RatingBadge } from './RatingBadge'
import { isGrade, TEXTS } from './statement'
import { useReviewWords } from './words'

/** What a prefecture says of a KPI, to be read. */
export function Said({ item }: { item: ReportItem }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const words = useReviewWords()
  const { verification, suggestion } = item
  if (!verification) return <p className="text-solid-gray-700">{t('nothingYet')}</p>
  const { rating } = verification
  const otherwise = rating !== null && suggestion.rating !== null && rating !== suggestion.rating
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start gap-3">
        {rating && <RatingBadge rating={rating} large />}
        <div className="min-w-0">
          {rating === null ? (
            <p className="text-solid-gray-700">{t('notRated')}</p>
          ) : (
            isGrade(rating) && <p className="text-dns-16B-130">{words.ratingMeaning(rating)}</p>
          )}
          <p className="mt-0.5 text-dns-14N-130 leading-150 text-solid-gray-700">
            {otherwise ? t('otherwise', { why: words.suggestion(suggestion) }) : words.suggestion(suggestion)}
          </p>
        </div>
      </div>
      <dl className="flex flex-col gap-3">
        {TEXTS.filter((field) => verification[field] !== '').map((field) => (
          <div key={field}>
            <dt className="text-dns-14B-130 text-solid-gray-800">{t(`field.${field}`)}</dt>
            <dd className="mt-0.5 whitespace-pre-line">{verification[field]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-dns-14N-130 text-solid-gray-700">
        {t('writtenBy', { name: verification.writtenByName, at: format.moment(verification.writtenAt) })}
      </p>
    </div>
  )
}

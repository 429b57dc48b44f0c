import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rating, RatingSuggestion } from '@/lib/api'
import { Icon } from '@/ui/Icon'
import { RATINGS } from './statement'
import { useReviewWords } from './words'

/** One of six, with what the numbers suggest marked and explained; the choice stays the prefecture's. */
export function RatingField({
  id,
  value,
  suggestion,
  error,
  onChange,
}: {
  id: string
  value: Rating | null
  suggestion: RatingSuggestion
  error: string | undefined
  onChange: (rating: Rating) => void
}) {
  const { t } = useTranslation(['review', 'ui'])
  const words = useReviewWords()
  const name = useId()
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
      className="min-w-0 outline-none"
    >
      <legend className="mb-1.5 flex items-center gap-2 text-dns-16B-130">
        {t('review:field.rating')}
        <span className="text-dns-14N-130 text-red-1000">{t('ui:required')}</span>
      </legend>
      <p id={`${id}-hint`} className="mb-2 text-dns-14N-130 text-solid-gray-700">
        {words.suggestion(suggestion)}
      </p>
      <div className="grid grid-cols-1 gap-2 min-[26rem]:grid-cols-2">
        {RATINGS.map((rating) => (
          <label
            key={rating}
            className={`relative flex min-h-12 cursor-pointer items-center gap-2.5 rounded-8 border px-3 py-2 text-dns-14N-130 hover:bg-blue-50 has-checked:border-blue-1000 has-checked:bg-blue-50 has-checked:shadow-[inset_0_0_0_1px_var(--color-blue-1000)] ${error ? 'border-red-1000' : 'border-solid-gray-420'}`}
          >
            <input
              type="radio"
              name={name}
              value={rating}
              checked={value === rating}
              onChange={() => onChange(rating)}
              aria-invalid={Boolean(error)}
              className="size-5 shrink-0 accent-blue-1000"
            />
            <span className="min-w-0">
              <span className="text-dns-16B-130">{words.rating(rating)}</span>
              {suggestion.rating === rating && (
                <span className="ml-1.5 inline-block rounded-4 bg-blue-100 px-1.5 text-dns-14B-120 text-blue-1000">
                  {t('review:suggested')}
                </span>
              )}
              <span className="block text-solid-gray-700">{words.ratingMeaning(rating)}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-dns-14N-130 text-red-1000">
          <Icon name="warn" className="mt-px size-4" />
          {error}
        </p>
      )}
    </fieldset>
  )
}

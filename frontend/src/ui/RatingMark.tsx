import { useTranslation } from 'react-i18next'
import type { Rating } from '@/lib/api'

/** In the order in which they are offered and listed. */
export const RATINGS: readonly Rating[] = ['s', 'a', 'b', 'c', 'hard-to-evaluate', 'cancelled']

const look: Record<Rating, string> = {
  s: 'border-blue-1000 bg-blue-1000 text-white',
  a: 'border-blue-400 bg-blue-50 text-blue-1000',
  b: 'border-red-900 bg-white text-red-1000',
  c: 'border-red-1000 bg-red-1000 text-white',
  'hard-to-evaluate': 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-800',
  cancelled: 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-700',
}

/** How a prefecture rates itself, as its letter with its meaning. */
export function RatingMark({ rating, short = false }: { rating: Rating; short?: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <span
      title={short ? t(`ratingMeaning.${rating}`) : undefined}
      className={`inline-flex h-7 items-center gap-1 whitespace-nowrap rounded-6 border px-2 text-dns-14B-120 print-exact ${look[rating]}`}
    >
      {t(`rating.${rating}`)}
      {!short && rating.length === 1 && <span className="font-400">{t(`ratingMeaning.${rating}`)}</span>}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { Rating } from '@/lib/api'
import { Hidden } from '@/ui/Marks'
import { isGrade } from './statement'
import { useReviewWords } from './words'

const look: Record<Rating, string> = {
  s: 'border-blue-1000 bg-blue-1000 text-white',
  a: 'border-blue-1000 bg-white text-blue-1000',
  b: 'border-red-900 bg-white text-red-1000',
  c: 'border-red-1000 bg-red-1000 text-white',
  'hard-to-evaluate': 'border-solid-gray-420 bg-solid-gray-50 text-solid-gray-800',
  cancelled: 'border-solid-gray-420 bg-solid-gray-50 text-solid-gray-700',
}

/** How a prefecture rates itself; a letter is told in words to whoever hears the page. */
export function RatingBadge({ rating, large = false }: { rating: Rating; large?: boolean }) {
  const { t } = useTranslation('review')
  const words = useReviewWords()
  return (
    <span
      className={`inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-8 border-2 print-exact ${look[rating]} ${
        isGrade(rating)
          ? large
            ? 'size-11 text-std-24B-150'
            : 'size-7 text-dns-16B-130'
          : large
            ? 'h-11 px-3 text-dns-16B-130'
            : 'h-7 px-2 text-dns-14B-120'
      }`}
    >
      <Hidden>{t('ratingOf')}</Hidden>
      {words.rating(rating)}
    </span>
  )
}

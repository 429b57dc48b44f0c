import { useTranslation } from 'react-i18next'
import type { Comment, ReportItem } from '@/lib/api'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import { itemId } from './ItemCard'
import { RatingBadge } from './RatingBadge'
import { openQuestions } from './Thread'
import { useReviewWords } from './words'

/** The items of a report with how far each is, leading to them. */
export function ItemIndex({
  items,
  comments,
  writing,
}: {
  items: readonly ReportItem[]
  comments: readonly Comment[]
  /** Whether the reader is the one who fills what is missing. */
  writing: boolean
}) {
  const { t } = useTranslation('review')
  const words = useReviewWords()
  return (
    <ol className="flex flex-col">
      {items.map((item) => {
        const questions = openQuestions(comments.filter((comment) => comment.kpiId === item.kpiId)).length
        const gaps = item.gaps.length
        return (
          <li key={item.kpiId} className="border-b border-solid-gray-100 last:border-b-0">
            <button
              type="button"
              onClick={() => {
                // A link to a fragment would count as leaving the page, with the question that comes with it.
                const card = document.getElementById(itemId(item.kpiId))
                card?.scrollIntoView()
                card?.focus({ preventScroll: true })
              }}
              className="flex min-h-11 w-full items-center gap-3 rounded-4 py-1.5 text-left hover:bg-blue-50"
            >
              <span className="inline-flex w-9 shrink-0 justify-center">
                {item.verification?.rating && item.verification.rating.length === 1 ? (
                  <RatingBadge rating={item.verification.rating} />
                ) : (
                  <>
                    <Icon name={item.verification?.rating ? 'stop' : 'blank'} className="size-4 text-solid-gray-700" />
                    <Hidden>
                      {item.verification?.rating ? words.rating(item.verification.rating) : t('notRated')}
                    </Hidden>
                  </>
                )}
              </span>
              <span className="min-w-0 grow">
                <span className="link tabular-nums">{item.code}</span>
                <span lang="ja" className="line-clamp-1 text-dns-14N-130 text-solid-gray-700">
                  {item.sentence}
                </span>
              </span>
              <span className="shrink-0 text-right text-dns-14N-130">
                {writing &&
                  (gaps === 0 ? (
                    <span className="inline-flex items-center gap-1 text-blue-1000">
                      <Icon name="tick" className="size-3.5" />
                      {t('index.done')}
                    </span>
                  ) : (
                    <span>{t('index.gaps', { count: gaps })}</span>
                  ))}
                {questions > 0 && (
                  <span className="block font-700 text-red-1000">{t('index.questions', { count: questions })}</span>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

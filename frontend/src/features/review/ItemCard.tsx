import { useTranslation } from 'react-i18next'
import type { ReportItem } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IllustrativeMark } from '@/ui/Marks'
import { Known } from './Known'
import { useReviewWords } from './words'

/** Where an item stands on the page. */
export function itemId(kpiId: string): string {
  return `item-${kpiId}`
}

/** One KPI of a report: its sentence, what is said of it, and beside that what is known. */
export function ItemCard({
  item,
  number,
  count,
  period,
  link,
  entry,
  changed = false,
  children,
  below,
}: {
  item: ReportItem
  number: number
  count: number
  period: string
  /** The KPI's own page. */
  link: string
  entry?: ((period: string) => string) | undefined
  /** Whether it is not what the reader had before them. */
  changed?: boolean
  children: React.ReactNode
  /** What takes the whole width at its end. */
  below?: React.ReactNode
}) {
  const { t } = useTranslation('review')
  const words = useReviewWords()
  const id = itemId(item.kpiId)
  return (
    <article
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={`scroll-mt-4 rounded-12 border bg-white p-4 sm:p-6 print:border-0 print:p-0 ${changed ? 'border-2 border-yellow-700' : 'border-solid-gray-200'}`}
    >
      <div className="mb-5 flex flex-col gap-2">
        <h3 id={`${id}-title`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-std-18B-160">
          <span className="text-dns-14N-130 text-solid-gray-700 tabular-nums">
            {t('item.number', { number, count })}
          </span>
          <TextLink to={link} className="inline-flex min-h-6 items-center tabular-nums">
            {item.code}
          </TextLink>
          <span>{words.measures(item)}</span>
          {item.illustrative && <IllustrativeMark />}
        </h3>
        <p lang="ja" className="border-l-4 border-blue-1000 pl-3 leading-170">
          {item.sentence}
        </p>
        {changed && (
          <p className="flex items-start gap-1.5 font-700">
            <Icon name="info" className="size-4 mt-1.5" />
            {t('item.changed')}
          </p>
        )}
      </div>
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[1fr_17rem] print:grid-cols-[1fr_17rem]">
        <div className="flex min-w-0 flex-col gap-5">{children}</div>
        <div className="max-md:order-first print:order-none">
          <Known item={item} period={period} entry={entry} />
        </div>
      </div>
      {below}
    </article>
  )
}

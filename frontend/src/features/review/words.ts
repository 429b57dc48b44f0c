import { useTranslation } from 'react-i18next'
import type { Rating, RatingSuggestion, ReportFigures, ReportItem } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'

/** What reports and their figures are called, in the reader's language. */
export function useReviewWords() {
  const { t } = useTranslation('review')
  const format = useFormat()
  return {
    /** S, or 評価困難: what stands where there is room for little. */
    rating: (rating: Rating) => t(`rating.${rating}.name`),
    ratingMeaning: (rating: Rating) => t(`rating.${rating}.meaning`),
    measures: (item: ReportItem) =>
      item.measures.map((measure) => named(format.language, measure)).join(format.language === 'en' ? ', ' : '、'),
    /** Why the numbers suggest this rating, or none. */
    suggestion: ({ reason, rating, ratio }: RatingSuggestion) =>
      t(ratio === null ? `suggestion.${reason}` : `suggestion.${reason}_ratio`, {
        rating: rating === null ? '' : t(`rating.${rating}.name`),
        ratio: ratio === null ? '' : format.ratio(ratio),
      }),
    amount: (value: number | null, unit: string) => (value === null ? '–' : format.amount(value, unit)),
    /** What the judged value is: the year's sum, the sum since the plan began, or the latest level. */
    valueName: (item: ReportItem) => t(`figures.value.${item.accumulation}`),
    target: (item: ReportItem, figures: ReportFigures) =>
      figures.target === null
        ? t('figures.noTarget')
        : item.direction === 'at-most'
          ? t('figures.atMost', { amount: format.amount(figures.target, item.unit) })
          : format.amount(figures.target, item.unit),
    periods: (periods: readonly string[], calendar: boolean) =>
      periods.map((period) => format.period(period, calendar)).join(format.language === 'en' ? ', ' : '、'),
  }
}

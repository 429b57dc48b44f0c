import type { Rating, SharedItem } from '@/lib/api'
import { RATINGS } from '@/ui/RatingMark'

/** What shared results are narrowed to; it lives in the address, so that a find can be sent to a colleague. */
export interface SharedFilter {
  stage: number | null
  measure: string | null
  rating: Rating | null
  bureau: string | null
  tenant: string | null
  text: string
}

export function readFilter(search: URLSearchParams): SharedFilter {
  const stage = search.get('stage')
  return {
    stage: stage !== null && /^\d$/.test(stage) ? Number(stage) : null,
    measure: search.get('measure'),
    rating: RATINGS.find((rating) => rating === search.get('rating')) ?? null,
    bureau: search.get('bureau'),
    tenant: search.get('tenant'),
    text: search.get('q') ?? '',
  }
}

export function isActive(filter: SharedFilter): boolean {
  const { text, ...chosen } = filter
  return text !== '' || Object.values(chosen).some((value) => value !== null)
}

/** Full-width or half-width, upper or lower case: the reader need not care. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** @param bureauOf the bureau of a prefecture */
export function matches(item: SharedItem, filter: SharedFilter, bureauOf: (tenant: string) => string | undefined) {
  const words = folded(filter.text).split(/\s+/).filter(Boolean)
  const text = folded(
    [
      item.code,
      item.sentence,
      item.happened,
      item.factors,
      item.externalConditions,
      item.cause,
      item.nextAction,
      ...item.measures.flatMap((measure) => [measure.nameJa, measure.nameEn]),
    ].join(' '),
  )
  return (
    (filter.stage === null || item.stage === filter.stage) &&
    (filter.measure === null || item.measures.some((measure) => measure.code === filter.measure)) &&
    (filter.rating === null || item.rating === filter.rating) &&
    (filter.bureau === null || bureauOf(item.tenant) === filter.bureau) &&
    (filter.tenant === null || item.tenant === filter.tenant) &&
    words.every((word) => text.includes(word))
  )
}

/** The measures that occur, each once, by name. */
export function measuresOf(items: readonly SharedItem[]) {
  const measures = new Map(items.flatMap((item) => item.measures).map((measure) => [measure.code, measure]))
  return [...measures.values()]
}

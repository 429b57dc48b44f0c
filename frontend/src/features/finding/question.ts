import type { Facet, SearchCriteria, SearchPracticesParams } from '@/lib/api'

/** What entries are narrowed by, in the order in which it is shown. */
export const FACETS = [
  'stage',
  'measure',
  'policy',
  'industry',
  'enterprise',
  'evidence',
  'bureau',
  'tenant',
] as const satisfies readonly Facet[]

export const SORTS = ['relevance', 'newest', 'most-adopted'] as const
export type Sort = (typeof SORTS)[number]

/** More than this is read of no question; the server has the same limit. */
export const LONGEST_TEXT = 200

/** How many entries a page has; the server holds the same number. */
export const PAGE = 20

/** What is looked for, as it stands in the address. */
export interface Question {
  text: string
  chosen: Readonly<Record<Facet, readonly string[]>>
  sort: Sort
  /** From 1. */
  page: number
}

export interface Choice {
  facet: Facet
  value: string
}

/** In which order entries can be shown, the one that goes without saying first; without words none fits better. */
export function sortsOf(text: string): readonly [Sort, ...Sort[]] {
  return text.trim() === '' ? ['newest', 'most-adopted'] : SORTS
}

/** The question after a change: from its first page on, and in the order that goes without saying unless one was chosen. */
export function changed(before: Question, some: Partial<Question>): Question {
  const next = { ...before, page: 1, ...some }
  const chosen = before.sort !== sortsOf(before.text)[0]
  return { ...next, sort: some.sort ?? (chosen ? before.sort : sortsOf(next.text)[0]) }
}

/** An address may have been typed: what cannot be asked for is left out of it. */
export function questionOf(search: URLSearchParams): Question {
  const text = (search.get('q') ?? '').slice(0, LONGEST_TEXT)
  const sorts = sortsOf(text)
  const page = Number(search.get('page') ?? 1)
  return {
    text,
    chosen: Object.fromEntries(
      FACETS.map((facet) => [facet, search.getAll(facet).filter((value) => /^[a-z0-9.-]{1,40}$/.test(value))]),
    ) as Record<Facet, string[]>,
    sort: sorts.find((one) => one === search.get('sort')) ?? sorts[0],
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** The address of a question; what goes without saying is not in it. */
export function addressOf({ text, chosen, sort, page }: Question): URLSearchParams {
  const search = new URLSearchParams()
  const asks = text.trim() !== ''
  if (asks) search.set('q', text)
  for (const facet of FACETS) for (const value of chosen[facet]) search.append(facet, value)
  if (sort !== sortsOf(text)[0]) search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  return search
}

/** As the server is asked. */
export function paramsOf({ text, chosen, sort, page }: Question): SearchPracticesParams {
  const params: SearchPracticesParams = { sort, page: page - 1 }
  if (text.trim() !== '') params.q = text.trim()
  for (const facet of FACETS) if (chosen[facet].length > 0) params[facet] = [...chosen[facet]]
  return params
}

export function choicesOf({ chosen }: Question): Choice[] {
  return FACETS.flatMap((facet) => chosen[facet].map((value) => ({ facet, value })))
}

/** What is chosen once a value is taken in, or out if it was in. */
export function toggled(chosen: Question['chosen'], { facet, value }: Choice): Question['chosen'] {
  const values = chosen[facet]
  return {
    ...chosen,
    [facet]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  }
}

/** What a question looks for, as it is kept: without an order and a page. */
export function criteriaOf({ text, chosen }: Question): SearchCriteria {
  return { q: text.trim(), ...(Object.fromEntries(FACETS.map((facet) => [facet, [...chosen[facet]]])) as Chosen) }
}

/** A kept search asked anew, from its first page on. */
export function questionFrom({ q, ...chosen }: SearchCriteria): Question {
  return { text: q, chosen, sort: sortsOf(q)[0], page: 1 }
}

type Chosen = Omit<SearchCriteria, 'q'>

import { keepPreviousData } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useSearchPractices } from '@/lib/api'
import { addressOf, changed, paramsOf, type Question, questionOf } from './question'

/** What is looked for; it stands in the address, so that it can be passed on and gone back to. */
export function useQuestion() {
  const [search, setSearch] = useSearchParams()
  const question = questionOf(search)
  return {
    question,
    /** Looks for something else, from the first page on; while somebody types, in the same step of the history. */
    ask: (some: Partial<Question>, { typing = false } = {}) =>
      setSearch((before) => addressOf(changed(questionOf(before), some)), {
        replace: typing,
        preventScrollReset: true,
      }),
    /** Where another page of the same question stands. */
    pageAddress: (page: number) => `?${addressOf({ ...question, page })}`,
  }
}

/** What was found; until an answer comes, the one before it stays. */
export function useFound(question: Question) {
  return useSearchPractices(paramsOf(question), { query: { placeholderData: keepPreviousData, staleTime: 60_000 } })
}

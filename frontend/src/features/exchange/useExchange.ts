import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  answerAtPractice,
  askAboutPractice,
  type Ballot,
  type PracticeExchange,
  type PracticeVote,
  practiceExchangeKey,
  type Thanks,
  takeBackPost,
  takeBackThanks,
  takeBackVote,
  thankForPractice,
  voteForPractice,
} from '@/lib/api'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'

/** As long as a question, an answer or a reason may be; the server has the same limit. */
export const LONGEST_POST = 2000

/** Whoever votes first in the name of a party has seen no vote of it. */
const IF_NONE = { headers: { 'If-None-Match': '*' } }

function useAnew(practice: string) {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: practiceExchangeKey(practice) })
}

/** Asks something at an entry, or answers a question there. */
export function useSay(practice: string, question: string | null) {
  const anew = useAnew(practice)
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (text: string) =>
      question === null
        ? askAboutPractice(practice, { text }, key([practice, text]))
        : answerAtPractice(practice, question, { text }, key([practice, question, text])),
    // What is answered is no longer to be done.
    onSuccess: () => (question === null ? anew() : queries.invalidateQueries()),
    networkMode: 'always',
  })
}

/** Takes a question or an answer back. */
export function useTakeBack(practice: string, post: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string | null) => takeBackPost(practice, post, { reason }),
    onSuccess: () => queries.invalidateQueries(),
    networkMode: 'always',
  })
}

/** Thanks in the name of one's party, or takes that back. */
export function useThank(practice: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (given: boolean) => (given ? thankForPractice(practice) : takeBackThanks(practice)),
    onSuccess: (thanks: Thanks) =>
      queries.setQueryData<PracticeExchange>(practiceExchangeKey(practice), (was) => was && { ...was, thanks }),
    networkMode: 'always',
  })
}

/** Votes in the name of one's party, changes that vote or takes it back, as it was seen. */
export function useVote(practice: string, seen: PracticeVote['own']) {
  const anew = useAnew(practice)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ballot: Ballot | null) => {
      const condition = seen ? ifMatch(seen.etag) : IF_NONE
      return ballot ? voteForPractice(practice, ballot, condition) : takeBackVote(practice, condition)
    },
    onSuccess: (vote) =>
      queries.setQueryData<PracticeExchange>(practiceExchangeKey(practice), (was) => was && { ...was, vote }),
    onError: anew,
    networkMode: 'always',
  })
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import {
  abandonPracticeDraft,
  addPracticeFile,
  draftPractice,
  getPractice,
  type Practice,
  type PracticeOrigin,
  type PracticeVersion,
  practiceKey,
  practicesKey,
  publishedPracticeKey,
  reaffirmPractice,
  revisePractice,
  takePracticeStep,
  withdrawPractice,
} from '@/lib/api'
import type { Step } from '@/lib/flow'
import { isProblem } from '@/lib/http'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'

export function versionOf(practice: Practice, number: number | null): PracticeVersion | undefined {
  return practice.versions.find((version) => version.number === number)
}

/** The version people act on: the one on its way, else the one that was published last. */
export function currentOf(practice: Practice): PracticeVersion | undefined {
  return versionOf(practice, practice.inFlow) ?? practice.versions.find((version) => version.flow.state === 'confirmed')
}

/** An entry as its writers see it. Read anew only when something was done: a form rests on it. */
export function usePractice(code: string, practice: string) {
  return useQuery({
    queryKey: practiceKey(code, practice),
    // Its ETag is that of what is written: what became of what is published does not change it.
    queryFn: ({ signal }) => getPractice(code, practice, { signal, cache: 'no-store' }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Everything but this entry is read anew: what was given back is out of the sight of whoever gave it back. */
function useTold(code: string) {
  const queries = useQueryClient()
  return (practice: Practice) => {
    const key = practiceKey(code, practice.id)
    queries.setQueryData(key, practice)
    return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] })
  }
}

/** Begins an entry; from a self-verification, with what that says. */
export function useBegin(code: string, onBegun: (practice: string) => void) {
  // A click is one entry; the next is another, though the same is sent.
  const key = useIdempotencyKey()
  const begun = useRef(0)
  const told = useTold(code)
  return useMutation({
    mutationFn: (selfVerification: PracticeOrigin | null) =>
      draftPractice(code, { selfVerification }, key([code, selfVerification, begun.current])),
    onSuccess: (practice) => {
      begun.current += 1
      void told(practice)
      // Once the lists are read anew, what was clicked may be gone.
      onBegun(practice.id)
    },
    networkMode: 'always',
  })
}

/** Takes the version on its way further, or back, as it was seen. */
export function useStep(code: string, practice: string) {
  const queries = useQueryClient()
  const told = useTold(code)
  return useMutation({
    mutationFn: ({ step, reason, etag }: { step: Step; reason: string | null; etag: string }) =>
      takePracticeStep(code, practice, step, { reason }, ifMatch(etag)),
    onSuccess: told,
    onError: (error) =>
      isProblem(error, 412) || (isProblem(error, 409) && error.slug !== 'incomplete')
        ? queries.invalidateQueries({ queryKey: practiceKey(code, practice) })
        : undefined,
    networkMode: 'always',
  })
}

/** Begins a new version of what is published. */
export function useRevise(code: string, practice: string) {
  const told = useTold(code)
  return useMutation({
    mutationFn: () => revisePractice(code, practice),
    onSuccess: told,
    networkMode: 'always',
  })
}

/** Says that what is published still holds. */
export function useReaffirm(code: string) {
  const told = useTold(code)
  return useMutation({
    mutationFn: (practice: string) => reaffirmPractice(code, practice),
    onSuccess: told,
    networkMode: 'always',
  })
}

/**
 * Takes what is published back.
 *
 * @param onWithdrawn called before anything is read anew: outside its prefecture the entry is not found any more
 */
export function useWithdraw(code: string, practice: string, onWithdrawn: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => withdrawPractice(code, practice, { reason }),
    onSuccess: () => {
      onWithdrawn()
      return Promise.all(
        [practiceKey(code, practice), practicesKey(code), publishedPracticeKey(practice)].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
    networkMode: 'always',
  })
}

/** Gives the version on its way up. */
export function useAbandon(code: string, practice: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (etag: string) => abandonPracticeDraft(code, practice, ifMatch(etag)),
    onSuccess: () => queries.invalidateQueries(),
    networkMode: 'always',
  })
}

/** Keeps a file with an entry; the draft has to name it. */
export function useAddFile(code: string, practice: string) {
  return useMutation({
    mutationFn: (file: File) =>
      addPracticeFile(
        code,
        practice,
        file,
        { name: file.name },
        { headers: { 'Idempotency-Key': crypto.randomUUID() } },
      ),
    networkMode: 'always',
  })
}

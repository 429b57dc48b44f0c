import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Practice, type PracticeVersion, practiceKey, practicesKey, putPracticeDraft } from '@/lib/api'
import { isProblem } from '@/lib/http'
import { ifMatch } from '@/lib/requests'
import { useKeptDraft } from '@/lib/useKeptDraft'
import { contentOf, inputOf, type PracticeInput, sameInput } from './input'
import { versionOf } from './usePractice'

/** How long nobody types before it is kept. */
const PAUSE = 1_500
/** When it is tried again without anybody typing, after no answer came. */
const AGAIN = 30_000

/** The version on its way as it is being written; it is kept by itself. */
export function useDraft(code: string, practice: Practice, version: PracticeVersion) {
  const queries = useQueryClient()
  const [input, setInput] = useState(() => inputOf(version.content))
  const kept = useKeptDraft<PracticeInput, PracticeVersion>({
    version,
    read: ({ content }) => inputOf(content),
    put: async (typed, etag) => {
      const saved = await putPracticeDraft(code, practice.id, contentOf(typed), ifMatch(etag))
      queries.setQueryData(practiceKey(code, practice.id), saved)
      void queries.invalidateQueries({ queryKey: practicesKey(code) })
      return versionOf(saved, saved.inFlow) ?? version
    },
    theirsIn: (current) => versionOf(current as Practice, (current as Practice).inFlow) ?? null,
  })
  const [sent, setSent] = useState<PracticeInput | null>(null)
  // Whoever has seen that somebody else was faster writes over it by their own hand only.
  const [byHand, setByHand] = useState(false)
  const [asked, setAsked] = useState(false)
  const dirty = !sameInput(input, kept.stored.input)

  function save({
    typed = input,
    etag,
    silent = false,
  }: {
    typed?: PracticeInput
    etag?: string
    silent?: boolean
  } = {}) {
    setSent(typed)
    setByHand(false)
    setAsked(!silent)
    return kept.keep(typed, etag)
  }

  const keep = useRef(() => {})
  keep.current = () => void save({ silent: true })
  const refused = sent === input && isProblem(kept.error) && kept.error.status < 500
  const waits = dirty && !kept.busy && kept.theirs === null && !byHand && !refused
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => keep.current(), sent === input ? AGAIN : PAUSE)
    return () => clearTimeout(timer)
  }, [waits, input, sent])

  return {
    input,
    change: (some: Partial<PracticeInput>) => setInput((now) => ({ ...now, ...some })),
    dirty,
    savedAt: kept.savedAt,
    busy: kept.busy,
    error: kept.error,
    /** What was sent last. */
    sent: sent ?? input,
    /** Whether somebody asked for the last save, and so waits for its answer. */
    asked,
    theirs: kept.theirs,
    etag: kept.stored.etag,
    save: () => save(),
    /** Writes over what somebody else saved, now that it was seen. */
    keepMine: (by: PracticeVersion) => {
      kept.settle(by)
      return save({ etag: by.etag })
    },
    keepTheirs: (by: PracticeVersion) => {
      kept.settle(by)
      setInput(inputOf(by.content))
      void queries.invalidateQueries({ queryKey: practiceKey(code, practice.id) })
    },
    /** Goes on writing, knowing now what somebody else saved. */
    goOn: (by: PracticeVersion) => {
      kept.settle(by)
      setByHand(true)
    },
  }
}

export type Draft = ReturnType<typeof useDraft>

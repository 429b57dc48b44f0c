import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { putSelfVerification, type ReportItem, reportKey, type SelfVerification } from '@/lib/api'
import { isProblem } from '@/lib/http'
import { type Statement, sameStatement, statementOf, tooLong } from './statement'

/** How long nobody types before it is saved. */
const PAUSE = 1200

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'conflict'; theirs: SelfVerification }

/** What the server holds, as far as this page knows. */
interface Stored {
  etag: string | null
  statement: Statement
}

function storedOf(verification: SelfVerification | null): Stored {
  return { etag: verification?.etag ?? null, statement: statementOf(verification) }
}

/**
 * Keeps what is written about one KPI, saving it in pauses. One request at a time; what is typed meanwhile follows. What
 * somebody else saved is taken over while nothing is unsaved here, and asked about otherwise.
 */
export function useAutosave(code: string, round: string, item: ReportItem) {
  const queries = useQueryClient()
  const [statement, setStatement] = useState(() => statementOf(item.verification))
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: item.verification?.writtenAt ?? null })
  const stored = useRef(storedOf(item.verification))
  const latest = useRef(statement)
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef({ content: '', key: '' })
  // Until somebody has chosen between the two, nothing more is sent.
  const undecided = useRef(false)

  const send = useCallback(async (): Promise<boolean> => {
    const { etag } = stored.current
    const said = latest.current
    const content = JSON.stringify([etag, said])
    // Sent again after a lost answer, the same words carry the same key and are written once.
    if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() }
    setState({ kind: 'saving' })
    try {
      const written = await putSelfVerification(code, round, item.kpiId, said, {
        headers: {
          'Idempotency-Key': sent.current.key,
          ...(etag === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${etag}"` }),
        },
      })
      stored.current = storedOf(written)
      setState(sameStatement(latest.current, said) ? { kind: 'saved', at: written.writtenAt } : { kind: 'waiting' })
      // The report's own tag and gaps follow from what is written.
      void queries.invalidateQueries({ queryKey: reportKey(code, round) })
      return true
    } catch (error) {
      const theirs = isProblem(error, 412) ? (error.current as SelfVerification | null) : null
      undecided.current = theirs !== null
      setState(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error })
      return false
    }
  }, [code, round, item.kpiId, queries])

  /** Saves what is unsaved; false if that did not come about. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    while (running.current) if (!(await running.current)) return false
    if (sameStatement(latest.current, stored.current.statement)) return true
    if (undecided.current || tooLong(latest.current).length > 0) return false
    running.current = send().finally(() => {
      running.current = null
    })
    const done = await running.current
    return done && !sameStatement(latest.current, stored.current.statement) ? save() : done
  }, [send])

  function change(some: Partial<Statement>) {
    latest.current = { ...latest.current, ...some }
    setStatement(latest.current)
    clearTimeout(timer.current)
    if (undecided.current) return
    if (sameStatement(latest.current, stored.current.statement)) {
      setState((now) => (now.kind === 'waiting' ? { kind: 'saved', at: item.verification?.writtenAt ?? null } : now))
      return
    }
    setState({ kind: 'waiting' })
    timer.current = setTimeout(() => void save(), PAUSE)
  }

  function adopt(theirs: SelfVerification) {
    undecided.current = false
    stored.current = storedOf(theirs)
    latest.current = stored.current.statement
    setStatement(latest.current)
    setState({ kind: 'saved', at: theirs.writtenAt })
  }

  /** Writes over what somebody else saved, now that it was seen. */
  function keepMine(theirs: SelfVerification) {
    undecided.current = false
    stored.current = storedOf(theirs)
    void save()
  }

  const { verification } = item
  useEffect(() => {
    const clean = !running.current && sameStatement(latest.current, stored.current.statement)
    if (!clean || !verification || verification.etag === stored.current.etag) return
    stored.current = storedOf(verification)
    latest.current = stored.current.statement
    setStatement(latest.current)
    setState({ kind: 'saved', at: verification.writtenAt })
  }, [verification])

  useEffect(() => () => clearTimeout(timer.current), [])

  return { statement, state, change, save, adopt, keepMine }
}

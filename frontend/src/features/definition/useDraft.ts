import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { KpiVersion, KpiVersions, Plan } from '@/lib/api'
import { isProblem } from '@/lib/http'
import { ifMatch } from '@/lib/requests'
import type { Desk } from './desk'
import { contentOf, type DefinitionInput, definitionSchema, inputOf, sameInput, termsOf } from './input'
import { versionOf } from './useDefinitions'

/** The version on its way as it is being written: what is typed, what is kept, and what somebody else kept meanwhile. */
export function useDraft(desk: Desk, kpi: KpiVersions, version: KpiVersion, plan: Plan) {
  const queries = useQueryClient()
  const inForce = versionOf(kpi, kpi.inForce)
  const [stored, setStored] = useState(() => ({ input: inputOf(version, plan, inForce), etag: version.etag }))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<KpiVersion | null>(null)
  const [failures, setFailures] = useState(0)
  const form = useForm<DefinitionInput>({
    resolver: zodResolver(definitionSchema),
    defaultValues: stored.input,
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const input = form.watch()
  const dirty = !sameInput(input, stored.input)
  const put = useMutation({
    mutationFn: ({ typed, etag }: { typed: DefinitionInput; etag: string }) =>
      desk.put(kpi.id, { content: contentOf(typed), amendment: termsOf(typed) }, ifMatch(etag)),
    networkMode: 'always',
  })

  /** Keeps what is typed; the tag of what is kept, or null if that did not come about. */
  async function save(etag = stored.etag): Promise<string | null> {
    if (!(await form.trigger())) {
      setFailures((count) => count + 1)
      return null
    }
    const typed = form.getValues()
    try {
      const saved = await put.mutateAsync({ typed, etag })
      const now = versionOf(saved, saved.inFlow) ?? version
      setStored({ input: structuredClone(typed), etag: now.etag })
      setSavedAt(new Date().toISOString())
      queries.setQueryData(desk.versionsKey(kpi.id), saved)
      void queries.invalidateQueries({ queryKey: desk.listKey(kpi.plan) })
      return now.etag
    } catch (error) {
      const current = isProblem(error, 412) ? (error.current as KpiVersions | null) : null
      setTheirs((current && versionOf(current, current.inFlow)) ?? null)
      return null
    }
  }

  function settle(by: KpiVersion) {
    setStored({ input: inputOf(by, plan, inForce), etag: by.etag })
    setTheirs(null)
    put.reset()
  }

  return {
    form,
    input,
    dirty,
    savedAt,
    busy: put.isPending,
    error: theirs ? null : put.error,
    /** How often what is typed could not even be sent. */
    failures,
    theirs,
    inForce,
    etag: stored.etag,
    save,
    /** Writes over what somebody else saved, now that it was seen. */
    keepMine: (by: KpiVersion) => {
      settle(by)
      return save(by.etag)
    },
    keepTheirs: (by: KpiVersion) => {
      settle(by)
      form.reset(inputOf(by, plan, inForce))
      void queries.invalidateQueries({ queryKey: desk.versionsKey(kpi.id) })
    },
    /** Goes on writing, knowing now what somebody else saved. */
    goOn: settle,
  }
}

export type Draft = ReturnType<typeof useDraft>

import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { KpiVersion, KpiVersions, Plan } from '@/lib/api'
import { ifMatch } from '@/lib/requests'
import { useKeptDraft } from '@/lib/useKeptDraft'
import type { Desk } from './desk'
import { contentOf, type DefinitionInput, definitionSchema, inputOf, sameInput, termsOf } from './input'
import { versionOf } from './useDefinitions'

/** The version on its way as it is being written: what is typed, what is kept, and what somebody else kept meanwhile. */
export function useDraft(desk: Desk, kpi: KpiVersions, version: KpiVersion, plan: Plan) {
  const queries = useQueryClient()
  const inForce = versionOf(kpi, kpi.inForce)
  const [failures, setFailures] = useState(0)
  const form = useForm<DefinitionInput>({
    resolver: zodResolver(definitionSchema),
    defaultValues: inputOf(version, plan, inForce),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const input = form.watch()
  const kept = useKeptDraft<DefinitionInput, KpiVersion>({
    version,
    read: (of) => inputOf(of, plan, inForce),
    put: async (typed, etag) => {
      const saved = await desk.put(kpi.id, { content: contentOf(typed), amendment: termsOf(typed) }, ifMatch(etag))
      queries.setQueryData(desk.versionsKey(kpi.id), saved)
      void queries.invalidateQueries({ queryKey: desk.listKey(kpi.plan) })
      return versionOf(saved, saved.inFlow) ?? version
    },
    theirsIn: (current) => versionOf(current as KpiVersions, (current as KpiVersions).inFlow) ?? null,
  })

  /** Keeps what is typed; the tag of what is kept, or null if that did not come about. */
  async function save(etag?: string): Promise<string | null> {
    if (await form.trigger()) return kept.keep(form.getValues(), etag)
    setFailures((count) => count + 1)
    return null
  }

  return {
    form,
    input,
    dirty: !sameInput(input, kept.stored.input),
    savedAt: kept.savedAt,
    busy: kept.busy,
    error: kept.error,
    /** How often what is typed could not even be sent. */
    failures,
    theirs: kept.theirs,
    inForce,
    etag: kept.stored.etag,
    save,
    /** Writes over what somebody else saved, now that it was seen. */
    keepMine: (by: KpiVersion) => {
      kept.settle(by)
      return save(by.etag)
    },
    keepTheirs: (by: KpiVersion) => {
      kept.settle(by)
      form.reset(inputOf(by, plan, inForce))
      void queries.invalidateQueries({ queryKey: desk.versionsKey(kpi.id) })
    },
    /** Goes on writing, knowing now what somebody else saved. */
    goOn: kept.settle,
  }
}

export type Draft = ReturnType<typeof useDraft>

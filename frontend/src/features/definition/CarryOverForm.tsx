import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiVersions, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button } from '@/ui/Button'
import { IllustrativeMark } from '@/ui/Marks'
import { Problems } from '@/ui/Problems'
import { versionOf } from './useDefinitions'

/** KPIs of earlier plans to choose from, several at once; what was carried over already says so. */
export function CarryOverForm({
  earlier,
  present,
  save,
  onSubmit,
  onCancel,
}: {
  earlier: readonly { plan: Plan; kpis: readonly KpiVersions[] }[]
  /** The KPIs the plan has already. */
  present: readonly KpiVersions[]
  save: { isPending: boolean; error: unknown }
  onSubmit: (kpiIds: string[]) => void
  onCancel: () => void
}) {
  const { t } = useTranslation('definition')
  const { language } = useFormat()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [none, setNone] = useState(false)
  const carried = new Map(present.flatMap(({ follows, code }) => (follows ? [[follows.id, code] as const] : [])))
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen(on ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)))
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        setNone(chosen.length === 0)
        if (chosen.length > 0) onSubmit([...chosen])
      }}
    >
      <Problems title={t('notDone')} error={none ? null : save.error} />
      {none && (
        <p role="alert" className="rounded-8 border-2 border-red-1000 p-4 text-red-1000">
          {t('carryOver.nobody')}
        </p>
      )}
      {earlier.map(({ plan, kpis }) => {
        const free = kpis.filter((kpi) => !carried.has(kpi.id)).map(({ id }) => id)
        return (
          <fieldset key={plan.id} className="min-w-0 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
            <legend className="float-left mb-3 w-full text-std-18B-160">{named(language, plan)}</legend>
            <div className="clear-both flex flex-col gap-2">
              {free.length > 1 && (
                <div className="flex flex-wrap gap-2">
                  <Button look="secondary" size="small" onClick={() => choose(free, true)}>
                    {t('carryOver.all', { count: free.length })}
                  </Button>
                  <Button look="quiet" size="small" onClick={() => choose(free, false)}>
                    {t('carryOver.clear')}
                  </Button>
                </div>
              )}
              {kpis.map((kpi) => {
                const content = versionOf(kpi, kpi.inForce)?.content
                const name =
                  content?.nameJa && content.nameEn
                    ? named(language, { nameJa: content.nameJa, nameEn: content.nameEn })
                    : content?.sentence
                const already = carried.get(kpi.id)
                return (
                  <label
                    key={kpi.id}
                    className="flex items-start gap-3 rounded-8 border border-solid-gray-420 p-3 has-checked:border-blue-1000 has-checked:bg-blue-50 has-disabled:border-dashed has-disabled:bg-solid-gray-50"
                  >
                    <input
                      type="checkbox"
                      disabled={already !== undefined}
                      checked={chosen.includes(kpi.id)}
                      onChange={(event) => choose([kpi.id], event.target.checked)}
                      className="mt-1 size-5 shrink-0 accent-blue-1000"
                    />
                    <span className="min-w-0">
                      <span className="flex flex-wrap items-center gap-x-2 text-dns-14B-130 leading-170 tabular-nums">
                        {kpi.code}
                        {kpi.illustrative && <IllustrativeMark />}
                      </span>
                      {name}
                      {already !== undefined && (
                        <span className="block text-dns-14B-130 leading-170">
                          {t('carryOver.already', { code: already })}
                        </span>
                      )}
                    </span>
                  </label>
                )
              })}
            </div>
          </fieldset>
        )
      })}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('busy') : t('carryOver.do', { count: chosen.length })}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

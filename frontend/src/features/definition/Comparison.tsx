import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiVersions, Measure, Plan } from '@/lib/api'
import { SelectField } from '@/ui/Field'
import { Loading } from '@/ui/State'
import { Difference } from './Difference'
import type { Desk } from './desk'
import { useDifference } from './useDefinitions'

/** Which two versions are compared: what is on its way with what is in force, else the last two. */
export function comparedAtFirst(kpi: KpiVersions): { from: number; to: number } {
  const [latest, before] = kpi.versions
  const to = kpi.inFlow ?? latest?.number ?? 1
  return { from: (to === kpi.inForce ? null : kpi.inForce) ?? before?.number ?? to, to }
}

/** Chooses two versions and shows in what they differ. */
export function Comparison({
  desk,
  kpi,
  plan,
  measures,
  from,
  to,
  onChoose,
}: {
  desk: Desk
  kpi: KpiVersions
  plan: Plan
  measures: readonly Measure[]
  from: number
  to: number
  onChoose: (chosen: { from: number; to: number }) => void
}) {
  const { t } = useTranslation('definition')
  const [all, setAll] = useState(false)
  const difference = useDifference(desk, kpi.id, from, to)
  const options = kpi.versions.map(({ number, abandoned }) => ({
    value: String(number),
    label: abandoned ? t('versionAbandoned', { number }) : t('version', { number }),
  }))
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <SelectField
          label={t('difference.from')}
          value={String(from)}
          onChange={(value) => onChoose({ from: Number(value), to })}
          options={options}
          className="w-40"
        />
        <SelectField
          label={t('difference.to')}
          value={String(to)}
          onChange={(value) => onChoose({ from, to: Number(value) })}
          options={options}
          className="w-40"
        />
        <label className="inline-flex min-h-10 items-center gap-2">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
            className="size-5 accent-blue-1000"
          />
          {t('difference.all')}
        </label>
      </div>
      <Loading query={difference} rows={3}>
        {(data) => (
          <Difference difference={data} central={kpi.kind !== 'regional'} plan={plan} measures={measures} all={all} />
        )}
      </Loading>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { type PracticeEffect, type PracticeEffectLink, useKpi } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { controlClass, Field } from '@/ui/Field'
import { isLinked } from './input'
import { type OwnKpis, recordedPeriods } from './useOwnKpis'

const select = `${controlClass} h-11`

/** A KPI with the periods before and after, and what was recorded for them. */
export function EffectLine({
  code,
  link,
  place,
  figures,
  kpis,
  fault,
  onChange,
}: {
  code: string
  link: PracticeEffectLink
  /** As the server names the line. */
  place: string
  figures: PracticeEffect | undefined
  kpis: readonly OwnKpis[]
  fault: (field: string) => string | undefined
  onChange: (some: Partial<PracticeEffectLink>) => void
}) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const kpi = useKpi(code, link.kpi, { query: { enabled: link.kpi !== '', staleTime: 60_000 } })
  const listed = kpis.some((one) => one.kpis.some(({ id }) => id === link.kpi))
  const recorded = kpi.data ? recordedPeriods(kpi.data) : []
  const complete = isLinked(link)
  const amount = (value: number | null, unit: string) =>
    value === null ? t('effect.none') : format.amount(value, unit)
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('effect.kpi')} error={fault(`${place}.kpi`)}>
        {(tied) => (
          <select
            {...tied}
            name={`${place}.kpi`}
            value={link.kpi}
            onChange={(event) => onChange({ kpi: event.target.value, before: '', after: '' })}
            className={select}
          >
            <option value="">{t('choose')}</option>
            {link.kpi !== '' && !listed && (
              <option
                value={link.kpi}
              >{`${figures?.kpiCode ?? kpi.data?.code ?? ''} ${figures?.sentence ?? ''}`}</option>
            )}
            {kpis.map(({ plan, kpis: own }) => (
              <optgroup key={plan.id} label={named(format.language, plan)}>
                {own.map((one) => (
                  <option key={one.id} value={one.id}>
                    {`${one.code} ${one.sentence}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {kpi.data && recorded.length === 0 ? (
        <p className="text-dns-14N-130 text-red-1000">{t('effect.noResults')}</p>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
          {(['before', 'after'] as const).map((side) => (
            <Field key={side} label={t(`effect.${side}`)} error={fault(`${place}.${side}`)}>
              {(tied) => (
                <select
                  {...tied}
                  name={`${place}.${side}`}
                  value={link[side]}
                  disabled={link.kpi === ''}
                  onChange={(event) => onChange({ [side]: event.target.value })}
                  className={select}
                >
                  <option value="">{t('choose')}</option>
                  {[...new Set([...recorded, link[side]])].filter(Boolean).map((period) => (
                    <option key={period} value={period}>
                      {format.period(period, kpi.data?.yearBasis === 'calendar')}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ))}
        </div>
      )}
      <p role="status" className="text-dns-14N-130">
        {!complete
          ? t('effect.incomplete')
          : figures
            ? t('effect.recorded', {
                before: amount(figures.beforeValue, figures.unit),
                after: amount(figures.afterValue, figures.unit),
              })
            : t('effect.unsaved')}
      </p>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { controlClass, Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import type { Faults } from './faults'
import { BREAKING, breaks } from './input'
import type { Draft } from './useDraft'

/** The years an amendment of what is in force may begin with. */
export function yearsOfAmendment(plan: Plan, since: number | null): number[] {
  const first = since ?? plan.firstYear
  return Array.from({ length: plan.lastYear - first + 1 }, (_, index) => first + index)
}

/** From when an amendment holds, why it is made, and whether values before and after it may be compared. */
export function AmendmentFields({ draft, faults, plan }: { draft: Draft; faults: Faults; plan: Plan }) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const { register } = draft.form
  const broken = breaks(draft.input, draft.inForce)
  const box = {
    id: 'series-break-box',
    'aria-describedby': 'series-break',
    className: 'mt-1 size-5 shrink-0 accent-blue-1000',
  }
  const list = (fields: readonly string[]) => fields.map((field) => t(`field.${field}`)).join(t('comma'))
  return (
    <div className="flex flex-col gap-5 rounded-8 border border-blue-400 bg-blue-50 p-4">
      <Field
        label={t('field.effectiveFrom')}
        required
        hint={t('hint.effectiveFrom')}
        error={faults.error('effectiveFrom')}
      >
        {(tied) => (
          <select {...tied} {...register('effectiveFrom')} className={`${controlClass} h-12 max-w-72`}>
            {yearsOfAmendment(plan, draft.inForce?.effectiveFrom ?? null).map((year) => (
              <option key={year} value={year}>
                {format.fiscalYear(year)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('field.reason')} required hint={t('hint.reason')} error={faults.error('reason')}>
        {(tied) => <textarea {...tied} {...register('reason')} rows={3} className={`${controlClass} py-2`} />}
      </Field>
      <div>
        <label htmlFor="series-break-box" className="flex items-start gap-2.5">
          {broken.length > 0 ? (
            <input key="broken" type="checkbox" checked readOnly disabled {...box} />
          ) : (
            <input key="chosen" type="checkbox" {...register('seriesBreak')} {...box} />
          )}
          <span className="text-dns-16B-130 leading-170">{t('breaksSeries')}</span>
        </label>
        <div id="series-break" className="mt-1 ml-[1.875rem] text-dns-14N-130 text-solid-gray-800">
          {broken.length > 0 ? (
            <p className="flex items-start gap-1.5 text-red-1000">
              <Icon name="warn" className="mt-px size-4" />
              {t('breaksBy', { fields: list(broken) })}
            </p>
          ) : (
            <p>{t('breaksWhen', { fields: list(BREAKING) })}</p>
          )}
        </div>
      </div>
    </div>
  )
}

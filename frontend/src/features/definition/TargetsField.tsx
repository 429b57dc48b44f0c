import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { controlClass, FieldGroup } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import type { Faults } from './faults'
import type { Draft } from './useDraft'

/** A line for each year of the plan and one for its end; blank lines are no targets. */
export function TargetsField({ draft, faults }: { draft: Draft; faults: Faults }) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const { register } = draft.form
  const unit = draft.input.unit.trim()
  return (
    <FieldGroup
      label={t('field.targets')}
      required
      hint={t('hint.targets')}
      error={faults.error('targets')}
      advice={faults.advice('targets')}
    >
      <p aria-hidden="true" className="hidden grid-cols-[9.5rem_11rem_1fr] gap-x-3 text-dns-14B-130 sm:grid">
        <span>{t('year')}</span>
        <span>{t('field.targets')}</span>
        <span>{t('note')}</span>
      </p>
      <ul className="flex flex-col gap-3 sm:gap-2">
        {draft.input.targets.map(({ year }, index) => {
          const label = year === null ? t('planEnd') : format.fiscalYear(year)
          const fault = faults.target(index)
          const id = `target-${year ?? 'end'}`
          return (
            <li key={id} className="grid grid-cols-1 gap-x-3 gap-y-1.5 sm:grid-cols-[9.5rem_11rem_1fr] sm:items-start">
              <span className="sm:pt-2.5 text-dns-16N-130">{label}</span>
              <span className="flex items-center gap-2">
                <input
                  {...register(`targets.${index}.value`)}
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  aria-label={t('targetOf', { year: label })}
                  aria-invalid={Boolean(fault)}
                  aria-describedby={fault ? `${id}-error` : undefined}
                  className={`${controlClass} h-11 max-w-36 text-right tabular-nums`}
                />
                <span className="whitespace-nowrap text-dns-14N-130">{unit}</span>
              </span>
              <span aria-hidden="true" className="text-dns-14N-130 text-solid-gray-700 sm:hidden">
                {t('note')}
              </span>
              <input
                {...register(`targets.${index}.note`)}
                type="text"
                aria-label={t('noteOf', { year: label })}
                className={`${controlClass} h-11`}
              />
              {fault && (
                <p
                  id={`${id}-error`}
                  className="flex items-start gap-1.5 text-dns-14N-130 text-red-1000 sm:col-span-2 sm:col-start-2"
                >
                  <Icon name="warn" className="mt-px size-4" />
                  {fault}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </FieldGroup>
  )
}

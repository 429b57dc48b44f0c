import { useTranslation } from 'react-i18next'
import type { KpiVersions, Measure, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Choice } from '@/ui/Choice'
import { controlClass, Field, FieldGroup } from '@/ui/Field'
import { AmendmentFields } from './AmendmentFields'
import type { Faults } from './faults'
import { TargetsField } from './TargetsField'
import type { Draft } from './useDraft'

/** Units people count in; any other may be typed. */
const UNITS = ['件', '社', '者', '人', '名', '回', '機関', '%', '品目', '団体', '日'] as const

/** The sentence and its parts as they are being written. */
export function DefinitionForm({
  id,
  kpi,
  draft,
  faults,
  plan,
  measures,
  onSave,
}: {
  id: string
  kpi: KpiVersions
  draft: Draft
  faults: Faults
  plan: Plan
  measures: readonly Measure[]
  onSave: () => void
}) {
  const { t } = useTranslation(['definition', 'ui'])
  const format = useFormat()
  const { register } = draft.form
  const central = kpi.kind !== 'regional'
  const about = (field: Parameters<Faults['advice']>[0]) => ({
    label: t(`definition:field.${field}`),
    error: faults.error(field),
    advice: faults.advice(field),
  })
  const pick = (value: string | number, label: string) => (
    <option key={value} value={value}>
      {label}
    </option>
  )
  const line = `${controlClass} h-12`
  return (
    <form
      id={id}
      noValidate
      aria-label={t('definition:form')}
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      {draft.input.effectiveFrom !== '' && <AmendmentFields draft={draft} faults={faults} plan={plan} />}
      <Field {...about('sentence')} required hint={t('definition:hint.sentence')}>
        {(tied) => <textarea {...tied} {...register('sentence')} rows={4} className={`${controlClass} py-2`} />}
      </Field>
      {central && (
        <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
          <Field {...about('nameJa')} required>
            {(tied) => <input {...tied} {...register('nameJa')} type="text" className={line} />}
          </Field>
          <Field {...about('nameEn')} required>
            {(tied) => <input {...tied} {...register('nameEn')} type="text" className={line} />}
          </Field>
        </div>
      )}
      <Field {...about('qualitative')} required={false} hint={t('definition:hint.qualitative')}>
        {(tied) => <textarea {...tied} {...register('qualitative')} rows={2} className={`${controlClass} py-2`} />}
      </Field>
      {!central && (
        <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
          <Field {...about('stage')} required hint={t('definition:hint.stage')}>
            {(tied) => (
              <select {...tied} {...register('stage')} className={line}>
                {pick('', t('definition:choose'))}
                {plan.stages.map((stage) =>
                  pick(
                    stage.number,
                    `${t('ui:stageNumber', { number: stage.number })} ${named(format.language, stage)}`,
                  ),
                )}
              </select>
            )}
          </Field>
          <Field {...about('policy')} required hint={t('definition:hint.policy')}>
            {(tied) => (
              <select {...tied} {...register('policy')} className={line}>
                {pick('', t('definition:choose'))}
                {plan.policies.map((policy) =>
                  pick(policy.number, `${policy.number}. ${named(format.language, policy)}`),
                )}
              </select>
            )}
          </Field>
        </div>
      )}
      <FieldGroup {...about('measures')} required={false} hint={t('definition:hint.measures')}>
        <Choice
          type="checkbox"
          control={register('measures')}
          options={measures.map((measure) => ({ value: measure.code, label: named(format.language, measure) }))}
        />
      </FieldGroup>
      <FieldGroup {...about('accumulation')} required>
        <Choice
          type="radio"
          control={register('accumulation')}
          invalid={Boolean(faults.error('accumulation'))}
          options={(['per-year', 'cumulative', 'level'] as const).map((value) => ({
            value,
            label: t(`ui:accumulation.${value}`),
            meaning: t(`definition:meaning.accumulation.${value}`),
          }))}
        />
      </FieldGroup>
      <FieldGroup {...about('direction')} required>
        <Choice
          type="radio"
          control={register('direction')}
          invalid={Boolean(faults.error('direction'))}
          options={(['at-least', 'at-most'] as const).map((value) => ({
            value,
            label: t(`ui:direction.${value}`),
            meaning: t(`definition:meaning.direction.${value}`),
          }))}
        />
      </FieldGroup>
      <div className="grid grid-cols-1 items-start gap-5 sm:grid-cols-2">
        <Field {...about('unit')} required hint={t('definition:hint.unit')}>
          {(tied) => (
            <>
              <input {...tied} {...register('unit')} type="text" list={`${id}-units`} className={line} />
              <datalist id={`${id}-units`}>
                {UNITS.map((unit) => (
                  <option key={unit} value={unit} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field {...about('decimals')} hint={t('definition:hint.decimals')}>
          {(tied) => (
            <select {...tied} {...register('decimals')} className={line}>
              {[0, 1, 2, 3, 4].map((count) =>
                pick(count, count === 0 ? t('definition:whole') : t('definition:decimalPlaces', { count })),
              )}
            </select>
          )}
        </Field>
      </div>
      <TargetsField draft={draft} faults={faults} />
      <FieldGroup {...about('baseline')} required={false} hint={t('definition:hint.baseline')}>
        <div className="flex flex-wrap gap-x-5 gap-y-3">
          <label className="flex items-center gap-2 text-dns-16N-130">
            {t('definition:baselineYear')}
            <input
              {...register('baselineYear')}
              type="text"
              inputMode="numeric"
              aria-invalid={Boolean(draft.form.formState.errors.baselineYear)}
              className={`${controlClass} h-11 max-w-24 tabular-nums`}
            />
          </label>
          <label className="flex items-center gap-2 text-dns-16N-130">
            {t('definition:baselineAmount')}
            <input
              {...register('baselineValue')}
              type="text"
              inputMode="decimal"
              aria-invalid={Boolean(draft.form.formState.errors.baselineValue)}
              className={`${controlClass} h-11 max-w-36 text-right tabular-nums`}
            />
          </label>
        </div>
      </FieldGroup>
      <div className="grid grid-cols-1 items-start gap-5 sm:grid-cols-2">
        <Field {...about('frequency')} required>
          {(tied) => (
            <select {...tied} {...register('frequency')} className={line}>
              {pick('', t('definition:choose'))}
              {(['month', 'quarter', 'half', 'year'] as const).map((value) => pick(value, t(`ui:frequency.${value}`)))}
            </select>
          )}
        </Field>
        <Field {...about('yearBasis')} required>
          {(tied) => (
            <select {...tied} {...register('yearBasis')} className={line}>
              {(['fiscal', 'calendar'] as const).map((value) => pick(value, t(`definition:yearBasis.${value}`)))}
            </select>
          )}
        </Field>
      </div>
      <Field {...about('owner')} required={false} hint={t('definition:hint.owner')}>
        {(tied) => <input {...tied} {...register('owner')} type="text" className={line} />}
      </Field>
      {!central && (
        <Field {...about('vision')} required={false} hint={t('definition:hint.vision')}>
          {(tied) => <input {...tied} {...register('vision')} type="text" className={line} />}
        </Field>
      )}
      <Field {...about('source')} required={false} hint={t('definition:hint.source')}>
        {(tied) => <input {...tied} {...register('source')} type="text" className={line} />}
      </Field>
    </form>
  )
}

/** Leads to a field from the list of what is the matter with it. */
export function goToField(form: string, field: string) {
  const first: Record<string, string> = { targets: 'targets.0.value', baseline: 'baselineYear' }
  document.querySelector<HTMLElement>(`form[id="${form}"] [name="${first[field] ?? field}"]`)?.focus()
}

import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { DateInput } from '@/ui/DateInput'
import { controlClass, Field, FieldGroup } from '@/ui/Field'
import { faultsOf, Problems } from '@/ui/Problems'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { MOST_POLICIES, PLAN_FIELDS, type PlanInput, planSchema } from './planInput'

/** The names, years and basic policies of a plan; years and the number of policies stay once it is open. */
export function PlanForm({
  start,
  open,
  today,
  save,
  submitLabel,
  onSubmit,
  onCancel,
}: {
  start: PlanInput
  /** Whether the plan is open for drafting. */
  open: boolean
  today: string
  save: { isPending: boolean; isSuccess: boolean; error: unknown }
  submitLabel: string
  /** `pass` lets the way onward through, once it is saved. */
  onSubmit: (input: PlanInput, pass: () => void) => void
  onCancel: () => void
}) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const id = useId()
  const form = useForm<PlanInput>({
    resolver: zodResolver(planSchema),
    defaultValues: start,
    shouldFocusError: false,
  })
  const { errors, isDirty, submitCount } = form.formState
  const guard = useLeaveGuard(isDirty && !save.isSuccess)
  const refused = faultsOf(save.error)
  const fault = (field: (typeof PLAN_FIELDS)[number]): string | undefined => {
    if (field === 'policies') {
      const lines = errors.policies
      const key = lines?.message ?? lines?.root?.message
      if (key) return t(`form.fault.${key}`)
      // At the lines themselves it is said as well; here, so that the list of faults can lead there.
      if (Array.isArray(lines) && lines.some(Boolean)) return t('form.fault.policy')
      return [...refused].find(([name]) => name.startsWith('policies'))?.[1]
    }
    const key = errors[field]?.message
    return key ? t(`form.fault.${key}`) : refused.get(field)
  }
  const problems = PLAN_FIELDS.flatMap((field) => {
    const text = fault(field)
    return text ? [{ field, label: t(`form.${field}`), text }] : []
  })
  const year = (field: 'firstYear' | 'lastYear') => (
    <Field
      key={field}
      label={t(`form.${field}`)}
      required
      hint={open ? t('form.fixed') : undefined}
      error={fault(field)}
    >
      {(tied) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input
            {...tied}
            {...form.register(field)}
            type="text"
            inputMode="numeric"
            readOnly={open}
            className={`${controlClass} h-12 max-w-28 tabular-nums`}
          />
          <span className="text-solid-gray-700">
            {/^\d{4}$/.test(form.watch(field)) ? format.fiscalYear(Number(form.watch(field))) : t('form.yearHint')}
          </span>
        </div>
      )}
    </Field>
  )
  const deadline = form.watch('draftingDeadline')
  return (
    <form
      id={id}
      noValidate
      className="flex max-w-4xl flex-col gap-6 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6"
      onSubmit={form.handleSubmit((input) => onSubmit(input, guard.pass))}
    >
      <Problems
        title={t('form.notSaved')}
        fields={problems}
        error={Object.keys(errors).length > 0 ? submitCount : save.error}
        onGo={(field) =>
          document
            .querySelector<HTMLElement>(
              `form[id="${id}"] [name^="${field}"]:is([aria-invalid="true"], :not([name*="."]))`,
            )
            ?.focus()
        }
      />
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <Field label={t('form.nameJa')} required hint={t('form.nameJaHint')} error={fault('nameJa')}>
          {(tied) => <input {...tied} {...form.register('nameJa')} type="text" className={`${controlClass} h-12`} />}
        </Field>
        <Field label={t('form.nameEn')} required hint={t('form.nameEnHint')} error={fault('nameEn')}>
          {(tied) => <input {...tied} {...form.register('nameEn')} type="text" className={`${controlClass} h-12`} />}
        </Field>
      </div>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {year('firstYear')}
        {year('lastYear')}
      </div>
      <Policies form={form} fixed={open} error={fault('policies')} />
      {open && (
        <Field
          label={t('form.draftingDeadline')}
          hint={t('form.draftingDeadlineHint')}
          error={fault('draftingDeadline')}
        >
          {(tied) => (
            <DateInput
              {...tied}
              {...form.register('draftingDeadline')}
              day={deadline}
              min={start.draftingDeadline && start.draftingDeadline < today ? start.draftingDeadline : today}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('form.saving') : submitLabel}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
      {guard.question}
    </form>
  )
}

/** The basic policies by name in both languages, numbered in their order. */
function Policies({
  form,
  fixed,
  error,
}: {
  form: UseFormReturn<PlanInput>
  fixed: boolean
  error: string | undefined
}) {
  const { t } = useTranslation('plan')
  const lines = useFieldArray({ control: form.control, name: 'policies' })
  return (
    <FieldGroup
      label={t('form.policies')}
      required
      hint={fixed ? t('form.policiesFixed') : t('form.policiesHint')}
      error={error}
    >
      <ol className="flex flex-col gap-4">
        {lines.fields.map((line, index) => (
          <li key={line.id} className="grid grid-cols-[1.5rem_1fr] items-start gap-x-2">
            <span className="pt-2.5 text-dns-16B-130">{index + 1}.</span>
            <div className="grid grid-cols-1 gap-2 md:grid-cols-2">
              {(['nameJa', 'nameEn'] as const).map((field) => {
                const fault = form.formState.errors.policies?.[index]?.[field]?.message
                return (
                  <div key={field} className="flex flex-col gap-1">
                    <input
                      {...form.register(`policies.${index}.${field}`)}
                      type="text"
                      aria-label={t(`form.policy.${field}`, { number: index + 1 })}
                      aria-invalid={Boolean(fault)}
                      className={`${controlClass} h-11`}
                    />
                    {fault && <p className="text-dns-14N-130 text-red-1000">{t(`form.fault.${fault}`)}</p>}
                  </div>
                )
              })}
              {!fixed && lines.fields.length > 1 && (
                <Button look="quiet" size="small" className="justify-self-start" onClick={() => lines.remove(index)}>
                  {t('form.removePolicy', { number: index + 1 })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {!fixed && lines.fields.length < MOST_POLICIES && (
        <Button
          look="secondary"
          size="small"
          className="mt-2 self-start"
          onClick={() => lines.append({ nameJa: '', nameEn: '' })}
        >
          {t('form.addPolicy')}
        </Button>
      )}
    </FieldGroup>
  )
}

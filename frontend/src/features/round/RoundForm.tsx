import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { DateInput } from '@/ui/DateInput'
import { controlClass, Field } from '@/ui/Field'
import { faultsOf, Problems } from '@/ui/Problems'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import type { Terms } from './useRound'

const FIELDS = ['plan', 'period', 'title', 'instructions', 'deadline'] as const
type FieldName = (typeof FIELDS)[number]

/** The words and the deadline of a round; for a new one also what it is about. */
export function RoundForm({
  start,
  about,
  today,
  save,
  submitLabel,
  onSubmit,
  onCancel,
}: {
  start: Terms
  /** What a new round is about; its changes are the parent's. */
  about?: React.ReactNode | ((fault: (field: FieldName) => string | undefined) => React.ReactNode)
  today: string
  save: { isPending: boolean; isSuccess: boolean; error: unknown }
  submitLabel: string
  /** `pass` lets the way onward through, once it is saved. */
  onSubmit: (terms: Terms, pass: () => void) => void
  onCancel: () => void
}) {
  const { t } = useTranslation('round')
  const id = useId()
  const [terms, setTerms] = useState<Partial<Terms>>({})
  const [missing, setMissing] = useState<readonly FieldName[]>([])
  const now = { ...start, ...terms }
  const guard = useLeaveGuard(Object.keys(terms).length > 0 && !save.isSuccess)
  const refused = faultsOf(save.error)
  const fault = (field: FieldName) =>
    missing.includes(field) ? t('form.required') : missing.length === 0 ? refused.get(field) : undefined
  const problems = FIELDS.flatMap((field) => {
    const text = fault(field)
    return text ? [{ field, label: t(`form.${field}`), text }] : []
  })
  return (
    <form
      id={id}
      noValidate
      className="flex max-w-3xl flex-col gap-6 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault()
        const empty = (['title', 'deadline'] as const).filter((field) => now[field].trim() === '')
        setMissing(empty)
        if (empty.length === 0) onSubmit(now, guard.pass)
      }}
    >
      <Problems
        title={t('form.notSaved')}
        fields={problems}
        error={missing.length > 0 ? missing : save.error}
        onGo={(field) => document.querySelector<HTMLElement>(`form[id="${id}"] [name="${field}"]`)?.focus()}
      />
      {typeof about === 'function' ? about(fault) : about}
      <Field label={t('form.title')} required hint={t('form.titleHint')} error={fault('title')}>
        {(tied) => (
          <input
            {...tied}
            name="title"
            required
            maxLength={120}
            value={now.title}
            onChange={(event) => setTerms({ ...terms, title: event.target.value })}
            className={`${controlClass} h-12`}
          />
        )}
      </Field>
      <Field
        label={t('form.instructions')}
        required={false}
        hint={t('form.instructionsHint')}
        error={fault('instructions')}
      >
        {(tied) => (
          <textarea
            {...tied}
            name="instructions"
            rows={8}
            maxLength={4000}
            value={now.instructions}
            onChange={(event) => setTerms({ ...terms, instructions: event.target.value })}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      <Field label={t('form.deadline')} required hint={t('form.deadlineHint')} error={fault('deadline')}>
        {(tied) => (
          <DateInput
            {...tied}
            name="deadline"
            day={now.deadline}
            required
            min={today}
            value={now.deadline}
            onChange={(event) => setTerms({ ...terms, deadline: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('saving') : submitLabel}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
      {guard.question}
    </form>
  )
}

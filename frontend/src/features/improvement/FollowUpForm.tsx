import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { FollowUp, Improvement } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { Button } from '@/ui/Button'
import { ConflictDialog, type Difference } from '@/ui/Conflict'
import { controlClass, Field } from '@/ui/Field'
import { faultsOf, Problems } from '@/ui/Problems'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { type FollowUpInput, followUpSchema, LONGEST_TEXT } from './form'
import { StateChoice } from './StateChoice'
import { useSaveFollowUp } from './useSave'

const FIELDS = ['state', 'became'] as const

/** Tells a reporting round what became of an improvement. */
export function FollowUpForm({
  code,
  improvement,
  round,
  onDone,
}: {
  code: string
  improvement: Improvement
  round: { id: string; title: string }
  onDone: () => void
}) {
  const { t } = useTranslation('improvement')
  const format = useFormat()
  const stored = improvement.followUps.find((followUp) => followUp.round === round.id) ?? null
  const form = useForm<FollowUpInput>({
    resolver: zodResolver(followUpSchema),
    defaultValues: {
      state: improvement.state === 'planned' ? 'underway' : improvement.state,
      became: stored?.became ?? '',
    },
    shouldFocusError: false,
  })
  const { errors, isDirty } = form.formState
  const save = useSaveFollowUp(code, improvement.id, round.id)
  const guard = useLeaveGuard(isDirty && !save.isSuccess)
  const replaces = useRef(stored)
  const [theirs, setTheirs] = useState<FollowUp | null>(null)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const refused = theirs ? new Map<string, string>() : faultsOf(save.error)
  const fault = (field: (typeof FIELDS)[number]): string | undefined => {
    const key = errors[field]?.message
    if (key?.startsWith('too-long-')) return t('fault.too-long', { longest: format.number(Number(key.slice(9))) })
    return key ? t(`fault.${key}`) : refused.get(field)
  }
  const problems = FIELDS.flatMap((field) => {
    const text = fault(field)
    return text ? [{ field, label: t(`field.${field}`), text }] : []
  })

  function send(input: FollowUpInput) {
    save.mutate(
      { input, replaces: replaces.current },
      {
        onSuccess: () => {
          guard.pass()
          onDone()
        },
        onError: (error) => {
          if (isProblem(error, 412) && error.current) setTheirs(error.current as FollowUp)
        },
      },
    )
  }

  function differences(there: FollowUp): Difference[] {
    const here = form.getValues()
    return [
      ...(here.state === there.state
        ? []
        : [{ label: t('field.state'), mine: t(`state.${here.state}`), theirs: t(`state.${there.state}`) }]),
      ...(here.became.trim() === there.became
        ? []
        : [{ label: t('field.became'), mine: here.became, theirs: there.became }]),
    ]
  }

  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(send)}
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-4 rounded-8 border-2 border-blue-1000 bg-white p-4 print:hidden"
    >
      <h4 id={`${id}-title`} ref={heading} tabIndex={-1} className="text-dns-16B-130 outline-none">
        {t('followUp.title', { round: round.title })}
      </h4>
      <Problems
        title={t('notSaved')}
        fields={problems}
        error={theirs ? undefined : (save.error ?? undefined)}
        onGo={(field) => form.setFocus(field as (typeof FIELDS)[number])}
      />
      <StateChoice
        name={`${id}-state`}
        legend={t('field.state')}
        states={[improvement.state, ...improvement.possible]}
        value={form.watch('state')}
        onChange={(next) => form.setValue('state', next, { shouldDirty: true })}
      />
      <Field
        label={t('field.became')}
        required
        hint={t('followUp.hint', { longest: format.number(LONGEST_TEXT) })}
        error={fault('became')}
      >
        {(tied) => <textarea {...tied} {...form.register('became')} rows={3} className={`${controlClass} py-2`} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('form.saving') : t('form.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
      {theirs && (
        <ConflictDialog
          differences={differences(theirs)}
          busy={save.isPending}
          onBack={() => {
            replaces.current = theirs
            setTheirs(null)
          }}
          onKeepMine={() => {
            replaces.current = theirs
            setTheirs(null)
            send(form.getValues())
          }}
          onKeepTheirs={() => {
            guard.pass()
            onDone()
          }}
        />
      )}
      {guard.question}
    </form>
  )
}

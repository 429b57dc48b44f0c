import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Improvement } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { Button } from '@/ui/Button'
import { ConflictDialog, type Difference } from '@/ui/Conflict'
import { controlClass, Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { faultsOf, Problems } from '@/ui/Problems'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { type ImprovementInput, improvementSchema, isOver, LONGEST_TEXT, LONGEST_TITLE } from './form'
import { StateChoice } from './StateChoice'
import { useSaveImprovement } from './useSave'

const FIELDS = ['kpiId', 'title', 'what', 'owner', 'dueOn', 'state', 'outcome'] as const

function inputOf(improvement: Improvement): ImprovementInput {
  return {
    kpiId: improvement.kpiId,
    title: improvement.title,
    what: improvement.what,
    owner: improvement.owner,
    dueOn: improvement.dueOn,
    state: improvement.state,
    outcome: improvement.outcome ?? '',
    proposesAmendment: improvement.amendmentProposed,
  }
}

/** Decides on an improvement, or changes one. Several KPIs are offered to choose from, one is taken as it is. */
export function ImprovementForm({
  code,
  kpis,
  improvement = null,
  originRound = null,
  owner = '',
  today,
  onSaved,
  onCancel,
}: {
  code: string
  kpis: readonly { id: string; label: string }[]
  improvement?: Improvement | null
  originRound?: string | null
  /** The office responsible for the KPI, offered as the first guess. */
  owner?: string
  today: string
  onSaved: (saved: Improvement) => void
  onCancel: () => void
}) {
  const { t } = useTranslation(['improvement', 'ui'])
  const format = useFormat()
  const only = kpis.length === 1 ? kpis[0] : undefined
  const form = useForm<ImprovementInput>({
    resolver: zodResolver(improvementSchema),
    defaultValues: improvement
      ? inputOf(improvement)
      : {
          kpiId: only?.id ?? '',
          title: '',
          what: '',
          owner,
          dueOn: '',
          state: 'planned',
          outcome: '',
          proposesAmendment: false,
        },
    shouldFocusError: false,
  })
  const { errors, isDirty } = form.formState
  const save = useSaveImprovement(code, originRound)
  const guard = useLeaveGuard(isDirty && !save.isSuccess)
  const [theirs, setTheirs] = useState<Improvement | null>(null)
  const replaces = useRef(improvement)
  const state = form.watch('state')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const refused = theirs ? new Map<string, string>() : faultsOf(save.error)
  const fault = (field: (typeof FIELDS)[number]): string | undefined => {
    const key = errors[field]?.message
    if (key?.startsWith('too-long-'))
      return t('improvement:fault.too-long', { longest: format.number(Number(key.slice(9))) })
    return key ? t(`improvement:fault.${key}`, { context: field }) : refused.get(field)
  }
  // Whatever stands in the way of the amendment stands in the way of both: nothing was saved.
  const cannotAmend = isProblem(save.error, 409) && !improvement && form.getValues('proposesAmendment')
  const problems = FIELDS.flatMap((field) => {
    const text = fault(field)
    return text ? [{ field, label: t(`improvement:field.${field}`), text }] : []
  })

  function send(input: ImprovementInput) {
    save.mutate(
      { input, replaces: replaces.current },
      {
        onSuccess: (saved) => {
          guard.pass()
          onSaved(saved)
        },
        onError: (error) => {
          if (isProblem(error, 412) && error.current) setTheirs(error.current as Improvement)
        },
      },
    )
  }

  function differences(stored: Improvement): Difference[] {
    const there = inputOf(stored)
    const here = form.getValues()
    const shown = (field: (typeof FIELDS)[number], input: ImprovementInput) => {
      if (field === 'state') return t(`improvement:state.${input.state}`)
      return field === 'dueOn' ? format.date(input.dueOn) : input[field] || t('improvement:blank')
    }
    return FIELDS.filter((field) => here[field] !== there[field]).map((field) => ({
      label: t(`improvement:field.${field}`),
      mine: shown(field, here),
      theirs: shown(field, there),
    }))
  }

  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(send)}
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-5 rounded-12 border-2 border-blue-1000 bg-white p-4 sm:p-6 print:hidden"
    >
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1} className="text-std-18B-160 outline-none">
        {improvement ? t('improvement:form.change') : t('improvement:form.decide')}
      </h3>
      <Problems
        title={t('improvement:notSaved')}
        fields={problems}
        error={theirs ? undefined : (save.error ?? undefined)}
        onGo={(field) => form.setFocus(field as (typeof FIELDS)[number])}
      />

      {!improvement && !only && (
        <Field label={t('improvement:field.kpiId')} required error={fault('kpiId')}>
          {(tied) => (
            <select
              {...tied}
              {...form.register('kpiId')}
              className={`${controlClass} h-12 text-ellipsis read-only:bg-white`}
            >
              <option value="">{t('improvement:form.chooseKpi')}</option>
              {kpis.map((kpi) => (
                <option key={kpi.id} value={kpi.id}>
                  {kpi.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        label={t('improvement:field.title')}
        required
        hint={t('improvement:form.titleHint', { longest: format.number(LONGEST_TITLE) })}
        error={fault('title')}
      >
        {(tied) => <input {...tied} {...form.register('title')} type="text" className={`${controlClass} h-12`} />}
      </Field>
      <Field
        label={t('improvement:field.what')}
        required
        hint={t('improvement:form.whatHint', { longest: format.number(LONGEST_TEXT) })}
        error={fault('what')}
      >
        {(tied) => <textarea {...tied} {...form.register('what')} rows={4} className={`${controlClass} py-2`} />}
      </Field>
      <div className="grid grid-cols-1 gap-5 md:grid-cols-[1fr_16rem]">
        <Field
          label={t('improvement:field.owner')}
          required
          hint={t('improvement:form.ownerHint')}
          error={fault('owner')}
        >
          {(tied) => <input {...tied} {...form.register('owner')} type="text" className={`${controlClass} h-12`} />}
        </Field>
        <Field
          label={t('improvement:field.dueOn')}
          required
          hint={t('improvement:form.dueOnHint')}
          error={fault('dueOn')}
        >
          {(tied) => (
            <input
              {...tied}
              {...form.register('dueOn')}
              type="date"
              min={improvement && improvement.dueOn < today ? improvement.dueOn : today}
              className={`${controlClass} h-12`}
            />
          )}
        </Field>
      </div>

      {improvement && (
        <StateChoice
          name={`${id}-state`}
          legend={t('improvement:field.state')}
          states={[improvement.state, ...improvement.possible]}
          value={state}
          onChange={(next) => form.setValue('state', next, { shouldDirty: true })}
        />
      )}
      {isOver(state) && (
        <Field
          label={t('improvement:field.outcome')}
          required
          hint={t(`improvement:form.outcomeHint.${state}`)}
          error={fault('outcome')}
        >
          {(tied) => <textarea {...tied} {...form.register('outcome')} rows={3} className={`${controlClass} py-2`} />}
        </Field>
      )}
      {!improvement && (
        <label className="flex items-start gap-2.5">
          <input type="checkbox" {...form.register('proposesAmendment')} className="mt-1 size-5 accent-blue-1000" />
          <span>
            {t('improvement:form.amend')}
            <span className="block text-dns-14N-130 text-solid-gray-700">{t('improvement:form.amendHint')}</span>
            {cannotAmend && (
              <span className="mt-1 flex items-start gap-1.5 text-dns-14N-130 text-red-1000">
                <Icon name="warn" className="mt-px size-4" />
                {t('improvement:form.cannotAmend')}
              </span>
            )}
          </span>
        </label>
      )}

      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('improvement:form.saving') : t('improvement:form.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('improvement:form.cancel')}
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
            onSaved(theirs)
          }}
        />
      )}
      {guard.question}
    </form>
  )
}

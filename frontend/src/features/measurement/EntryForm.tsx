import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LARGEST_AMOUNT, parseAmount } from '@/lib/amount'
import type { KpiDetail, Result } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { signInAddress } from '@/ui/State'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { Conflict } from './Conflict'
import { type EntryInput, entrySchema, LONGEST_NOTE, LONGEST_REASON, previousResult } from './entry'
import type { Saved } from './SavedNotice'
import { reportedBy } from './series'
import { TakeBack } from './TakeBack'
import { useRecord } from './useRecord'

interface Said {
  value: number
  note: string
  reason: string
}

/** Records or corrects one period's result. Mount it with the period as key, so that each period starts fresh. */
export function EntryForm({
  kpi: whole,
  period,
  onSaved,
  onCancel,
}: {
  kpi: KpiDetail
  period: string
  onSaved: (saved: Saved) => void
  onCancel: () => void
}) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const kpi = useMemo(() => reportedBy(whole, period), [whole, period])
  const schema = useMemo(() => entrySchema(kpi), [kpi])
  const stored = kpi.results.find((result) => result.period === period) ?? null
  const previous = previousResult(kpi, period)
  const form = useForm<EntryInput>({
    resolver: zodResolver(schema),
    defaultValues: { value: stored ? String(stored.value) : '', note: stored?.note ?? '', reason: '' },
    shouldFocusError: false,
  })
  const { errors, isDirty } = form.formState
  const record = useRecord(kpi, period)
  const guard = useLeaveGuard(isDirty && !record.isSuccess)
  const [conflict, setConflict] = useState<{ mine: Said; theirs: Result | null } | null>(null)
  const [takingBack, setTakingBack] = useState(false)
  const [unusual, setUnusual] = useState<number | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const proxy = !kpi.permissions.record
  const name = format.period(period, kpi.yearBasis === 'calendar')
  // What a correction replaces: known when the form opened, not whatever was loaded in the background since.
  const replaces = useRef(whole.results.find((result) => result.period === period)?.etag ?? null)

  useEffect(() => heading.current?.focus(), [])

  const fault = (key: string | undefined): string | undefined => {
    if (!key) return undefined
    return t(`entry.fault.${key}`, {
      unit: format.unitName(kpi.unit),
      count: kpi.decimals,
      largest: format.number(LARGEST_AMOUNT),
      longest: key === 'reason-too-long' ? LONGEST_REASON : LONGEST_NOTE,
      // The server's own words, where the message is not one of ours.
      defaultValue: key,
    })
  }
  const problems = [
    ...(errors.value ? [{ field: 'value' as const, text: fault(errors.value.message) }] : []),
    ...(errors.note ? [{ field: 'note' as const, text: fault(errors.note.message) }] : []),
    ...(errors.reason ? [{ field: 'reason' as const, text: fault(errors.reason.message) }] : []),
  ]
  const general = errors.root?.message

  function showProblems() {
    // After React has drawn the summary.
    setTimeout(() => summary.current?.focus())
  }

  function save(entry: Said, etag: string | null) {
    record.mutate(
      { ...entry, replaces: etag, confirmed: unusual === entry.value },
      {
        onSuccess: (after) => {
          guard.pass()
          setConflict(null)
          onSaved({ period, before: whole, after, takenBack: false })
        },
        onError: (error) => {
          if (isProblem(error, 412)) {
            setConflict({ mine: entry, theirs: error.current as Result | null })
            return
          }
          setConflict(null)
          if (isProblem(error) && error.slug === 'unusual-value') {
            setUnusual(entry.value)
            return
          }
          if (isProblem(error)) {
            for (const one of error.errors) {
              if (isField(one.field)) form.setError(one.field, { message: one.message })
            }
            if (error.status === 401) form.setError('root', { type: '401', message: t('entry.signedOut') })
            else if (!error.errors.some((one) => isField(one.field))) {
              form.setError('root', { message: error.detail ?? error.title ?? t('entry.failed') })
            }
          } else {
            form.setError('root', {
              message: error instanceof UnreachableError ? t('entry.unreachable') : t('entry.failed'),
            })
          }
          showProblems()
        },
      },
    )
  }

  const submit = form.handleSubmit(({ value, note, reason }) => {
    const amount = parseAmount(value, kpi.decimals, kpi.unit)
    if (amount.ok) save({ value: amount.value, note, reason: reason.trim() }, replaces.current)
  }, showProblems)

  return (
    <form
      noValidate
      onSubmit={submit}
      aria-labelledby="entry-title"
      className="flex flex-col gap-5 rounded-12 border-2 border-blue-1000 bg-white p-4 sm:p-6 print:hidden"
    >
      <div>
        <h2 id="entry-title" ref={heading} tabIndex={-1} className="text-std-20B-150">
          {t(proxy ? 'entry.proxy' : stored ? 'entry.correct' : 'entry.record', { period: name })}
        </h2>
        <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-dns-14N-130">
          <div className="flex gap-2">
            <dt className="text-solid-gray-700">{t('entry.previous')}</dt>
            <dd className="tabular-nums">
              {previous
                ? t('entry.previousValue', {
                    period: format.period(previous.period, kpi.yearBasis === 'calendar'),
                    amount: format.amount(previous.value, kpi.unit),
                  })
                : t('entry.noPrevious')}
            </dd>
          </div>
          {stored && (
            <div className="flex gap-2">
              <dt className="text-solid-gray-700">{t('entry.stored')}</dt>
              <dd className="tabular-nums">
                {t('entry.storedValue', {
                  amount: format.amount(stored.value, kpi.unit),
                  name: stored.recordedByName,
                  at: format.moment(stored.recordedAt),
                })}
              </dd>
            </div>
          )}
        </dl>
      </div>

      {(problems.length > 0 || general) && (
        <div ref={summary} tabIndex={-1} role="alert" className="rounded-8 border-2 border-red-1000 p-4">
          <p className="flex items-center gap-2 text-dns-16B-130 text-red-1000">
            <Icon name="warn" className="size-5" />
            {t('entry.summary')}
          </p>
          <ul className="mt-2 list-disc pl-6">
            {problems.map(({ field, text }) => (
              <li key={field}>
                <button type="button" className="link min-h-6 text-left" onClick={() => form.setFocus(field)}>
                  {t(`entry.${field}`)}
                  {format.language === 'en' ? ': ' : '：'}
                  {text}
                </button>
              </li>
            ))}
            {general && (
              <li>
                {general}
                {errors.root?.type === '401' && (
                  <>
                    {' '}
                    <a href={signInAddress()} target="_blank" rel="noreferrer" className="link">
                      {t('entry.signInElsewhere')}
                    </a>
                  </>
                )}
              </li>
            )}
          </ul>
        </div>
      )}

      <div className="grid grid-cols-1 gap-5 md:grid-cols-[22rem_1fr]">
        <Field
          label={t('entry.value')}
          required
          hint={kpi.decimals > 0 ? t('entry.valueHintDecimals', { count: kpi.decimals }) : t('entry.valueHint')}
          error={fault(errors.value?.message)}
        >
          {(tied) => (
            <div className="flex items-center gap-2">
              <input
                {...tied}
                {...form.register('value')}
                type="text"
                inputMode={kpi.decimals > 0 ? 'decimal' : 'numeric'}
                autoComplete="off"
                required
                className={`${controlClass} h-12 text-right text-std-20N-150 tabular-nums`}
              />
              <span className="shrink-0">{format.unitName(kpi.unit)}</span>
            </div>
          )}
        </Field>
        <Field label={t('entry.note')} required={false} hint={t('entry.noteHint')} error={fault(errors.note?.message)}>
          {(tied) => <textarea {...tied} {...form.register('note')} rows={2} className={`${controlClass} py-2`} />}
        </Field>
        {proxy && (
          <div className="md:col-span-2">
            <Field
              label={t('entry.reason')}
              required
              hint={t('entry.reasonHint')}
              error={fault(errors.reason?.message)}
            >
              {(tied) => <input {...tied} {...form.register('reason')} required className={`${controlClass} h-12`} />}
            </Field>
          </div>
        )}
      </div>

      {unusual !== null && (
        <p role="alert" className="flex items-start gap-2 rounded-8 bg-yellow-50 p-3">
          <Icon name="warn" className="mt-1.5 size-4" />
          {t('entry.unusual', { amount: format.amount(unusual, kpi.unit) })}
        </p>
      )}

      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={record.isPending}>
          {record.isPending ? t('entry.saving') : t('entry.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('entry.cancel')}
        </Button>
        {stored && !proxy && (
          <Button look="quiet" className="sm:ml-auto" onClick={() => setTakingBack(true)}>
            {t('takeBack.button')}
          </Button>
        )}
      </div>
      {takingBack && (
        <TakeBack
          kpi={kpi}
          period={period}
          etag={replaces.current}
          onClose={() => setTakingBack(false)}
          onDone={(after) => {
            guard.pass()
            onSaved({ period, before: whole, after, takenBack: true })
          }}
        />
      )}

      {conflict && (
        <Conflict
          kpi={kpi}
          period={period}
          mine={conflict.mine}
          theirs={conflict.theirs}
          busy={record.isPending}
          onBack={() => {
            replaces.current = conflict.theirs?.etag ?? null
            setConflict(null)
          }}
          onKeepMine={() => {
            replaces.current = conflict.theirs?.etag ?? null
            save(conflict.mine, replaces.current)
          }}
          onKeepTheirs={() => {
            guard.pass()
            setConflict(null)
            onCancel()
          }}
        />
      )}
      {guard.question}
    </form>
  )
}

function isField(name: string): name is keyof EntryInput {
  return name === 'value' || name === 'note' || name === 'reason'
}

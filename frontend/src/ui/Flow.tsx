import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Flow, type FlowState, LONGEST_REASON, leadsOn, NEEDS_REASON, STATIONS, type Step } from '@/lib/flow'
import { useFormat } from '@/lib/format'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button } from './Button'
import { controlClass, Field } from './Field'
import { FlowBadge, type FlowOf, useFlowWords } from './FlowBadge'
import { FormDialog } from './FormDialog'
import { Icon, type IconName } from './Icon'
import { Hidden } from './Marks'

/**
 * How far something submitted has come, who took it there, and what the reader can do with it. `onStep` is told the step
 * with its reason (null where none was given); the parent takes it, hands back the new flow, or what went wrong.
 */
export function FlowPanel({
  flow,
  of,
  busy = false,
  error,
  onStep,
}: {
  flow: Flow
  of?: FlowOf
  busy?: boolean
  error?: unknown
  onStep: (step: Step, reason: string | null) => void
}) {
  const { t } = useTranslation('ui')
  const words = useFlowWords(of)
  // The question belongs to the flow as it was when it was asked: a step taken meanwhile closes it.
  const [asking, setAsking] = useState<{ step: Step; after: number } | null>(null)
  const open = asking?.after === flow.steps.length ? asking : null
  const back = flow.state === 'returned' ? flow.steps.findLast((taken) => NEEDS_REASON.includes(taken.step)) : undefined
  const possible = [...flow.possible].sort((a, b) => Number(leadsOn(b)) - Number(leadsOn(a)))
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2" aria-live="polite">
        <FlowBadge state={flow.state} of={of} />
        <p className="min-w-0">{words.next(flow.state)}</p>
      </div>
      <Stations state={flow.state} of={of} />
      {back?.reason && (
        <div className="rounded-8 border-2 border-red-900 p-4">
          <p className="flex items-center gap-1.5 text-dns-16B-130 text-red-1000">
            <Icon name="back" />
            {t('flow.why', { name: back.by.name })}
          </p>
          <p className="mt-1.5 whitespace-pre-line">{back.reason}</p>
        </div>
      )}
      {!open && <Refusal error={error} of={of} />}
      {possible.length > 0 && (
        <div className="flex flex-wrap gap-3 print:hidden">
          {possible.map((step) => (
            <Button
              key={step}
              look={leadsOn(step) ? 'primary' : 'secondary'}
              disabled={busy}
              onClick={() => (leadsOn(step) ? onStep(step, null) : setAsking({ step, after: flow.steps.length }))}
            >
              {words.step(step)}
            </Button>
          ))}
        </div>
      )}
      <StepsTaken flow={flow} of={of} />
      {open && (
        <ReasonDialog
          step={open.step}
          of={of}
          busy={busy}
          error={error}
          onClose={() => setAsking(null)}
          onStep={(reason) => onStep(open.step, reason)}
        />
      )}
    </div>
  )
}

/** The five stations from draft to confirmation; what was returned stands at the first again. */
function Stations({ state, of }: { state: FlowState; of: FlowOf | undefined }) {
  const { t } = useTranslation('ui')
  const words = useFlowWords(of)
  const here = Math.max(0, STATIONS.indexOf(state as (typeof STATIONS)[number]))
  return (
    <ol aria-label={words.way} className="isolate flex">
      {STATIONS.map((station, index) => {
        const done = index < here || state === 'confirmed'
        const current = index === here
        return (
          <li
            key={station}
            aria-current={current ? 'step' : undefined}
            className="relative flex min-w-0 flex-1 flex-col items-center gap-1.5 text-center text-[0.75rem] leading-[1.2] wrap-normal min-[30rem]:text-dns-14N-120"
          >
            {index > 0 && (
              <span
                aria-hidden="true"
                className={`absolute top-[0.6875rem] right-1/2 h-0.5 w-full ${index <= here ? 'bg-blue-1000' : 'bg-solid-gray-300'}`}
              />
            )}
            <span
              aria-hidden="true"
              className={`relative z-1 inline-flex size-6 items-center justify-center rounded-full border-2 text-dns-14B-120 print-exact ${
                done
                  ? 'border-blue-1000 bg-blue-1000 text-white'
                  : current
                    ? 'border-blue-1000 bg-white text-blue-1000'
                    : 'border-solid-gray-420 bg-white text-solid-gray-700'
              }`}
            >
              {done ? <Icon name="tick" className="size-3.5" /> : index + 1}
            </span>
            <span className={current ? 'font-700' : done ? undefined : 'text-solid-gray-700'}>
              {words.state(station)}
              {done && !current && <Hidden>{t('flow.done')}</Hidden>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const stepIcon: Record<Step, IconName> = {
  submit: 'send',
  endorse: 'check',
  check: 'check',
  confirm: 'check',
  return: 'back',
  withdraw: 'back',
  reopen: 'back',
}

/** Who took which step when and why, the latest first. */
function StepsTaken({ flow, of }: { flow: Flow; of: FlowOf | undefined }) {
  const { t } = useTranslation('ui')
  const words = useFlowWords(of)
  const format = useFormat()
  if (flow.steps.length === 0) return null
  return (
    <section>
      <h3 className="mb-3 text-dns-16B-130">{t('flow.steps')}</h3>
      <ol reversed className="flex flex-col">
        {flow.steps.toReversed().map((taken, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added, and counted from the first
            key={flow.steps.length - index}
            className="relative flex gap-3 pb-4 last:pb-0 not-last:before:absolute not-last:before:top-6 not-last:before:bottom-0 not-last:before:left-[0.71875rem] not-last:before:w-px not-last:before:bg-solid-gray-300"
          >
            <span
              className={`mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full ${leadsOn(taken.step) ? 'bg-blue-50 text-blue-1000' : 'bg-red-50 text-red-1000'}`}
            >
              <Icon name={stepIcon[taken.step]} className="size-3.5" />
            </span>
            <div className="min-w-0">
              <p>
                <b>{words.taken(taken.step)}</b>
                <span className="ml-2">
                  {taken.by.name}
                  <span className="text-solid-gray-700">
                    {format.language === 'en' ? ` (${words.role(taken.by.role)})` : `（${words.role(taken.by.role)}）`}
                  </span>
                </span>
              </p>
              <p className="text-dns-14N-130 text-solid-gray-700 tabular-nums">
                <time dateTime={taken.at}>{format.moment(taken.at)}</time>
              </p>
              {taken.reason && (
                <p className="mt-1 border-l-4 border-solid-gray-200 pl-3 whitespace-pre-line">{taken.reason}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Asks why something goes back, before it does. */
export function ReasonDialog({
  step,
  of,
  busy,
  error,
  onClose,
  onStep,
}: {
  step: Step
  of?: FlowOf | undefined
  busy: boolean
  error: unknown
  onClose: () => void
  onStep: (reason: string | null) => void
}) {
  const { t } = useTranslation('ui')
  const words = useFlowWords(of)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const needed = NEEDS_REASON.includes(step)
  const refused = isProblem(error) ? error.errors.find((one) => one.field === 'reason')?.message : undefined
  return (
    <FormDialog
      title={words.step(step)}
      submitLabel={words.step(step)}
      busy={busy}
      onSubmit={() => {
        const why = reason.trim()
        if (needed && why === '') return setFault(t('flow.reasonMissing'))
        if (why.length > LONGEST_REASON) return setFault(t('flow.reasonTooLong', { longest: LONGEST_REASON }))
        setFault(undefined)
        onStep(why === '' ? null : why)
      }}
      onClose={onClose}
    >
      <p>{t(`flow.consequence.${step}`)}</p>
      <Field label={t('flow.reason')} required={needed} hint={t('flow.reasonHint')} error={fault ?? refused}>
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            required={needed}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      {!refused && <Refusal error={error} of={of} />}
    </FormDialog>
  )
}

/** Why a step did not come about, and what is possible instead. */
function Refusal({ error, of }: { error: unknown; of: FlowOf | undefined }) {
  const { t } = useTranslation('ui')
  const words = useFlowWords(of)
  if (!error) return null
  const problem = isProblem(error) ? error : null
  return (
    <div role="alert" className="rounded-8 border-2 border-red-1000 p-4">
      <p className="flex items-start gap-2 text-dns-16B-130 text-red-1000">
        <Icon name="warn" className="size-5" />
        {problem?.status === 412
          ? t('flow.faster')
          : (problem?.title ?? (error instanceof UnreachableError ? t('error.unreachable') : t('error.unexpected')))}
      </p>
      <p className="mt-1.5">
        {problem?.status === 412 ? t('flow.fasterHint') : (problem?.detail ?? t('error.unexpectedHint'))}
      </p>
      {problem?.state !== undefined && (
        <p className="mt-1.5">
          {t('flow.now', {
            state: words.state(problem.state as FlowState),
            possible: problem.possible.map(words.step).join(t('flow.comma')) || t('flow.nothing'),
          })}
        </p>
      )}
      {problem && problem.errors.length > 0 && (
        <ul className="mt-1.5 list-disc pl-6">
          {problem.errors.map((one) => (
            <li key={one.field + one.code}>{one.message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

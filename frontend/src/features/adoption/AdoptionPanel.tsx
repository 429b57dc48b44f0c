import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Adoption, AdoptionState } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button, TextLink } from '@/ui/Button'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { Hidden, IllustrativeMark } from '@/ui/Marks'
import { AdoptionBadge } from './AdoptionBadge'
import { KpiEffect } from './KpiEffect'
import { StepDialog, useStepWord } from './StepDialog'

/** The adoption an improvement is made by: its entry, how far it has come, and what came of it. */
export function AdoptionPanel({
  code,
  adoption,
  place,
  link,
  manage,
  wanted,
  fresh,
}: {
  code: string
  adoption: Adoption
  /** The prefecture the entry is from. */
  place: string
  /** The entry. */
  link: string
  /** Whether the reader may take it further. */
  manage: boolean
  /** Whether the reader came to see it. */
  wanted: boolean
  /** Whether the reader has just made it. */
  fresh: boolean
}) {
  const { t } = useTranslation('adoption')
  const format = useFormat()
  const word = useStepWord()
  const id = useId()
  const [asking, setAsking] = useState<AdoptionState | null>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!wanted) return
    panel.current?.scrollIntoView({ block: 'center' })
    panel.current?.focus({ preventScroll: true })
  }, [wanted])
  const title = adoption.title ?? t('panel.gone')
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby={`${id} ${id}-entry`}
      className={`flex flex-col gap-3 rounded-8 border bg-blue-50 px-4 py-3 print:bg-white ${wanted ? 'border-blue-1000' : 'border-blue-100'}`}
    >
      {fresh && adoption.state === 'considering' && (
        <p role="status" className="flex items-start gap-2 font-700">
          <Icon name="check" className="mt-1.5 size-4 text-blue-1000" />
          {t('adopted', { name: adoption.practice })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h4 id={id} className="text-dns-14B-130">
          {t('panel.title')}
        </h4>
        <AdoptionBadge state={adoption.state} />
        {adoption.illustrative && <IllustrativeMark />}
      </div>
      <p>
        <TextLink id={`${id}-entry`} to={link} className="inline-block min-h-6">
          <span className="mr-2 tabular-nums">{adoption.practice}</span>
          <span lang={adoption.title === null ? undefined : 'ja'}>{title}</span>
        </TextLink>
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-dns-14N-130 text-solid-gray-700">
        <span>{place}</span>
        <span>{t('panel.adoptedOn', { date: format.date(adoption.adoptedOn) })}</span>
        {adoption.startedOn && <span>{t('panel.startedOn', { date: format.date(adoption.startedOn) })}</span>}
      </p>
      {adoption.startedOn && (
        <div>
          <h5 className="mb-1 text-dns-14B-130">{t('effect.title')}</h5>
          <KpiEffect adoption={adoption} />
        </div>
      )}
      <Steps adoption={adoption} />
      {manage && (
        <div className="flex flex-wrap gap-2.5 print:hidden">
          {adoption.possible.map((state) => (
            <Button
              key={state}
              size="small"
              look={state === 'stopped' ? 'quiet' : 'secondary'}
              className="whitespace-normal"
              onClick={() => setAsking(state)}
            >
              {word(adoption.state, state)}
              <Hidden>{title}</Hidden>
            </Button>
          ))}
        </div>
      )}
      {asking && <StepDialog code={code} adoption={adoption} to={asking} onClose={() => setAsking(null)} />}
    </section>
  )
}

/** The steps it took, the latest first. */
function Steps({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('adoption')
  const format = useFormat()
  const { role } = useFlowWords()
  const { steps } = adoption
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-dns-14B-130">{t('steps', { count: steps.length })}</summary>
      <ol reversed className="mt-2 flex flex-col gap-2.5 border-l-2 border-solid-gray-300 pl-4">
        {steps.toReversed().map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added, and counted from the first
          <li key={steps.length - index}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130">
              <AdoptionBadge state={step.state} />
              <time dateTime={step.on}>{format.date(step.on)}</time>
              <span className="text-solid-gray-700">{t('stepBy', { name: step.byName, role: role(step.role) })}</span>
            </p>
            {step.reason && <p className="mt-0.5 whitespace-pre-line">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}

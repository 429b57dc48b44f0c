import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiVersions, NewKpi, Plan } from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { useFormat } from '@/lib/format'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { yearsOfAmendment } from './AmendmentFields'
import type { Desk } from './desk'
import { BREAKING, beginning, LONGEST } from './input'
import { useAbandon, useAmend, useBeginKpi, versionOf } from './useDefinitions'

/** A question with a form in it: what is asked, what went wrong, and the two ways out. */
function Question({
  title,
  submitLabel,
  save,
  known,
  onSubmit,
  onClose,
  children,
}: {
  title: string
  submitLabel: string
  save: { isPending: boolean; error: unknown }
  /** Fields that say their own fault. */
  known: readonly string[]
  onSubmit: () => void
  onClose: () => void
  children: React.ReactNode
}) {
  const { t } = useTranslation('definition')
  const atField = known.some((field) => faultsOf(save.error).has(field))
  return (
    <FormDialog title={title} submitLabel={submitLabel} busy={save.isPending} onSubmit={onSubmit} onClose={onClose}>
      {children}
      {!atField && <Problems title={t('notDone')} error={save.error} />}
    </FormDialog>
  )
}

const KINDS = ['central', 'core', 'accompanying', 'outcome'] as const

/** Begins a KPI: with its sentence, everything else follows on its own page. */
export function BeginDialog({
  desk,
  plan,
  onBegun,
  onClose,
}: {
  desk: Desk
  plan: string
  onBegun: (kpi: KpiVersions) => void
  onClose: () => void
}) {
  const { t } = useTranslation('definition')
  const begin = useBeginKpi(desk, plan)
  const [sentence, setSentence] = useState('')
  const [names, setNames] = useState({ nameJa: '', nameEn: '' })
  const [kind, setKind] = useState<NonNullable<NewKpi['kind']>>('central')
  const [missing, setMissing] = useState(false)
  const central = desk.code === CENTRE
  const refused = faultsOf(begin.error)
  return (
    <Question
      title={t('begin.title')}
      submitLabel={t('begin.do')}
      save={begin}
      known={['content.sentence']}
      onClose={onClose}
      onSubmit={() => {
        setMissing(sentence.trim() === '')
        if (sentence.trim() === '') return
        const content = beginning(sentence, central ? names : null)
        begin.mutate(central ? { kind, content } : { content }, { onSuccess: onBegun })
      }}
    >
      <p>{t('begin.text')}</p>
      {central && (
        <Field label={t('field.kind')} required>
          {(tied) => (
            <select
              {...tied}
              value={kind}
              onChange={(event) => setKind(event.target.value as (typeof KINDS)[number])}
              className={`${controlClass} h-12`}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`kind.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        label={t('field.sentence')}
        required
        hint={t('hint.sentence')}
        error={missing ? t('fault.required') : refused.get('content.sentence')}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            required
            maxLength={LONGEST.sentence}
            value={sentence}
            onChange={(event) => setSentence(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      {central &&
        (['nameJa', 'nameEn'] as const).map((field) => (
          <Field key={field} label={t(`field.${field}`)} required={false}>
            {(tied) => (
              <input
                {...tied}
                type="text"
                maxLength={LONGEST[field]}
                value={names[field]}
                onChange={(event) => setNames({ ...names, [field]: event.target.value })}
                className={`${controlClass} h-12`}
              />
            )}
          </Field>
        ))}
    </Question>
  )
}

/** Begins to amend what is in force: from when and why. */
export function AmendDialog({
  desk,
  kpi,
  plan,
  runningYear,
  onClose,
}: {
  desk: Desk
  kpi: KpiVersions
  plan: Plan
  runningYear: number
  onClose: () => void
}) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const amend = useAmend(desk, kpi.id)
  const years = yearsOfAmendment(plan, versionOf(kpi, kpi.inForce)?.effectiveFrom ?? null)
  const [year, setYear] = useState(years.includes(runningYear) ? runningYear : (years[0] ?? plan.firstYear))
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(amend.error)
  return (
    <Question
      title={t('amend.title', { code: kpi.code })}
      submitLabel={t('amend.do')}
      save={amend}
      known={['reason', 'effectiveFrom']}
      onClose={onClose}
      onSubmit={() => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') amend.mutate({ reason, effectiveFrom: year }, { onSuccess: onClose })
      }}
    >
      <p>{t('amend.text')}</p>
      <Field
        label={t('field.effectiveFrom')}
        required
        hint={t('hint.effectiveFrom')}
        error={refused.get('effectiveFrom')}
      >
        {(tied) => (
          <select
            {...tied}
            value={year}
            onChange={(event) => setYear(Number(event.target.value))}
            className={`${controlClass} h-12 max-w-72`}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {format.fiscalYear(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('field.reason')}
        required
        hint={t('hint.reason')}
        error={missing ? t('fault.required') : refused.get('reason')}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={3}
            required
            maxLength={LONGEST.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      <p className="text-dns-14N-130 text-solid-gray-800">
        {t('amend.breaks', { fields: BREAKING.map((field) => t(`field.${field}`)).join(t('comma')) })}
      </p>
    </Question>
  )
}

/** Asks before the version on its way is given up. */
export function AbandonDialog({
  desk,
  kpi,
  etag,
  onAbandoned,
  onClose,
}: {
  desk: Desk
  kpi: KpiVersions
  etag: string
  onAbandoned: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('definition')
  const abandon = useAbandon(desk, kpi.id)
  return (
    <Question
      title={t('abandon.title', { code: kpi.code })}
      submitLabel={t('abandon.do')}
      save={abandon}
      known={[]}
      onClose={onClose}
      onSubmit={() => abandon.mutate(etag, { onSuccess: onAbandoned })}
    >
      <p>{kpi.inForce === null ? t('abandon.first') : t('abandon.amendment')}</p>
    </Question>
  )
}

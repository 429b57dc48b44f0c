import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Adoption, AdoptionState } from '@/lib/api'
import { LONGEST_REASON } from '@/lib/flow'
import { useFormat } from '@/lib/format'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { KpiEffect } from './KpiEffect'
import { useTakeStep } from './useAdoption'

/** What worked or was stopped says why; the server holds the same rule. */
const NEEDS_REASON: readonly AdoptionState[] = ['effect-seen', 'stopped']

/** The word for a step, which depends on where it is taken from. */
export function useStepWord() {
  const { t } = useTranslation('adoption')
  return (from: AdoptionState, to: AdoptionState): string => {
    if (from === 'stopped') return t('step.again')
    return from === 'effect-seen' && to === 'running' ? t('step.running-again') : t(`step.${to}`)
  }
}

/** Asks what there is to say of a step before it is taken, and says what comes of it. */
export function StepDialog({
  code,
  adoption,
  to,
  onClose,
}: {
  code: string
  adoption: Adoption
  to: AdoptionState
  onClose: () => void
}) {
  const { t } = useTranslation('adoption')
  const format = useFormat()
  const word = useStepWord()
  const take = useTakeStep(code, adoption.practice)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const needed = NEEDS_REASON.includes(to)
  const longest = format.number(LONGEST_REASON)
  const refused = faultsOf(take.error).get('reason')
  return (
    <FormDialog
      title={word(adoption.state, to)}
      submitLabel={t('save')}
      busy={take.isPending}
      onClose={onClose}
      onSubmit={() => {
        const why = reason.trim()
        if (needed && why === '') return setFault(t('reasonMissing'))
        if (why.length > LONGEST_REASON) return setFault(t('reasonTooLong', { longest }))
        setFault(undefined)
        take.mutate({ state: to, reason: why === '' ? null : why, etag: adoption.etag }, { onSuccess: onClose })
      }}
    >
      <p>{t(`consequence.${to}`)}</p>
      {to === 'effect-seen' && <KpiEffect adoption={adoption} />}
      <Field
        label={t(`reason.${to}`)}
        required={needed}
        hint={t(`reasonHint.${to}`, { longest })}
        error={fault ?? refused}
      >
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
      {!refused && <Problems title={t('notTaken')} error={take.error} />}
    </FormDialog>
  )
}

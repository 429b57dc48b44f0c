import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_REASON } from '@/lib/flow'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { useAbandon, useWithdraw } from './usePractice'

/** Asks why a published entry is taken back, before it is. */
export function WithdrawDialog({
  code,
  practice,
  onWithdrawn,
  onClose,
}: {
  code: string
  practice: string
  onWithdrawn: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['practice', 'ui'])
  const withdraw = useWithdraw(code, practice, () => {
    onClose()
    onWithdrawn()
  })
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(withdraw.error).get('reason')
  return (
    <FormDialog
      title={t('practice:withdraw.title', { id: practice })}
      submitLabel={t('practice:withdraw.do')}
      busy={withdraw.isPending}
      onClose={onClose}
      onSubmit={() => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '') withdraw.mutate(reason.trim())
      }}
    >
      <p>{t('practice:withdraw.text')}</p>
      <Field
        label={t('practice:withdraw.reason')}
        required
        hint={t('practice:withdraw.reasonHint')}
        error={missing ? t('ui:flow.reasonMissing') : refused}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            required
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      {!refused && <Problems title={t('practice:notDone')} error={withdraw.error} />}
    </FormDialog>
  )
}

/** Asks before the version on its way is given up. */
export function AbandonDialog({
  code,
  practice,
  revision,
  etag,
  onAbandoned,
  onClose,
}: {
  code: string
  practice: string
  /** Whether something published stays. */
  revision: boolean
  etag: string
  onAbandoned: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('practice')
  const abandon = useAbandon(code, practice)
  return (
    <FormDialog
      title={t('abandon.title', { id: practice })}
      submitLabel={t('abandon.do')}
      busy={abandon.isPending}
      onClose={onClose}
      onSubmit={() => abandon.mutate(etag, { onSuccess: onAbandoned })}
    >
      <p>{revision ? t('abandon.revision') : t('abandon.first')}</p>
      <Problems title={t('notDone')} error={abandon.error} />
    </FormDialog>
  )
}

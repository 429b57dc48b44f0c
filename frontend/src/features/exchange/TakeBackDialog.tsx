import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { LONGEST_POST, useTakeBack } from './useExchange'

/** Asks before a question or an answer is taken back; why, of whoever takes back what others said. */
export function TakeBackDialog({
  practice,
  post,
  others,
  onTaken,
  onClose,
}: {
  practice: string
  post: string
  others: boolean
  onTaken: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['exchange', 'ui'])
  const format = useFormat()
  const takeBack = useTakeBack(practice, post)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(takeBack.error).get('reason')
  return (
    <FormDialog
      title={t('exchange:takeBack.title')}
      submitLabel={t('exchange:takeBack.do')}
      busy={takeBack.isPending}
      onClose={onClose}
      onSubmit={() => {
        const why = reason.trim()
        setMissing(others && why === '')
        if (!others || why !== '') takeBack.mutate(why === '' ? null : why, { onSuccess: onTaken })
      }}
    >
      <p>{t(others ? 'exchange:takeBack.textOthers' : 'exchange:takeBack.text')}</p>
      <Field
        label={t('exchange:takeBack.reason')}
        required={others}
        hint={t('exchange:takeBack.reasonHint', { longest: format.number(LONGEST_POST) })}
        error={missing ? t('ui:flow.reasonMissing') : refused}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={3}
            required={others}
            maxLength={LONGEST_POST}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      {!refused && <Problems title={t('exchange:notDone')} error={takeBack.error} />}
    </FormDialog>
  )
}

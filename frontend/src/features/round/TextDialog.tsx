import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'

/** A question that is answered with a text; what is needed is asked for before anything is sent. */
export function TextDialog({
  title,
  label,
  hint,
  field,
  needed,
  longest,
  submitLabel,
  busy,
  error,
  children,
  onSubmit,
  onClose,
}: {
  title: string
  label: string
  hint?: string
  /** The text's name in the request. */
  field: string
  needed: boolean
  longest: number
  submitLabel: string
  busy: boolean
  error: unknown
  children?: React.ReactNode
  onSubmit: (text: string | null) => void
  onClose: () => void
}) {
  const { t } = useTranslation('round')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(error).get(field)
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      busy={busy}
      onSubmit={() => {
        const words = text.trim()
        setMissing(needed && words === '')
        if (!needed || words !== '') onSubmit(words === '' ? null : words)
      }}
      onClose={onClose}
    >
      {children}
      <Field label={label} required={needed} hint={hint} error={missing ? t('form.required') : refused}>
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            required={needed}
            maxLength={longest}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      {!refused && <Problems title={t('form.notSaved')} error={error} />}
    </FormDialog>
  )
}

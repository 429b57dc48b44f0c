import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { controlClass, Field } from '@/ui/Field'
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
  const form = useId()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(error).get(field)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={form} disabled={busy}>
            {busy ? t('saving') : submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const words = text.trim()
          setMissing(needed && words === '')
          if (!needed || words !== '') onSubmit(words === '' ? null : words)
        }}
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
      </form>
    </Dialog>
  )
}

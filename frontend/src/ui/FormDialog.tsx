import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Dialog } from './Dialog'

/** A question that is answered by filling something in, and the two ways out of it. */
export function FormDialog({
  title,
  submitLabel,
  busy,
  onSubmit,
  onClose,
  children,
}: {
  title: string
  submitLabel: string
  busy: boolean
  onSubmit: () => void
  onClose: () => void
  children: React.ReactNode
}) {
  const { t } = useTranslation('ui')
  const form = useId()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('flow.cancel')}
          </Button>
          <Button type="submit" form={form} disabled={busy}>
            {busy ? t('flow.busy') : submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}

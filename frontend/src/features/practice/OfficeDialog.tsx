import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { addOffice, officesKey, type PracticeOffice, type PracticeOfficeEntry, putOffice } from '@/lib/api'
import { ifMatch, useIdempotencyKey } from '@/lib/requests'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'

const FIELDS = ['name', 'phone', 'email'] as const
const KIND = { name: 'text', phone: 'tel', email: 'email' } as const

/** Adds an office, or changes how one is reached. */
export function OfficeDialog({
  code,
  office,
  onSaved,
  onClose,
}: {
  code: string
  /** The one to change; without it, one is added. */
  office: PracticeOffice | undefined
  onSaved: (office: PracticeOffice) => void
  onClose: () => void
}) {
  const { t } = useTranslation('practice')
  const [typed, setTyped] = useState({
    name: office?.name ?? '',
    phone: office?.phone ?? '',
    email: office?.email ?? '',
  })
  const [missing, setMissing] = useState(false)
  const save = useSaveOffice(code, office)
  const refused = faultsOf(save.error)
  return createPortal(
    <FormDialog
      title={office ? t('office.change') : t('office.add')}
      submitLabel={t('office.save')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => {
        setMissing(typed.name.trim() === '')
        if (typed.name.trim() === '') return
        const said = (text: string) => (text.trim() === '' ? null : text.trim())
        save.mutate(
          { name: typed.name.trim(), phone: said(typed.phone), email: said(typed.email) },
          { onSuccess: onSaved },
        )
      }}
    >
      {office && <p>{t('office.changeText')}</p>}
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={t(`office.${field}`)}
          required={field === 'name'}
          error={field === 'name' && missing ? t('office.nameMissing') : refused.get(field)}
        >
          {(tied) => (
            <input
              {...tied}
              type={KIND[field]}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
              className={`${controlClass} h-12`}
            />
          )}
        </Field>
      ))}
      {!FIELDS.some((field) => refused.has(field)) && <Problems title={t('notDone')} error={save.error} />}
    </FormDialog>,
    // A form does not stand within another.
    document.body,
  )
}

function useSaveOffice(code: string, office: PracticeOffice | undefined) {
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (entry: PracticeOfficeEntry) =>
      office ? putOffice(code, office.id, entry, ifMatch(office.etag)) : addOffice(code, entry, key([code, entry])),
    onSettled: () => queries.invalidateQueries({ queryKey: officesKey(code) }),
    networkMode: 'always',
  })
}

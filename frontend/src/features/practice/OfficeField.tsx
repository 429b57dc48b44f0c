import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeOffice } from '@/lib/api'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { OfficeDialog } from './OfficeDialog'
import type { PartProps } from './PracticeForm'

/** The office that is asked about an entry: one of the prefecture's, or a new one. */
export function OfficeField({
  code,
  offices,
  draft,
  fault,
}: PartProps & { code: string; offices: readonly PracticeOffice[] }) {
  const { t } = useTranslation('practice')
  const [open, setOpen] = useState<'new' | 'change' | null>(null)
  const chosen = offices.find(({ id }) => id === draft.input.office)
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('field.office')} required hint={t('hint.office')} error={fault('office')}>
        {(tied) => (
          <select
            {...tied}
            name="office"
            value={draft.input.office}
            onChange={(event) => draft.change({ office: event.target.value })}
            className={`${controlClass} h-12`}
          >
            <option value="">{t('choose')}</option>
            {offices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen && (
        <p className="text-dns-14N-130 text-solid-gray-700">
          {t('office.contact', {
            phone: chosen.phone ?? t('office.unknown'),
            email: chosen.email ?? t('office.unknown'),
          })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" size="small" onClick={() => setOpen('new')}>
          {t('office.add')}
        </Button>
        {chosen && (
          <Button look="quiet" size="small" onClick={() => setOpen('change')}>
            {t('office.change')}
          </Button>
        )}
      </div>
      {open && (
        <OfficeDialog
          code={code}
          office={open === 'change' ? chosen : undefined}
          onSaved={({ id }) => {
            draft.change({ office: id })
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem, UnreachableError } from '@/lib/http'
import { Icon } from '@/ui/Icon'
import { signInAddress } from '@/ui/State'

/** What the server found wrong, by field; `root` is what belongs to no field of the form. */
export function faultsOf(error: unknown, fields: readonly string[]): Map<string, string> {
  const faults = new Map<string, string>()
  if (!isProblem(error)) return faults
  for (const fault of error.errors) {
    const field = fields.includes(fault.field) ? fault.field : 'root'
    if (!faults.has(field)) faults.set(field, fault.message)
  }
  return faults
}

/** Why nothing was saved, and the way to each field that has to be mended. */
export function Problems({
  fields,
  error,
  onGo,
}: {
  fields: readonly { field: string; label: string; text: string }[]
  error: unknown
  onGo: (field: string) => void
}) {
  const { t } = useTranslation('improvement')
  const box = useRef<HTMLDivElement>(null)
  const general = useGeneral(error, fields.length > 0)
  const shown = fields.length > 0 || general !== null
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown])
  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-8 border-2 border-red-1000 p-4">
      <p className="flex items-center gap-2 text-dns-16B-130 text-red-1000">
        <Icon name="warn" className="size-5" />
        {t('notSaved')}
      </p>
      <ul className="mt-2 list-disc pl-6">
        {fields.map(({ field, label, text }) => (
          <li key={field}>
            <button type="button" className="link min-h-6 text-left" onClick={() => onGo(field)}>
              {t('labelled', { label, text })}
            </button>
          </li>
        ))}
        {general !== null && (
          <li>
            {general}
            {isProblem(error, 401) && (
              <>
                {' '}
                <a href={signInAddress()} target="_blank" rel="noreferrer" className="link">
                  {t('signInElsewhere')}
                </a>
              </>
            )}
          </li>
        )}
      </ul>
    </div>
  )
}

function useGeneral(error: unknown, hasFields: boolean): string | null {
  const { t } = useTranslation('improvement')
  if (!error) return null
  if (isProblem(error, 401)) return t('signedOut')
  if (isProblem(error)) return hasFields ? null : (error.detail ?? error.title ?? t('failed'))
  return error instanceof UnreachableError ? t('unreachable') : t('failed')
}

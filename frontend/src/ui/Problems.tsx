import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem, UnreachableError } from '@/lib/http'
import { Icon } from './Icon'
import { signInAddress } from './State'

/** What the server found wrong, by field; the first word about each. */
export function faultsOf(error: unknown): Map<string, string> {
  const faults = new Map<string, string>()
  if (isProblem(error)) {
    for (const { field, message } of error.errors) if (!faults.has(field)) faults.set(field, message)
  }
  return faults
}

/**
 * Why nothing was changed, and the way to each field that has to be mended. It takes the focus when it appears, unless
 * nobody asked for anything.
 */
export function Problems({
  title,
  fields = [],
  error,
  quiet = false,
  onGo,
}: {
  title: string
  fields?: readonly { field: string; label: string; text: string }[]
  error: unknown
  quiet?: boolean
  onGo?: (field: string) => void
}) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const named = new Set(fields.map(({ text }) => text))
  const others = isProblem(error) ? error.errors.map(({ message }) => message).filter((text) => !named.has(text)) : []
  const general = fields.length + others.length > 0 ? null : generalOf(error)
  const shown = fields.length > 0 || others.length > 0 || general !== null
  useEffect(() => {
    if (shown && error !== null && !quiet) box.current?.focus()
  }, [shown, error, quiet])
  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-8 border-2 border-red-1000 p-4">
      <p className="flex items-center gap-2 text-dns-16B-130 text-red-1000">
        <Icon name="warn" className="size-5" />
        {isProblem(error, 412) ? t('flow.faster') : title}
      </p>
      <ul className="mt-2 list-disc pl-6">
        {fields.map(({ field, label, text }) => (
          <li key={field}>
            <button type="button" className="link min-h-6 text-left" onClick={() => onGo?.(field)}>
              {t('labelled', { label, text })}
            </button>
          </li>
        ))}
        {others.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {general !== null && (
          <li>
            {general}
            {isProblem(error, 401) && (
              <>
                {' '}
                <a href={signInAddress()} target="_blank" rel="noreferrer" className="link">
                  {t('signIn')}
                </a>
              </>
            )}
          </li>
        )}
      </ul>
    </div>
  )

  function generalOf(cause: unknown): string | null {
    if (!cause) return null
    if (isProblem(cause, 412)) return t('flow.fasterHint')
    if (isProblem(cause)) return cause.detail || cause.title || t('error.unexpected')
    return cause instanceof UnreachableError ? t('error.unreachableHint') : t('error.unexpectedHint')
  }
}

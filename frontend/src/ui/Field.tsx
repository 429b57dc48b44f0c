import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

interface Words {
  label: string
  /** What to know before typing; stands above the field, tied to it. */
  hint?: React.ReactNode
  error?: string | undefined
  /** Remarks that stand in nobody's way. */
  advice?: readonly string[] | undefined
  required?: boolean
}

interface Tied {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

/** Label above, hint and error tied to the control by `aria-describedby`. */
export function Field({ children, ...words }: Words & { children: (tied: Tied) => React.ReactNode }) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="flex items-center gap-2 text-dns-16B-130">
        <Label {...words} />
      </label>
      <Hint id={id} hint={words.hint} />
      {children({ id, 'aria-describedby': describedBy(id, words), 'aria-invalid': Boolean(words.error) })}
      <Remarks id={id} {...words} />
    </div>
  )
}

/** Several controls under one label: boxes to tick, or the lines of a list. */
export function FieldGroup({ children, ...words }: Words & { children: React.ReactNode }) {
  const id = useId()
  return (
    <fieldset aria-describedby={describedBy(id, words)} className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 flex items-center gap-2 text-dns-16B-130">
        <Label {...words} />
      </legend>
      <Hint id={id} hint={words.hint} />
      {children}
      <Remarks id={id} {...words} />
    </fieldset>
  )
}

function describedBy(id: string, { hint, error, advice }: Words): string | undefined {
  return (
    [hint && `${id}-hint`, error && `${id}-error`, advice?.length && `${id}-advice`].filter(Boolean).join(' ') ||
    undefined
  )
}

function Label({ label, required }: Words) {
  const { t } = useTranslation('ui')
  return (
    <>
      {label}
      {required !== undefined && (
        <span className={`text-dns-14N-130 ${required ? 'text-red-1000' : 'text-solid-gray-700'}`}>
          {required ? t('required') : t('optional')}
        </span>
      )}
    </>
  )
}

function Hint({ id, hint }: { id: string; hint: React.ReactNode }) {
  return (
    hint && (
      <div id={`${id}-hint`} className="text-dns-14N-130 text-solid-gray-700">
        {hint}
      </div>
    )
  )
}

function Remarks({ id, error, advice }: Words & { id: string }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-dns-14N-130 text-red-1000">
          <Icon name="warn" className="mt-px size-4" />
          {error}
        </p>
      )}
      {advice && advice.length > 0 && (
        <ul id={`${id}-advice`} className="flex flex-col gap-1 text-dns-14N-130 text-blue-1000">
          {advice.map((text) => (
            <li key={text} className="flex items-start gap-1.5">
              <Icon name="info" className="mt-px size-4" />
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const controlClass =
  'w-full rounded-8 border border-solid-gray-600 bg-white px-3 text-std-16N-170 hover:border-black aria-invalid:border-red-1000 aria-invalid:border-2 [&:is(input,textarea):read-only]:bg-solid-gray-50'

/** A native list to choose from, with its label above. */
export function SelectField({
  label,
  value,
  onChange,
  options,
  className = '',
}: {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  className?: string
}) {
  const id = useId()
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-dns-14B-130">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-10 w-full rounded-6 border border-solid-gray-600 bg-white pr-1 pl-2.5 text-dns-16N-130 text-ellipsis hover:border-black"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A search box that filters what is on the screen. */
export function SearchField({
  label,
  value,
  onChange,
  className = '',
}: {
  label: string
  value: string
  onChange: (value: string) => void
  className?: string
}) {
  const id = useId()
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-dns-14B-130">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-10 w-full rounded-6 border border-solid-gray-600 bg-white px-2.5 text-dns-16N-130 hover:border-black"
      />
    </div>
  )
}

import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from './Icon'

export interface Crumb {
  label: string
  to?: string
}

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useTranslation('ui')
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-3 text-dns-14N-130 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {items.map((item, index) => (
          <li key={item.label} className="inline-flex min-h-6 items-center gap-1.5">
            {index > 0 && <Icon name="chevron" className="size-3 text-solid-gray-600" />}
            {item.to ? (
              <Link to={item.to} className="link inline-flex min-h-6 items-center">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Title of the browser tab and heading of the page. */
export function PageHeader({
  title,
  eyebrow,
  lead,
  aside,
}: {
  title: string
  eyebrow?: React.ReactNode
  lead?: React.ReactNode
  aside?: React.ReactNode
}) {
  const { t } = useTranslation('ui')
  useEffect(() => {
    document.title = `${title} | ${t('portal')}`
  }, [title, t])
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {eyebrow && <div className="mb-1 text-dns-14N-130 text-solid-gray-700">{eyebrow}</div>}
        <h1 className="text-std-24B-150 sm:text-std-28B-150">{title}</h1>
        {lead && <div className="mt-1.5 text-solid-gray-800">{lead}</div>}
      </div>
      {aside && <div className="w-full shrink-0 sm:w-auto">{aside}</div>}
    </div>
  )
}

/** A part of a page with its heading; `plain` has no box around it; with an `id` it can be given the focus. */
export function Section({
  id: place,
  title,
  note,
  aside,
  plain = false,
  className = '',
  children,
}: {
  id?: string
  title: string
  note?: React.ReactNode
  aside?: React.ReactNode
  plain?: boolean
  className?: string
  children: React.ReactNode
}) {
  const id = useId()
  return (
    <section
      id={place}
      tabIndex={place === undefined ? undefined : -1}
      aria-labelledby={id}
      className={`${plain ? '' : 'rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6 print:border-0 print:p-0'} ${className}`}
    >
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={id} className="text-std-20B-150">
            {title}
          </h2>
          {note && <p className="mt-0.5 text-dns-14N-130 text-solid-gray-700">{note}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Wide content scrolls inside its own frame, which the keyboard can reach. */
export function Scroll({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative -mx-1 overflow-x-auto px-1 pb-1 print:overflow-visible"
    >
      {children}
    </div>
  )
}

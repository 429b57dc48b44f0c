import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Tenant } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Icon } from './Icon'
import { Hidden } from './Marks'
import { type Direction, neighbour, TILES } from './tiles'

export interface Tile {
  /** All that the tile says, in words. */
  label: string
  /** The line under the prefecture's name. */
  caption: string
  /** Its colours. */
  className: string
  /** Whether a red mark stands in its corner. */
  alert: boolean
  /** Where it leads; null where the reader sees no more than it says. */
  to: string | null
}

/**
 * The 47 as equal tiles, arranged as the country lies. One tab stop; arrow keys move over the map. A table with the same
 * content belongs beside it.
 */
export function TileGrid({
  label,
  tenants,
  tile,
}: {
  label: string
  tenants: readonly Tenant[]
  tile: (tenant: Tenant) => Tile | null
}) {
  const { language } = useFormat()
  const [current, setCurrent] = useState('01')
  const tiles = useRef(new Map<string, HTMLAnchorElement>())

  function move(event: React.KeyboardEvent, code: string) {
    if (!event.key.startsWith('Arrow')) return
    const next = neighbour(code, event.key as Direction)
    if (!next) return
    event.preventDefault()
    setCurrent(next)
    tiles.current.get(next)?.focus()
  }

  return (
    <ul aria-label={label} className="tile-map -mx-3 grid max-w-[68rem] grid-cols-14 gap-0 sm:mx-auto sm:gap-1">
      {tenants.map((tenant) => {
        const place = TILES[tenant.code]
        const shown = tile(tenant)
        if (!place || !shown) return null
        const name = named(language, tenant)
        const common = {
          ref: (element: HTMLAnchorElement | null) => {
            if (element) tiles.current.set(tenant.code, element)
            else tiles.current.delete(tenant.code)
          },
          tabIndex: tenant.code === current ? 0 : -1,
          onKeyDown: (event: React.KeyboardEvent) => move(event, tenant.code),
          onFocus: () => setCurrent(tenant.code),
          title: shown.label,
          className: `tile relative flex h-11 flex-col items-center justify-center overflow-hidden rounded-4 border sm:h-13 sm:rounded-6 lg:h-14 ${shown.className} ${shown.to ? 'hover:outline hover:outline-2 hover:outline-black' : 'cursor-default'}`,
        }
        const content = (
          <>
            {shown.alert && (
              <span className="absolute top-0 right-0 size-0 border-t-8 border-l-8 border-t-red-1000 border-l-transparent sm:border-t-[13px] sm:border-l-[13px] sm:shadow-none" />
            )}
            <Hidden>{shown.label}</Hidden>
            <span className="tile-name" aria-hidden="true">
              {language === 'en' ? name : name.replace(/[都府県]$/, '')}
            </span>
            {language === 'en' && (
              <span className="tile-code tabular-nums" aria-hidden="true">
                {tenant.code}
              </span>
            )}
            <span className="tile-count tabular-nums" aria-hidden="true">
              {shown.caption}
            </span>
          </>
        )
        return (
          <li key={tenant.code} style={{ gridColumn: place[0], gridRow: place[1] }}>
            {shown.to ? (
              <Link to={shown.to} {...common}>
                {content}
              </Link>
            ) : (
              <a role="link" aria-disabled="true" {...common}>
                {content}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What the colours of a tile grid mean, and that arrow keys move over it. */
export function TileLegend({
  title,
  entries,
  alert,
}: {
  title: string
  entries: readonly { className: string; label: string }[]
  alert: string
}) {
  const { t } = useTranslation('ui')
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 text-dns-14N-130">
      <span>{title}</span>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {entries.map(({ className, label }) => (
          <li key={label} className="inline-flex items-center gap-1.5">
            <span className={`tile size-4 rounded-4 border ${className}`} aria-hidden="true" />
            {label}
          </li>
        ))}
        <li className="inline-flex items-center gap-1.5">
          <span className="tile relative size-4 rounded-4 border border-solid-gray-420" aria-hidden="true">
            <span className="absolute top-0 right-0 size-0 border-t-10 border-l-10 border-t-red-1000 border-l-transparent" />
          </span>
          {alert}
        </li>
      </ul>
      <span className="inline-flex items-center gap-1.5 text-solid-gray-700">
        <Icon name="info" />
        {t('tileKeys')}
      </span>
    </div>
  )
}

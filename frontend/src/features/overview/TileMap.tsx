import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Tenant, TenantCounts } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { countOf, STANDINGS } from '@/lib/standing'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import { useStandingWord } from '@/ui/Standing'
import { STEPS, shareStep, stepClass } from './share'
import { type Direction, neighbour, TILES } from './tiles'

interface TileMapProps {
  tenants: readonly Tenant[]
  counts: readonly TenantCounts[]
  planEnded: boolean
  /** Where a prefecture's tile leads; null where the reader sees the counts only. */
  link: (code: string) => string | null
}

/** "青森県 3件中 達成1、順調1、遅れ1" */
function useTileLabel(planEnded: boolean) {
  const { t } = useTranslation('overview')
  const { language } = useFormat()
  const word = useStandingWord()
  return (tenant: Tenant, counts: TenantCounts) => {
    const parts = STANDINGS.filter((standing) => countOf(counts, standing) > 0).map((standing) =>
      t('tile.part', { word: word(standing, planEnded), count: countOf(counts, standing) }),
    )
    return t('tile.label', {
      name: named(language, tenant),
      set: counts.set,
      parts: parts.join(language === 'en' ? ', ' : '、'),
    })
  }
}

/**
 * The 47 as equal tiles, arranged as the country lies. One tab stop; arrow keys move over the map. Darker is a larger
 * share achieved or on track, a red mark says that something is off track.
 */
export function TileMap({ tenants, counts, planEnded, link }: TileMapProps) {
  const { t } = useTranslation('overview')
  const { language } = useFormat()
  const label = useTileLabel(planEnded)
  const [current, setCurrent] = useState('01')
  const tiles = useRef(new Map<string, HTMLAnchorElement>())
  const byCode = new Map(counts.map((entry) => [entry.code, entry]))

  function move(event: React.KeyboardEvent, code: string) {
    if (!event.key.startsWith('Arrow')) return
    const next = neighbour(code, event.key as Direction)
    if (!next) return
    event.preventDefault()
    setCurrent(next)
    tiles.current.get(next)?.focus()
  }

  return (
    <div className="keep-together">
      <ul
        aria-label={t('tile.map')}
        className="tile-map -mx-3 grid max-w-[68rem] grid-cols-14 gap-0 sm:mx-auto sm:gap-1"
      >
        {tenants.map((tenant) => {
          const place = TILES[tenant.code]
          const entry = byCode.get(tenant.code)
          if (!place || !entry) return null
          const to = link(tenant.code)
          const name = named(language, tenant)
          const common = {
            ref: (element: HTMLAnchorElement | null) => {
              if (element) tiles.current.set(tenant.code, element)
              else tiles.current.delete(tenant.code)
            },
            tabIndex: tenant.code === current ? 0 : -1,
            onKeyDown: (event: React.KeyboardEvent) => move(event, tenant.code),
            onFocus: () => setCurrent(tenant.code),
            title: label(tenant, entry),
            className: `tile relative flex h-11 flex-col items-center justify-center overflow-hidden rounded-4 border sm:h-13 sm:rounded-6 lg:h-14 ${stepClass[shareStep(entry)]} ${to ? 'hover:outline hover:outline-2 hover:outline-black' : 'cursor-default'}`,
          }
          const content = (
            <>
              {entry.offTrack > 0 && (
                <span className="absolute top-0 right-0 size-0 border-t-8 border-l-8 border-t-red-1000 border-l-transparent sm:border-t-[13px] sm:border-l-[13px] sm:shadow-none" />
              )}
              <Hidden>{label(tenant, entry)}</Hidden>
              <span className="tile-name" aria-hidden="true">
                {language === 'en' ? name : name.replace(/[都府県]$/, '')}
              </span>
              {language === 'en' && (
                <span className="tile-code tabular-nums" aria-hidden="true">
                  {tenant.code}
                </span>
              )}
              <span className="tile-count tabular-nums" aria-hidden="true">
                {entry.achieved + entry.onTrack}/{entry.set}
              </span>
            </>
          )
          return (
            <li key={tenant.code} style={{ gridColumn: place[0], gridRow: place[1] }}>
              {to ? (
                <Link to={to} {...common}>
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
      <TileLegend planEnded={planEnded} />
    </div>
  )
}

function TileLegend({ planEnded }: { planEnded: boolean }) {
  const { t } = useTranslation('overview')
  const word = useStandingWord()
  const { ratio } = useFormat()
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 text-dns-14N-130">
      <span>{t('tile.legend')}</span>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {STEPS.map(({ step, from, below }) => (
          <li key={step} className="inline-flex items-center gap-1.5">
            <span className={`tile size-4 rounded-4 border ${stepClass[step]}`} aria-hidden="true" />
            {below === null
              ? ratio(from)
              : from === 0
                ? t('tile.lowest', { below: ratio(below) })
                : t('tile.step', { from: ratio(from), below: ratio(below) })}
          </li>
        ))}
        <li className="inline-flex items-center gap-1.5">
          <span className="tile relative size-4 rounded-4 border border-solid-gray-420" aria-hidden="true">
            <span className="absolute top-0 right-0 size-0 border-t-10 border-l-10 border-t-red-1000 border-l-transparent" />
          </span>
          {t('tile.alert', { word: word('off-track', planEnded) })}
        </li>
      </ul>
      <span className="inline-flex items-center gap-1.5 text-solid-gray-700">
        <Icon name="info" />
        {t('tile.keys')}
      </span>
    </div>
  )
}

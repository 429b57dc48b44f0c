import { useTranslation } from 'react-i18next'
import type { AdoptionEffect, AdoptionState, SharedAdoption } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { IconShape } from '@/ui/Icon'
import { useNarrow } from '@/ui/useNarrow'
import { stateIcon } from './AdoptionBadge'
import { turnIcon, turnOf } from './effect'
import { type Box, narrowLineage, wideLineage } from './lineage'

const line: Record<AdoptionState, string> = {
  considering: 'stroke-solid-gray-536 [stroke-dasharray:5_4]',
  started: 'stroke-blue-1000',
  running: 'stroke-blue-1000',
  'effect-seen': 'stroke-blue-1000 [stroke-width:3]',
  stopped: 'stroke-solid-gray-420 [stroke-dasharray:1_5]',
}

const isSeen = ({ state }: SharedAdoption) => state === 'effect-seen'

/** How an entry spread: from its origin to who adopted it and what came of it there. A list says the same beside it. */
export function LineagePicture({
  label,
  origin,
  practice,
  adoptions,
  tenantName,
}: {
  label: string
  /** The prefecture the entry is from. */
  origin: string
  practice: string
  adoptions: readonly SharedAdoption[]
  tenantName: (code: string) => string
}) {
  const { t } = useTranslation('adoption')
  const narrow = useNarrow()
  const effects = adoptions.map(isSeen)
  const { width, height, ...picture } = narrow ? narrowLineage(effects) : wideLineage(effects)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      className="block h-auto w-full print-exact"
      style={{ maxWidth: width + 4 }}
    >
      {picture.branches.map(({ way, effectWay }, index) => {
        const { tenant, state } = adoptions[index] as SharedAdoption
        return (
          <g key={tenant} className="fill-none stroke-2">
            <path d={way} className={line[state]} />
            {effectWay && <path d={effectWay} className={line[state]} />}
          </g>
        )
      })}
      <Node box={picture.origin} className="fill-blue-1000">
        <text x={12} y={21} className="fill-white text-dns-14N-120">
          {t('adopters.origin')} {practice}
        </text>
        <text x={12} y={40} className="fill-white text-dns-16B-130">
          {origin}
        </text>
      </Node>
      {picture.branches.map(({ adopter, effect }, index) => {
        const adoption = adoptions[index] as SharedAdoption
        return (
          <g key={adoption.tenant}>
            <Node box={adopter} className={`fill-white stroke-2 ${line[adoption.state]}`}>
              <text x={12} y={20} className="fill-solid-gray-900 text-dns-16B-130">
                {tenantName(adoption.tenant)}
              </text>
              <g transform="translate(12 26)" className="text-blue-1000">
                <IconShape name={stateIcon[adoption.state]} />
              </g>
              <text x={33} y={39} className="fill-solid-gray-900 text-dns-14N-120">
                {t(`state.${adoption.state}`)}
              </text>
            </Node>
            {effect && (
              <Node box={effect} className="fill-blue-50">
                {adoption.effect ? (
                  <Came effect={adoption.effect} adoption={adoption} />
                ) : (
                  <text x={12} y={30} className="fill-solid-gray-900 text-dns-14N-120">
                    {t('effect.noNumbers')}
                  </text>
                )}
              </Node>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Node({ box, className, children }: { box: Box; className: string; children: React.ReactNode }) {
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect width={box.width} height={box.height} rx={8} className={className} />
      {children}
    </g>
  )
}

function Came({ effect, adoption }: { effect: AdoptionEffect; adoption: SharedAdoption }) {
  const format = useFormat()
  return (
    <>
      <g transform="translate(12 8)" className="text-blue-1000">
        <IconShape name={turnIcon[turnOf(effect, adoption.direction)]} />
      </g>
      <text x={34} y={21} className="fill-solid-gray-900 text-dns-16B-130 tabular-nums">
        {format.number(effect.beforeValue)} → {format.amount(effect.afterValue, adoption.unit)}
      </text>
      <text x={34} y={40} className="fill-solid-gray-900 text-dns-14N-120">
        {format.shortPeriod(effect.before)} → {format.shortPeriod(effect.after)}
      </text>
    </>
  )
}

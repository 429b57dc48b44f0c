import { useTranslation } from 'react-i18next'
import type { Tenant, TenantCounts } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { countOf, STANDINGS } from '@/lib/standing'
import { useStandingWord } from '@/ui/Standing'
import { TileGrid, TileLegend } from '@/ui/TileGrid'
import { STEPS, shareStep, stepClass } from './share'

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

/** The 47 by the share of their KPIs achieved or on track: darker is more, a red mark says that one is off track. */
export function TileMap({
  tenants,
  counts,
  planEnded,
  link,
}: {
  tenants: readonly Tenant[]
  counts: readonly TenantCounts[]
  planEnded: boolean
  /** Where a prefecture's tile leads; null where the reader sees the counts only. */
  link: (code: string) => string | null
}) {
  const { t } = useTranslation('overview')
  const { ratio } = useFormat()
  const word = useStandingWord()
  const label = useTileLabel(planEnded)
  const byCode = new Map(counts.map((entry) => [entry.code, entry]))
  return (
    <div className="keep-together">
      <TileGrid
        label={t('tile.map')}
        tenants={tenants}
        tile={(tenant) => {
          const entry = byCode.get(tenant.code)
          return entry
            ? {
                label: label(tenant, entry),
                caption: `${entry.achieved + entry.onTrack}/${entry.set}`,
                className: stepClass[shareStep(entry)],
                alert: entry.offTrack > 0,
                to: link(tenant.code),
              }
            : null
        }}
      />
      <TileLegend
        title={t('tile.legend')}
        entries={STEPS.map(({ step, from, below }) => ({
          className: stepClass[step],
          label:
            below === null
              ? ratio(from)
              : from === 0
                ? t('tile.lowest', { below: ratio(below) })
                : t('tile.step', { from: ratio(from), below: ratio(below) }),
        }))}
        alert={t('tile.alert', { word: word('off-track', planEnded) })}
      />
    </div>
  )
}

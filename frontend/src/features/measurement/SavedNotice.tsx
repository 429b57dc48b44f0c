import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'

/** What was done to the result of a period: the KPI before and after. */
export interface Saved {
  period: string
  before: KpiDetail
  after: KpiDetail
  takenBack: boolean
}

/** What the entry changed, shown at once: value, attainment and standing, before and after. */
export function SavedNotice({ period, before, after, takenBack }: Saved) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  const amount = (kpi: KpiDetail) => (kpi.judgement.value === null ? '–' : format.amount(kpi.judgement.value, kpi.unit))
  const ratio = (kpi: KpiDetail) => (kpi.judgement.attainment === null ? '–' : format.ratio(kpi.judgement.attainment))
  const arrow = (
    <>
      <Hidden>{t('history.to')}</Hidden>
      <span aria-hidden="true" className="text-solid-gray-700">
        →
      </span>
    </>
  )
  return (
    <div
      ref={notice}
      tabIndex={-1}
      role="status"
      className="rounded-12 border border-blue-900 border-l-8 bg-white p-4 sm:p-5 print:hidden"
    >
      <p className="flex items-center gap-2 text-dns-17B-130">
        <Icon name="check" className="size-5 text-blue-1000" />
        {t(takenBack ? 'saved.takenBack' : 'saved.title', {
          period: format.period(period, after.yearBasis === 'calendar'),
        })}
      </p>
      <dl className="mt-3 flex flex-wrap items-center gap-x-8 gap-y-2">
        <div className="flex items-center gap-2">
          <dt className="text-dns-14N-130 text-solid-gray-700">{t('column.standing')}</dt>
          <dd className="flex items-center gap-2">
            <StandingBadge standing={before.standing} planEnded={before.judgement.planEnded} />
            {arrow}
            <StandingBadge standing={after.standing} planEnded={after.judgement.planEnded} />
          </dd>
        </div>
        <div className="flex items-center gap-2">
          <dt className="text-dns-14N-130 text-solid-gray-700">{t(`figure.value.${after.accumulation}`)}</dt>
          <dd className="flex items-center gap-2 tabular-nums">
            {amount(before)} {arrow} <b>{amount(after)}</b>
          </dd>
        </div>
        <div className="flex items-center gap-2">
          <dt className="text-dns-14N-130 text-solid-gray-700">{t('figure.attainment')}</dt>
          <dd className="flex items-center gap-2 tabular-nums">
            {ratio(before)} {arrow} <b>{ratio(after)}</b>
          </dd>
        </div>
      </dl>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { AttainmentBar } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'
import { useExplanation } from './explanation'

/** Where the KPI stands, the figures behind it, and why. */
export function StandingPanel({ kpi, asOf }: { kpi: KpiDetail; asOf: string }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const explain = useExplanation()
  const { judgement } = kpi
  const figures = [
    { label: t(`figure.value.${kpi.accumulation}`), value: judgement.value },
    { label: t('figure.pace'), value: judgement.paceDue },
    { label: t('figure.target'), value: judgement.target },
  ]
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StandingBadge standing={kpi.standing} planEnded={judgement.planEnded} />
        <span className="text-dns-14N-130 text-solid-gray-700">{t('asOf', { date: format.date(asOf) })}</span>
      </div>
      <dl className="grid grid-cols-3 divide-x divide-solid-gray-200 border-y border-solid-gray-200 py-3">
        {figures.map((figure) => (
          <div key={figure.label} className="flex flex-col justify-between gap-1 px-3 first:pl-0 last:pr-0">
            <dt className="text-dns-14N-130 text-solid-gray-700">{figure.label}</dt>
            <dd className="text-std-22B-150 tabular-nums">
              {figure.value === null ? '–' : format.number(figure.value)}
              {figure.value !== null && (
                <span className={`text-dns-14N-130 ${format.language === 'en' ? 'block' : 'ml-0.5'}`}>
                  {format.unitName(kpi.unit, figure.value)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid grid-cols-[auto_1fr] items-center gap-3 text-dns-14N-130">
        <span className="text-solid-gray-700">{t('figure.attainment')}</span>
        <AttainmentBar
          ratio={judgement.attainment}
          alert={kpi.standing === 'off-track' || kpi.standing === 'at-risk'}
        />
      </div>
      <div>
        <h3 className="text-dns-16B-130">{t('why')}</h3>
        <p className="mt-1.5">{explain(kpi, judgement)}</p>
        {judgement.missingPeriods.length > 0 && (
          <p className="mt-1.5 text-dns-14N-130 leading-160">
            {t('missing', {
              periods: judgement.missingPeriods
                .map((period) => format.period(period))
                .join(format.language === 'en' ? ', ' : '、'),
            })}
          </p>
        )}
      </div>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { KpiVersion, KpiVersions } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { FlowBadge, type FlowOf, useFlowWords } from '@/ui/FlowBadge'
import { SeriesBreakMark } from './SeriesBreakMark'

/** All versions, the latest first: how far each came, from when it holds, and why it was made. */
export function VersionHistory({ kpi, of }: { kpi: KpiVersions; of: FlowOf }) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  return (
    <ol reversed className="flex flex-col divide-y divide-solid-gray-200">
      {kpi.versions.map((version) => (
        <li key={version.number} className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <b>{t('version', { number: version.number })}</b>
            {version.abandoned ? <Abandoned /> : <FlowBadge state={version.flow.state} of={of} />}
            {version.number === kpi.inForce && <span className="text-dns-14B-130">{t('inForce')}</span>}
            {version.seriesBreak && <SeriesBreakMark />}
            <span>
              {version.effectiveFrom === null
                ? t('fromBeginning')
                : t('fromYear', { year: format.fiscalYear(version.effectiveFrom) })}
            </span>
          </p>
          {version.reason && (
            <p className="border-l-4 border-solid-gray-200 pl-3 whitespace-pre-line">{version.reason}</p>
          )}
          <Moments version={version} of={of} />
        </li>
      ))}
    </ol>
  )
}

function Abandoned() {
  const { t } = useTranslation('definition')
  return (
    <span className="inline-flex h-7 items-center rounded-full border border-solid-gray-536 bg-solid-gray-50 px-2.5 text-dns-14B-120 text-solid-gray-800">
      {t('abandoned')}
    </span>
  )
}

function Moments({ version, of }: { version: KpiVersion; of: FlowOf }) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const words = useFlowWords(of)
  const told = [
    version.draftedAt && t('draftedAt', { at: format.moment(version.draftedAt) }),
    ...version.flow.steps.map((taken) =>
      t('taken', { step: words.taken(taken.step), name: taken.by.name, at: format.moment(taken.at) }),
    ),
  ].filter(Boolean)
  return (
    <p className="text-dns-14N-130 text-solid-gray-700">{told.length > 0 ? told.join(t('then')) : t('beforePortal')}</p>
  )
}

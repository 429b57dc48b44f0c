import { useTranslation } from 'react-i18next'
import type { KpiVersion, KpiVersions } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { FlowBadge, useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'

/** How the definition came to what it is: each version with its reason, and who took it further. The latest first. */
export function VersionHistory({ kpi }: { kpi: KpiVersions }) {
  return (
    <ol className="flex flex-col divide-y divide-solid-gray-200">
      {[...kpi.versions]
        .sort((a, b) => b.number - a.number)
        .map((version) => (
          <Version key={version.number} version={version} inForce={version.number === kpi.inForce} />
        ))}
    </ol>
  )
}

function Version({ version, inForce }: { version: KpiVersion; inForce: boolean }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const words = useFlowWords()
  return (
    <li className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-16B-130">
        {t('version.number', { number: version.number })}
        {version.abandoned ? <span>{t('version.abandoned')}</span> : <FlowBadge state={version.flow.state} />}
        {inForce && <span>{t('version.inForce')}</span>}
        {version.effectiveFrom !== null && (
          <span className="font-400">{t('version.from', { year: format.fiscalYear(version.effectiveFrom) })}</span>
        )}
      </h3>
      {version.seriesBreak && (
        <p className="flex items-start gap-1.5 text-dns-14N-130 text-red-1000">
          <Icon name="warn" className="mt-px size-4" />
          {t('version.seriesBreak')}
        </p>
      )}
      <p lang="ja">{version.content.sentence}</p>
      {version.reason && (
        <p className="whitespace-pre-line">
          <b>{t('version.reason')}</b> {version.reason}
        </p>
      )}
      {version.flow.steps.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-dns-14N-130 leading-150 text-solid-gray-700">
          {version.flow.steps.map((step) => (
            <li key={`${step.at}-${step.step}`}>
              {t('version.step', {
                at: format.moment(step.at),
                step: words.taken(step.step),
                name: step.by.name,
                role: words.role(step.by.role),
              })}
              {step.reason && <span className="block pl-4">{step.reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import { deskOf } from '@/features/definition/desk'
import { useVersions, versionOf } from '@/features/definition/useDefinitions'
import type { KpiDetail } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { FlowBadge } from '@/ui/FlowBadge'
import { definitionAddress } from './addresses'

/** The way from a KPI to its definition, and how far a version on its way has come. */
export function KpiDefinitionLink({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('app')
  const desk = deskOf(kpi.tenant)
  const versions = useVersions(desk, kpi.id)
  const inFlow = versions.data && versionOf(versions.data, versions.data.inFlow)
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      {inFlow && (
        <span className="inline-flex flex-wrap items-center gap-2 text-dns-14N-130">
          {t('kpi.onItsWay')}
          <FlowBadge state={inFlow.flow.state} of={desk.of} />
        </span>
      )}
      <TextLink to={definitionAddress(desk.code, kpi.id)} className="inline-flex min-h-6 items-center">
        {t('kpi.toDefinition')}
      </TextLink>
    </span>
  )
}

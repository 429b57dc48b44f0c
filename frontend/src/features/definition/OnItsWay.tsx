import { useTranslation } from 'react-i18next'
import type { KpiVersion, KpiVersions, Measure, Plan } from '@/lib/api'
import { FlowPanel } from '@/ui/Flow'
import { Section } from '@/ui/Layout'
import { DefinitionReader } from './DefinitionReader'
import type { Desk } from './desk'
import { WAY } from './ToWay'
import { useDefinitionStep } from './useDefinitions'

/** Reads the version on its way and takes it further. */
export function OnItsWay({
  desk,
  kpi,
  version,
  plan,
  measures,
}: {
  desk: Desk
  kpi: KpiVersions
  version: KpiVersion
  plan: Plan
  measures: readonly Measure[]
}) {
  const { t } = useTranslation('definition')
  const step = useDefinitionStep(desk, kpi.id)
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[1fr_25rem]">
      <Section title={t('content', { number: version.number })}>
        <DefinitionReader kpi={kpi} version={version} plan={plan} measures={measures} />
      </Section>
      <Section id={WAY} title={t('way')} className="xl:sticky xl:top-4">
        <FlowPanel
          flow={version.flow}
          of={desk.of}
          busy={step.isPending}
          error={step.error}
          onStep={(asked, reason) => step.mutate({ step: asked, reason, etag: version.etag })}
        />
      </Section>
    </div>
  )
}

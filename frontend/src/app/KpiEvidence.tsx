import { useTranslation } from 'react-i18next'
import { EvidenceForm } from '@/features/evidence/EvidenceForm'
import { EvidenceList } from '@/features/evidence/EvidenceList'
import { type KpiDetail, useEvidence } from '@/lib/api'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'

/** The files behind a KPI's results, on its page. */
export function KpiEvidence({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('evidence')
  const evidence = useEvidence(kpi.tenant, kpi.id)
  return (
    <Section title={t('title')} note={t('note')}>
      <div className="flex flex-col gap-5">
        <Loading query={evidence} rows={2}>
          {(files) => <EvidenceList kpi={kpi} files={files} />}
        </Loading>
        {kpi.permissions.record && <EvidenceForm kpi={kpi} />}
      </div>
    </Section>
  )
}

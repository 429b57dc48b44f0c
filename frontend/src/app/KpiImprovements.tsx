import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { improves } from '@/features/identity/person'
import { ImprovementForm } from '@/features/improvement/ImprovementForm'
import { ImprovementList } from '@/features/improvement/ImprovementList'
import { type KpiDetail, useImprovements } from '@/lib/api'
import { Button, TextLink } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { usePerson } from './person'
import { useAskingRounds } from './rounds'
import { useAdoptionPanel } from './useAdoptionPanel'

/** The improvements of one KPI on its page. The centre's KPIs have none. */
export function KpiImprovements({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('app')
  const me = usePerson()
  const improvements = useImprovements(kpi.tenant, { kpi: kpi.id })
  const rounds = useAskingRounds()
  const [deciding, setDeciding] = useState(false)
  const manage = improves(me, kpi.tenant)
  const adoptionPanel = useAdoptionPanel(kpi.tenant, manage)
  return (
    <Section
      title={t('kpi.improvements')}
      note={t('improvements.lead')}
      aside={
        <div className="flex flex-wrap items-center gap-4 print:hidden">
          <TextLink to={`/tenants/${kpi.tenant}/improvements`} className="inline-flex min-h-6 items-center">
            {t('kpi.allImprovements')}
          </TextLink>
          {manage && !deciding && (
            <Button size="small" onClick={() => setDeciding(true)}>
              {t('improvements.add')}
            </Button>
          )}
        </div>
      }
    >
      <div className="flex flex-col gap-4">
        {deciding && (
          <ImprovementForm
            code={kpi.tenant}
            kpis={[{ id: kpi.id, label: kpi.code }]}
            owner={kpi.owner ?? ''}
            today={me.businessDate}
            onSaved={() => setDeciding(false)}
            onCancel={() => setDeciding(false)}
          />
        )}
        <Loading query={improvements} rows={3}>
          {(list) =>
            list.length === 0 ? (
              <p className="text-solid-gray-700">{t('kpi.noImprovements')}</p>
            ) : (
              <ImprovementList
                code={kpi.tenant}
                improvements={list}
                rounds={rounds}
                today={me.businessDate}
                manage={manage}
                below={adoptionPanel}
              />
            )
          }
        </Loading>
      </div>
    </Section>
  )
}

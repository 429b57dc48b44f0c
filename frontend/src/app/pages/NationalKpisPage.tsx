import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { mayOpen, sideOf } from '@/features/identity/person'
import { matches } from '@/features/plan/filter'
import { KpiFilterBar } from '@/features/plan/KpiFilterBar'
import { KpiList } from '@/features/plan/KpiList'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { usePlaces } from '@/features/tenancy/names'
import { usePlanKpis } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { countStandings } from '@/lib/standing'
import { Button, LinkButton } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { StandingBar, StandingLegend } from '@/ui/Standing'
import { EmptyState, Loading, Message } from '@/ui/State'
import { usePerson } from '../person'
import { planEnded, useAllPlans } from '../plans'
import { useKpiFilter } from './useKpiFilter'

/** The regional KPIs of all prefectures the reader may open, narrowed by what the address says. */
export function NationalKpisPage() {
  const { t } = useTranslation(['app', 'ui'])
  const me = usePerson()
  if (sideOf(me) === 'prefecture') {
    const home = me.tenant ? `/tenants/${me.tenant.code}` : '/'
    return <PrefectureMayNot home={home} />
  }
  return <NationalKpis title={t(sideOf(me) === 'bureau' ? 'app:nationalKpis.regionTitle' : 'app:nationalKpis.title')} />
}

function PrefectureMayNot({ home }: { home: string }) {
  const { plan = '' } = useParams()
  const { t } = useTranslation(['app', 'ui'])
  return (
    <Message
      icon="lock"
      heading
      title={t('ui:error.forbidden')}
      action={<LinkButton to={`${home}/plans/${plan}`}>{t('app:menu.ownKpis')}</LinkButton>}
    >
      {t('app:nationalKpis.prefecture')}
    </Message>
  )
}

function NationalKpis({ title }: { title: string }) {
  const { plan: planId = '' } = useParams()
  const { t } = useTranslation('app')
  const language = useLanguage()
  const navigate = useNavigate()
  const me = usePerson()
  const { tenants, bureaus } = usePlaces()
  const plans = useAllPlans()
  const { filter, change, clear } = useKpiFilter()
  const kpis = usePlanKpis(planId, { level: 'regional' })
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  const ended = planEnded(plan, me.businessDate)
  const open = tenants.filter((tenant) => mayOpen(me, tenant))
  const centre = sideOf(me) === 'centre'
  const ofBureau = new Set(tenants.filter((tenant) => tenant.bureau === filter.bureau).map((tenant) => tenant.code))
  return (
    <>
      <Breadcrumbs items={[{ label: t('menu.overview'), to: `/plans/${planId}/overview` }, { label: title }]} />
      <PageHeader
        title={title}
        eyebrow={plan && named(language, plan)}
        aside={
          plans.data && (
            <div className="print:hidden">
              <PlanSelect plans={plans.data} value={planId} onChange={(next) => navigate(`/plans/${next}/kpis`)} />
            </div>
          )
        }
      />
      <Loading query={kpis} rows={10}>
        {(all) => {
          const list = all.filter((kpi) => filter.bureau === null || ofBureau.has(kpi.tenant))
          const shown = list.filter((kpi) => matches(kpi, filter))
          const counts = countStandings(shown)
          return (
            <>
              <KpiFilterBar
                filter={filter}
                plan={plan}
                planEnded={ended}
                tenants={open}
                bureaus={centre ? bureaus : undefined}
                onChange={change}
                onClear={clear}
              />
              <div className="mb-4 flex flex-col gap-2.5">
                <p role="status" className="text-dns-14N-130">
                  {t('tenantKpis.count', { shown: shown.length, count: all.length })}
                </p>
                {filter.standing === null && (
                  <>
                    <StandingBar counts={counts} className="h-4" />
                    <StandingLegend counts={counts} planEnded={ended} />
                  </>
                )}
              </div>
              {shown.length === 0 ? (
                <EmptyState
                  title={t('tenantKpis.noMatch')}
                  action={<Button onClick={clear}>{t('tenantKpis.showAll')}</Button>}
                />
              ) : (
                <KpiList
                  caption={title}
                  kpis={shown}
                  plan={plan}
                  tenants={tenants}
                  link={(kpi) => `/tenants/${kpi.tenant}/kpis/${kpi.id}`}
                />
              )}
            </>
          )
        }}
      </Loading>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { mayOpen, readsTrail, sideOf } from '@/features/identity/person'
import { matches } from '@/features/plan/filter'
import { KpiFilterBar } from '@/features/plan/KpiFilterBar'
import { KpiList } from '@/features/plan/KpiList'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { usePlaces } from '@/features/tenancy/names'
import { TenantSelect } from '@/features/tenancy/TenantSelect'
import { useTenantKpis } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { countStandings } from '@/lib/standing'
import { Button, LinkButton } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { StandingBar, StandingLegend } from '@/ui/Standing'
import { EmptyState, Loading } from '@/ui/State'
import { entryAddress, trailAddress } from '../addresses'
import { DraftingNotice } from '../DraftingNotice'
import { usePerson } from '../person'
import { planEnded, useAllPlans } from '../plans'
import { useKpiFilter } from './useKpiFilter'

/** The KPIs of one prefecture in one plan. */
export function TenantKpisPage() {
  const { code = '', plan: planId = '' } = useParams()
  const { t } = useTranslation(['app', 'entry'])
  const language = useLanguage()
  const navigate = useNavigate()
  const me = usePerson()
  const places = usePlaces()
  const plans = useAllPlans()
  const kpis = useTenantKpis(code, planId)
  const { filter, change, clear } = useKpiFilter()
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  const name = places.tenantName(code)
  const ended = planEnded(plan, me.businessDate)
  const title = t('tenantKpis.title', { name })
  return (
    <>
      <Breadcrumbs items={[{ label: t('menu.home'), to: '/' }, { label: title }]} />
      <PageHeader
        title={title}
        eyebrow={plan && named(language, plan)}
        aside={
          <div className="flex flex-wrap items-end gap-3 print:hidden">
            <LinkButton to={entryAddress(code, planId)} look="secondary" size="small" className="h-10">
              {t('entry:title')}
            </LinkButton>
            <LinkButton
              to={`/tenants/${code}/plans/${planId}/definitions`}
              look="secondary"
              size="small"
              className="h-10"
            >
              {t('tenantKpis.definitions')}
            </LinkButton>
            <LinkButton
              to={`/tenants/${code}/plans/${planId}/comparison`}
              look="secondary"
              size="small"
              className="h-10"
            >
              {t('tenantKpis.compare')}
            </LinkButton>
            {readsTrail(me) && (
              <LinkButton to={trailAddress(code)} look="secondary" size="small" className="h-10">
                {t('trail.link')}
              </LinkButton>
            )}
            {sideOf(me) !== 'prefecture' && (
              <TenantSelect
                tenants={places.tenants.filter((tenant) => mayOpen(me, tenant))}
                value={code}
                onChange={(next) => navigate(`/tenants/${next}/plans/${planId}`)}
              />
            )}
            {plans.data && (
              <PlanSelect
                plans={plans.data}
                value={planId}
                onChange={(next) => navigate(`/tenants/${code}/plans/${next}`)}
              />
            )}
          </div>
        }
      />
      <DraftingNotice code={code} />
      <Loading query={kpis} rows={8}>
        {(list) => {
          if (list.length === 0) return <EmptyState title={t('tenantKpis.empty')}>{t('home.noKpisHint')}</EmptyState>
          const shown = list.filter((kpi) => matches(kpi, filter))
          const counts = countStandings(list)
          return (
            <>
              <div className="mb-6 flex flex-col gap-2.5">
                <StandingBar counts={counts} className="h-5" />
                <StandingLegend counts={counts} planEnded={ended} />
              </div>
              <KpiFilterBar filter={filter} plan={plan} planEnded={ended} onChange={change} onClear={clear} />
              <p role="status" className="mb-2 text-dns-14N-130">
                {t('tenantKpis.count', { shown: shown.length, count: list.length })}
              </p>
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

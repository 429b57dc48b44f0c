import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { Landing } from '@/features/identity/Landing'
import { records, sideOf } from '@/features/identity/person'
import { CountsTable } from '@/features/overview/CountsTable'
import { KpiCards } from '@/features/plan/KpiList'
import { usePlaces } from '@/features/tenancy/names'
import { type Plan, useMe, useOverview, useTenantKpis } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { named } from '@/lib/language'
import { countStandings } from '@/lib/standing'
import { TextLink } from '@/ui/Button'
import { PageHeader, Section } from '@/ui/Layout'
import { StandingBar, StandingLegend } from '@/ui/Standing'
import { EmptyState, ErrorState, Loading, Skeleton } from '@/ui/State'
import { entryAddress, PUBLIC_PRACTICES } from '../addresses'
import { DraftingNotice } from '../DraftingNotice'
import { PracticeGaps } from '../PracticeGaps'
import { PersonContext, usePerson } from '../person'
import { currentPlan, useAllPlans } from '../plans'
import { Todos } from '../Todos'

/** The first page: what the portal is, or for somebody signed in what matters in their role. */
export function HomePage() {
  const me = useMe({ query: { staleTime: 60_000 } })
  const plans = useAllPlans()
  if (isProblem(me.error, 401)) return <Landing publicPractices={PUBLIC_PRACTICES} />
  if (me.error) return <ErrorState error={me.error} retry={() => me.refetch()} heading />
  if (!me.data) return <Skeleton rows={8} />
  const businessDate = me.data.businessDate
  return (
    <PersonContext value={me.data}>
      <Loading query={plans} rows={8}>
        {(all) => {
          const plan = currentPlan(all, businessDate)
          return plan ? <RoleHome plan={plan} /> : <NoPlan />
        }}
      </Loading>
    </PersonContext>
  )
}

function RoleHome({ plan }: { plan: Plan }) {
  const me = usePerson()
  switch (sideOf(me)) {
    case 'centre':
      return <Navigate to={`/plans/${plan.id}/overview`} replace />
    case 'bureau':
      return <BureauHome plan={plan} />
    case 'prefecture':
      return me.tenant ? <PrefectureHome plan={plan} tenant={me.tenant} /> : null
  }
}

function NoPlan() {
  const { t } = useTranslation('app')
  return <EmptyState title={t('home.noPlan')} />
}

function PrefectureHome({ plan, tenant }: { plan: Plan; tenant: { code: string; nameJa: string; nameEn: string } }) {
  const { t } = useTranslation(['app', 'entry'])
  const { language } = useFormat()
  const me = usePerson()
  const kpis = useTenantKpis(tenant.code, plan.id)
  const name = named(language, tenant)
  return (
    <>
      <PageHeader
        title={t('app:home.prefectureTitle', { name })}
        eyebrow={t('app:home.eyebrow', { name, plan: named(language, plan) })}
      />
      <DraftingNotice code={tenant.code} />
      <div className="flex flex-col gap-8">
        {!me.roles.every((role) => role === 'viewer') && (
          <Todos
            aside={
              records(me) && (
                <TextLink to={`${entryAddress(tenant.code, plan.id)}?show=due`}>{t('entry:title')}</TextLink>
              )
            }
          />
        )}
        <Section
          plain
          title={t('app:home.kpis', { name })}
          note={t('app:home.kpisNote')}
          aside={<TextLink to={`/tenants/${tenant.code}/plans/${plan.id}`}>{t('app:home.allKpis')}</TextLink>}
        >
          <Loading query={kpis}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState title={t('app:home.noKpis')}>{t('app:home.noKpisHint')}</EmptyState>
              ) : (
                <div className="flex flex-col gap-5">
                  <div className="flex flex-col gap-2.5">
                    <StandingBar counts={countStandings(list)} className="h-5" />
                    <StandingLegend counts={countStandings(list)} />
                  </div>
                  <KpiCards
                    caption={t('app:home.kpis', { name })}
                    kpis={list}
                    plan={plan}
                    link={(kpi) => `/tenants/${kpi.tenant}/kpis/${kpi.id}`}
                  />
                </div>
              )
            }
          </Loading>
        </Section>
        <PracticeGaps plan={plan.id} />
      </div>
    </>
  )
}

function BureauHome({ plan }: { plan: Plan }) {
  const { t } = useTranslation('app')
  const { language } = useFormat()
  const me = usePerson()
  const { tenants, tenantName } = usePlaces()
  const overview = useOverview(plan.id)
  const region = me.region
  const own = new Set(tenants.filter((tenant) => tenant.bureau === region?.code).map((tenant) => tenant.code))
  const name = region ? named(language, region) : ''
  return (
    <>
      <PageHeader
        title={t('home.bureauTitle', { name })}
        eyebrow={t('home.eyebrow', { name, plan: named(language, plan) })}
      />
      <div className="mb-8">
        <Todos />
      </div>
      <Loading query={overview} rows={8}>
        {(data) => {
          const rows = data.tenants.filter((entry) => own.has(entry.code))
          const total = data.byBureau.find((entry) => entry.bureau === region?.code)
          return (
            <div className="flex flex-col gap-8">
              {total && (
                <Section title={t('home.bureauTotal')} note={t('home.bureauTotalNote', { count: total.set })}>
                  <div className="flex flex-col gap-3">
                    <StandingBar counts={total} className="h-7" />
                    <StandingLegend
                      counts={total}
                      link={(standing, count) => (
                        <TextLink
                          to={`/plans/${plan.id}/kpis?standing=${standing}`}
                          className="inline-flex min-h-6 min-w-6 items-center font-700"
                        >
                          {count}
                        </TextLink>
                      )}
                    />
                  </div>
                </Section>
              )}
              <Section title={t('home.bureauPrefectures')} note={t('home.bureauPrefecturesNote')}>
                <CountsTable
                  caption={t('home.bureauPrefectures')}
                  nameHeader={t('home.prefecture')}
                  planEnded={false}
                  rows={rows.map((entry) => ({
                    ...entry,
                    key: entry.code,
                    name: tenantName(entry.code),
                    order: entry.code,
                    link: (standing) =>
                      standing
                        ? `/plans/${plan.id}/kpis?tenant=${entry.code}&standing=${standing}`
                        : `/tenants/${entry.code}/plans/${plan.id}`,
                  }))}
                />
              </Section>
            </div>
          )
        }}
      </Loading>
    </>
  )
}

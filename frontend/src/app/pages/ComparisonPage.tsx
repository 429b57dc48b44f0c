import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { administers, mayOpen, sideOf } from '@/features/identity/person'
import { CountsTable } from '@/features/overview/CountsTable'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { ComparedKpis } from '@/features/sharing/ComparedKpis'
import { Profile } from '@/features/sharing/Profile'
import { SimilarTenants } from '@/features/sharing/SimilarTenants'
import { usePlaces } from '@/features/tenancy/names'
import { TenantSelect } from '@/features/tenancy/TenantSelect'
import { useComparison, useProfile } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { usePerson } from '../person'
import { planEnded, useAllPlans } from '../plans'

/** A prefecture's numbers beside the country and prefectures like it. */
export function ComparisonPage() {
  const { code = '', plan: planId = '' } = useParams()
  const { t } = useTranslation('app')
  const format = useFormat()
  const navigate = useNavigate()
  const me = usePerson()
  const { tenants, tenantName } = usePlaces()
  const plans = useAllPlans()
  const comparison = useComparison(code, planId)
  const profile = useProfile(code)
  const name = tenantName(code)
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  const ended = planEnded(plan, me.businessDate)
  const title = t('comparison.title', { name })
  const address = (tenant: string, of: string) => `/tenants/${tenant}/plans/${of}/comparison`
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('menu.home'), to: '/' },
          { label: t('tenantKpis.title', { name }), to: `/tenants/${code}/plans/${planId}` },
          { label: t('menu.comparison') },
        ]}
      />
      <PageHeader
        title={title}
        lead={t('comparison.lead')}
        aside={
          <div className="flex flex-wrap gap-3 print:hidden">
            {sideOf(me) !== 'prefecture' && (
              <TenantSelect
                tenants={tenants.filter((tenant) => mayOpen(me, tenant))}
                value={code}
                onChange={(next) => navigate(address(next, planId))}
              />
            )}
            {plans.data && (
              <PlanSelect plans={plans.data} value={planId} onChange={(next) => navigate(address(code, next))} />
            )}
          </div>
        }
      />
      <Loading query={comparison} rows={10}>
        {(data) => (
          <div className="flex flex-col gap-6">
            <Section
              title={t('comparison.counts')}
              note={t(data.illustrative > 0 ? 'comparison.countsNoteIllustrative' : 'comparison.countsNote', {
                date: format.date(data.asOf),
                count: data.illustrative,
              })}
            >
              <CountsTable
                caption={t('comparison.counts')}
                nameHeader={t('comparison.group')}
                planEnded={ended}
                rows={[
                  { ...data.own, key: 'own', name, order: 1, link: null },
                  ...(data.similarTenants.length > 0
                    ? [
                        {
                          ...data.similar,
                          key: 'similar',
                          name: t('comparison.similar', { count: data.similarTenants.length }),
                          order: 2,
                          link: null,
                        },
                      ]
                    : []),
                  { ...data.national, key: 'national', name: t('comparison.national'), order: 3, link: null },
                ]}
              />
            </Section>
            <Section title={t('comparison.similarTitle')} note={t('comparison.similarNote')}>
              {data.similarTenants.length === 0 ? (
                <p>{t('comparison.noSimilar')}</p>
              ) : (
                <SimilarTenants tenants={data.similarTenants} tenantName={tenantName} planEnded={ended} />
              )}
            </Section>
            <Section plain title={t('comparison.kpis')} note={t('comparison.kpisNote')}>
              {data.kpis.length === 0 ? (
                <EmptyState title={t('tenantKpis.empty')} />
              ) : (
                <ComparedKpis
                  kpis={data.kpis}
                  ownName={name}
                  tenantName={tenantName}
                  link={(kpi) => `/tenants/${code}/kpis/${kpi.id}`}
                  found={(measure) => `/plans/${planId}/shared?measure=${measure}`}
                />
              )}
            </Section>
            <Section title={t('comparison.profile', { name })} note={t('comparison.profileNote')}>
              <Loading query={profile} rows={2}>
                {(known) => <Profile key={known.etag ?? ''} profile={known} manage={administers(me, code)} />}
              </Loading>
            </Section>
          </div>
        )}
      </Loading>
    </>
  )
}

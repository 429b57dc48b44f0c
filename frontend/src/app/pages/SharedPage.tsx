import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { mayOpen } from '@/features/identity/person'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { matches, readFilter } from '@/features/sharing/filter'
import { SharedFilterBar } from '@/features/sharing/SharedFilterBar'
import { SharedList } from '@/features/sharing/SharedList'
import { usePlaces } from '@/features/tenancy/names'
import { useShared } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { SelectField } from '@/ui/Field'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'
import { useAddressFilter } from '../useAddressFilter'

/** Confirmed results and self-verifications of all prefectures: what others did for a KPI like mine. */
export function SharedPage() {
  const { plan: planId = '' } = useParams()
  const { t } = useTranslation('app')
  const format = useFormat()
  const navigate = useNavigate()
  const me = usePerson()
  const { tenants, bureaus, tenantName } = usePlaces()
  const plans = useAllPlans()
  const { search, change, clear } = useAddressFilter()
  const period = search.get('period')
  const shared = useShared(planId, period ? { period } : undefined)
  const filter = readFilter(search)
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  const byCode = new Map(tenants.map((tenant) => [tenant.code, tenant]))
  const title = t('shared.title')
  return (
    <>
      <Breadcrumbs items={[{ label: t('menu.home'), to: '/' }, { label: title }]} />
      <PageHeader
        title={title}
        lead={t('shared.lead')}
        aside={
          <div className="flex flex-wrap gap-3 print:hidden">
            {plans.data && (
              <PlanSelect plans={plans.data} value={planId} onChange={(next) => navigate(`/plans/${next}/shared`)} />
            )}
            {shared.data?.period && (
              <SelectField
                label={t('shared.period')}
                value={shared.data.period}
                onChange={(value) => change('period', value)}
                className="w-full sm:w-80"
                options={shared.data.periods.map((value) => ({ value, label: format.period(value) }))}
              />
            )}
          </div>
        }
      />
      <Loading query={shared} rows={10}>
        {(data) => {
          if (data.items.length === 0) {
            return <EmptyState title={t('shared.none')}>{t('shared.noneHint')}</EmptyState>
          }
          const shown = data.items.filter((item) => matches(item, filter, (code) => byCode.get(code)?.bureau))
          return (
            <>
              <SharedFilterBar
                filter={filter}
                plan={plan}
                items={data.items}
                tenants={tenants}
                bureaus={bureaus}
                onChange={change}
                onClear={clear}
              />
              <p role="status" className="mb-3 text-dns-14N-130">
                {t('shared.count', { shown: shown.length, count: data.items.length })}
              </p>
              {shown.length === 0 ? (
                <EmptyState
                  title={t('shared.noMatch')}
                  action={<Button onClick={clear}>{t('shared.showAll')}</Button>}
                />
              ) : (
                <SharedList
                  items={shown}
                  tenantName={tenantName}
                  link={(item) => {
                    const tenant = byCode.get(item.tenant)
                    return tenant && mayOpen(me, tenant) ? `/tenants/${item.tenant}/kpis/${item.kpiId}` : null
                  }}
                />
              )}
            </>
          )
        }}
      </Loading>
    </>
  )
}

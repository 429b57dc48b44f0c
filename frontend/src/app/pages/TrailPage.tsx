import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { TrailList } from '@/features/audit/TrailList'
import { Verification } from '@/features/audit/Verification'
import { usePlaces } from '@/features/tenancy/names'
import {
  getCentralTrail,
  getTrail,
  type KpiSummary,
  type TrailPage as Page,
  type TrailVerification,
  usePlanKpis,
  useTenantKpis,
  verifyCentralTrail,
  verifyTrail,
} from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { Button } from '@/ui/Button'
import { SelectField } from '@/ui/Field'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { practicesAddress, publishedPracticeAddress } from '../addresses'
import { usePerson } from '../person'
import { currentPlan, useAllPlans } from '../plans'

type Read = (params: { kpi?: string; before?: number }) => Promise<Page>

/** Who changed what in a prefecture, or at one of its KPIs. */
export function TrailPage() {
  const { code = '' } = useParams()
  const { t } = useTranslation('app')
  const { tenantName } = usePlaces()
  const plan = usePlanId()
  const kpis = useTenantKpis(code, plan ?? '', { query: { enabled: plan !== undefined } })
  return (
    <Trail
      key={code}
      code={code}
      title={t('trail.title', { name: tenantName(code) })}
      kpis={kpis.data ?? []}
      read={(params) => getTrail(code, params)}
      verify={() => verifyTrail(code)}
    />
  )
}

/** Who changed what at the centre. */
export function CentralTrailPage() {
  const { t } = useTranslation('app')
  const plan = usePlanId()
  const kpis = usePlanKpis(plan ?? '', { level: 'central' }, { query: { enabled: plan !== undefined } })
  return (
    <Trail
      code={CENTRE}
      title={t('trail.centralTitle')}
      kpis={kpis.data ?? []}
      read={getCentralTrail}
      verify={() => verifyCentralTrail()}
    />
  )
}

function usePlanId(): string | undefined {
  const me = usePerson()
  const plans = useAllPlans()
  return plans.data && currentPlan(plans.data, me.businessDate)?.id
}

function Trail({
  code,
  title,
  kpis,
  read,
  verify,
}: {
  code: string
  title: string
  kpis: readonly KpiSummary[]
  read: Read
  verify: () => Promise<TrailVerification>
}) {
  const { t } = useTranslation(['app', 'audit'])
  const [search, setSearch] = useSearchParams()
  const kpi = search.get('kpi') ?? ''
  const codes = new Map(kpis.map(({ id, code: name }) => [id, name]))
  const trail = useInfiniteQuery({
    queryKey: ['trail', code, kpi],
    queryFn: ({ pageParam }) =>
      read({ ...(kpi === '' ? {} : { kpi }), ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  return (
    <>
      <Breadcrumbs items={[{ label: t('app:menu.home'), to: '/' }, { label: title }]} />
      <PageHeader title={title} lead={t('app:trail.lead')} />
      <div className="flex flex-col gap-6">
        <Section title={t('app:trail.verification')} note={t('app:trail.verificationNote')} className="print:hidden">
          <Verification verify={verify} />
        </Section>
        <Section title={t('app:trail.entries')}>
          <div className="flex flex-col gap-4">
            <SelectField
              label={t('app:trail.kpi')}
              value={kpi}
              onChange={(next) => setSearch(next === '' ? {} : { kpi: next }, { replace: true })}
              className="w-full max-w-2xl print:hidden"
              options={[
                { value: '', label: t('app:trail.everything') },
                // One of another plan is not in the list, yet it is what was asked for.
                ...(kpi !== '' && !codes.has(kpi) ? [{ value: kpi, label: t('app:trail.thisKpi') }] : []),
                ...kpis.map(({ id, code: name, sentence }) => ({ value: id, label: `${name} ${sentence}` })),
              ]}
            />
            <Loading query={trail} rows={8}>
              {({ pages }) => {
                const entries = pages.flatMap((page) => page.entries)
                return entries.length === 0 ? (
                  <EmptyState title={t('app:trail.none')} />
                ) : (
                  <>
                    <TrailList
                      entries={entries}
                      kpiCode={(id) => codes.get(id) ?? t('app:trail.aKpi')}
                      kpiLink={(id) => `/tenants/${code}/kpis/${id}`}
                      practiceLink={(id) =>
                        id.startsWith(code) ? practicesAddress(code, id) : publishedPracticeAddress(id)
                      }
                    />
                    {trail.hasNextPage && (
                      <Button
                        look="secondary"
                        className="self-start print:hidden"
                        disabled={trail.isFetchingNextPage}
                        onClick={() => trail.fetchNextPage()}
                      >
                        {t('audit:more')}
                      </Button>
                    )}
                  </>
                )
              }}
            </Loading>
          </div>
        </Section>
      </div>
    </>
  )
}

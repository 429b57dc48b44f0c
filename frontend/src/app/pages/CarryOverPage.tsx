import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { CarryOverForm } from '@/features/definition/CarryOverForm'
import { type Desk, deskOf } from '@/features/definition/desk'
import { definitionsOf, useCarryOver } from '@/features/definition/useDefinitions'
import { drafts } from '@/features/identity/person'
import { usePlaces } from '@/features/tenancy/names'
import type { KpiVersions, Plan } from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { named, useLanguage } from '@/lib/language'
import { LinkButton } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { EmptyState, ErrorState, Loading, Message, Skeleton } from '@/ui/State'
import { definitionsAddress } from '../addresses'
import { usePerson } from '../person'
import { planEnded, useAllPlans } from '../plans'

/** Carries KPIs of earlier plans over to a plan. */
export function CarryOverPage() {
  const { code = CENTRE, plan: planId = '' } = useParams()
  const desk = deskOf(code)
  const { t } = useTranslation('app')
  const me = usePerson()
  const plans = useAllPlans()
  const present = useQuery(definitionsOf(desk, planId))
  if (!drafts(me, code)) {
    return (
      <Message icon="lock" title={t('definitions.notYours')} heading>
        {t('definitions.notYoursHint')}
      </Message>
    )
  }
  return (
    <Loading query={plans} rows={8} heading>
      {(all) => (
        <Loading query={present} rows={8} heading>
          {(kpis) => {
            const plan = all.find(({ id }) => id === planId)
            return plan && <CarryOver desk={desk} plan={plan} plans={all} present={kpis} />
          }}
        </Loading>
      )}
    </Loading>
  )
}

function CarryOver({
  desk,
  plan,
  plans,
  present,
}: {
  desk: Desk
  plan: Plan
  plans: readonly Plan[]
  present: readonly KpiVersions[]
}) {
  const { t } = useTranslation(['app', 'definition'])
  const language = useLanguage()
  const navigate = useNavigate()
  const me = usePerson()
  const { tenantName } = usePlaces()
  const carryOver = useCarryOver(desk, plan.id)
  const earlier = plans.filter(({ firstYear }) => firstYear < plan.firstYear).toReversed()
  const lists = useQueries({ queries: earlier.map(({ id }) => definitionsOf(desk, id)) })
  const failed = lists.find(({ error }) => error)
  const list = definitionsAddress(desk.code, plan.id)
  const owner = desk.code === CENTRE ? t('app:definition.centre') : tenantName(desk.code)
  const groups = earlier
    .map((past, index) => ({ plan: past, kpis: (lists[index]?.data ?? []).filter(({ inForce }) => inForce !== null) }))
    .filter(({ kpis }) => kpis.length > 0)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:definitions.title', { name: owner }), to: list },
          { label: t('definition:carryOver.open') },
        ]}
      />
      <PageHeader
        title={t('definition:carryOver.title')}
        eyebrow={named(language, plan)}
        lead={<p>{t('definition:carryOver.lead')}</p>}
      />
      {planEnded(plan, me.businessDate) ? (
        <Message icon="lock" title={t('app:definitions.ended')} />
      ) : failed ? (
        <ErrorState error={failed.error} retry={() => failed.refetch()} />
      ) : lists.some(({ isPending }) => isPending) ? (
        <Skeleton rows={6} />
      ) : groups.length === 0 ? (
        <EmptyState
          title={t('definition:carryOver.none')}
          action={<LinkButton to={list}>{t('app:definition.toList')}</LinkButton>}
        />
      ) : (
        <CarryOverForm
          earlier={groups}
          present={present}
          save={carryOver}
          onSubmit={(ids) =>
            carryOver.mutate(ids, {
              onSuccess: ({ kpis }) => navigate(list, { state: { carried: kpis.length } }),
            })
          }
          onCancel={() => navigate(list)}
        />
      )}
    </>
  )
}

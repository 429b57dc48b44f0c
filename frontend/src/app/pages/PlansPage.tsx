import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { managesPlans, sideOf } from '@/features/identity/person'
import { OpeningDialog } from '@/features/plan/OpeningDialog'
import { PlanCard, type PlanPhase } from '@/features/plan/PlanCard'
import type { Plan } from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { Button, LinkButton, TextLink } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { PageHeader } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { definitionsAddress } from '../addresses'
import { usePerson } from '../person'
import { acceptsDrafts, fiscalYearOf, planEnded, useAllPlans } from '../plans'

/** The action plans, the latest first; the centre makes the next one here. */
export function PlansPage() {
  const { t } = useTranslation('app')
  const me = usePerson()
  const plans = useAllPlans()
  return (
    <>
      <PageHeader
        title={t('plans.title')}
        lead={<p>{t('plans.lead')}</p>}
        aside={managesPlans(me) && <LinkButton to="/plans/new">{t('plans.create')}</LinkButton>}
      />
      <Loading query={plans} rows={8}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('home.noPlan')} />
          ) : (
            <ul className="flex flex-col gap-5">
              {all.toReversed().map((plan) => (
                <li key={plan.id}>
                  <PlanEntry plan={plan} />
                </li>
              ))}
            </ul>
          )
        }
      </Loading>
    </>
  )
}

function phaseOf(plan: Plan, businessDate: string): PlanPhase {
  if (plan.openedOn === null) return 'preparing'
  if (planEnded(plan, businessDate)) return 'over'
  if (acceptsDrafts(plan, businessDate)) return 'drafting'
  return plan.firstYear <= fiscalYearOf(businessDate) ? 'running' : 'coming'
}

function PlanEntry({ plan }: { plan: Plan }) {
  const { t } = useTranslation('app')
  const me = usePerson()
  const [opening, setOpening] = useState(false)
  const phase = phaseOf(plan, me.businessDate)
  const link = (to: string, label: string) => (
    <TextLink to={to} className="inline-flex min-h-6 items-center">
      {label}
    </TextLink>
  )
  return (
    <PlanCard
      plan={plan}
      phase={phase}
      deadline={
        plan.draftingDeadline && (
          <Deadline date={plan.draftingDeadline} today={me.businessDate} waiting={phase === 'drafting'} />
        )
      }
    >
      {managesPlans(me) && plan.openedOn === null && (
        <Button onClick={() => setOpening(true)}>{t('plans.openDrafting')}</Button>
      )}
      {managesPlans(me) && (
        <LinkButton to={`/plans/${plan.id}/edit`} look="secondary">
          {t('plans.edit')}
        </LinkButton>
      )}
      {sideOf(me) === 'centre' && link(definitionsAddress(CENTRE, plan.id), t('plans.central'))}
      {me.tenant && link(definitionsAddress(me.tenant.code, plan.id), t('plans.own'))}
      {plan.openedOn !== null && link(`/plans/${plan.id}/overview`, t('menu.overview'))}
      {plan.openedOn !== null && sideOf(me) !== 'prefecture' && link(`/plans/${plan.id}/kpis`, t('menu.kpis'))}
      {opening && <OpeningDialog plan={plan} today={me.businessDate} onClose={() => setOpening(false)} />}
    </PlanCard>
  )
}

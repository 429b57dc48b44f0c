import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useParams } from 'react-router'
import { DefinitionList } from '@/features/definition/DefinitionList'
import { BeginDialog } from '@/features/definition/Dialogs'
import { type Desk, deskOf } from '@/features/definition/desk'
import { definitionsOf } from '@/features/definition/useDefinitions'
import { drafts, sideOf } from '@/features/identity/person'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { usePlaces } from '@/features/tenancy/names'
import type { KpiVersions, Plan } from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { named, useLanguage } from '@/lib/language'
import { Button, LinkButton } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading, Message } from '@/ui/State'
import { carryOverAddress, definitionAddress, definitionsAddress } from '../addresses'
import { usePerson } from '../person'
import { acceptsDrafts, planEnded, useAllPlans } from '../plans'

/** The KPIs of a plan as those see them who define them. */
export function DefinitionsPage() {
  const { code = CENTRE, plan: planId = '' } = useParams()
  const desk = deskOf(code)
  const plans = useAllPlans()
  const kpis = useQuery(definitionsOf(desk, planId))
  return (
    <Loading query={plans} rows={8} heading>
      {(all) => (
        <Loading query={kpis} rows={8} heading>
          {(list) => {
            const plan = all.find(({ id }) => id === planId)
            return plan && <Definitions desk={desk} plan={plan} plans={all} kpis={list} />
          }}
        </Loading>
      )}
    </Loading>
  )
}

function Definitions({
  desk,
  plan,
  plans,
  kpis,
}: {
  desk: Desk
  plan: Plan
  plans: readonly Plan[]
  kpis: readonly KpiVersions[]
}) {
  const { t } = useTranslation(['app', 'definition'])
  const language = useLanguage()
  const navigate = useNavigate()
  const me = usePerson()
  const { tenantName } = usePlaces()
  const [beginning, setBeginning] = useState(false)
  const carried = (useLocation().state as { carried?: number } | null)?.carried
  const central = desk.code === CENTRE
  const owner = central ? t('app:definition.centre') : tenantName(desk.code)
  const title = t('app:definitions.title', { name: owner })
  const ended = planEnded(plan, me.businessDate)
  const open = central || plan.openedOn !== null
  const writes = drafts(me, desk.code) && open && !ended
  const hasEarlier = plans.some(({ firstYear }) => firstYear < plan.firstYear)
  const actions = writes && (
    <div className="flex flex-wrap gap-3 print:hidden">
      {hasEarlier && (
        <LinkButton to={carryOverAddress(desk.code, plan.id)} look="secondary">
          {t('definition:carryOver.open')}
        </LinkButton>
      )}
      <Button onClick={() => setBeginning(true)}>{t('definition:begin.open')}</Button>
    </div>
  )
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          ...(central
            ? [{ label: t('app:plans.title'), to: '/plans' }]
            : [{ label: t('app:tenantKpis.title', { name: owner }), to: `/tenants/${desk.code}/plans/${plan.id}` }]),
          { label: title },
        ]}
      />
      <PageHeader
        title={title}
        eyebrow={named(language, plan)}
        aside={
          <PlanSelect
            plans={plans}
            value={plan.id}
            onChange={(next) => navigate(definitionsAddress(desk.code, next))}
          />
        }
      />
      <div className="flex flex-col gap-6">
        {carried !== undefined && (
          <Message icon="check" title={t('app:definitions.carried', { count: carried })}>
            {t('app:definitions.carriedHint')}
          </Message>
        )}
        {acceptsDrafts(plan, me.businessDate) && plan.draftingDeadline !== null && (
          <Message icon="pencil" title={t('app:definitions.open')}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span>{t('app:definitions.deadline')}</span>
              <Deadline date={plan.draftingDeadline} today={me.businessDate} waiting={sideOf(me) === 'prefecture'} />
            </p>
          </Message>
        )}
        {plan.openedOn === null && (
          <Message icon="lock" title={t('app:definitions.preparing')}>
            {t('app:definitions.preparingHint')}
          </Message>
        )}
        {ended && <Message icon="lock" title={t('app:definitions.ended')} />}
        <Section plain title={t('app:definitions.kpis', { count: kpis.length })} aside={actions}>
          {kpis.length === 0 ? (
            <EmptyState title={t('app:definitions.none')}>
              {t(writes ? 'app:definitions.noneWriter' : 'app:definitions.noneReader')}
            </EmptyState>
          ) : (
            <DefinitionList desk={desk} kpis={kpis} plans={plans} link={(id) => definitionAddress(desk.code, id)} />
          )}
        </Section>
      </div>
      {beginning && (
        <BeginDialog
          desk={desk}
          plan={plan.id}
          onBegun={(kpi) => navigate(definitionAddress(desk.code, kpi.id))}
          onClose={() => setBeginning(false)}
        />
      )}
    </>
  )
}

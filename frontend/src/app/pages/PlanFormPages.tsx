import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { managesPlans } from '@/features/identity/person'
import { PlanForm } from '@/features/plan/PlanForm'
import { following, PLAN_FIELDS, type PlanInput, planDraftOf, planInputOf } from '@/features/plan/planInput'
import { useCreatePlan, usePutPlan } from '@/features/plan/usePlanChanges'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { ProblemError } from '@/lib/http'
import { named } from '@/lib/language'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { ErrorState, Loading, Message } from '@/ui/State'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'
import { useEditing } from '../useEditing'

/** Makes the next plan. */
export function NewPlanPage() {
  const { t } = useTranslation(['app', 'plan'])
  const navigate = useNavigate()
  const me = usePerson()
  const plans = useAllPlans()
  const create = useCreatePlan()
  if (!managesPlans(me)) return <NotYours />
  return (
    <>
      <Breadcrumbs items={[{ label: t('app:plans.title'), to: '/plans' }, { label: t('app:plans.create') }]} />
      <PageHeader title={t('app:plans.create')} lead={<p>{t('app:plans.createLead')}</p>} />
      <Loading query={plans} rows={8}>
        {(all) => (
          <PlanForm
            start={following(all.at(-1))}
            open={false}
            today={me.businessDate}
            save={create}
            submitLabel={t('plan:form.create')}
            onSubmit={(input, pass) =>
              create.mutate(planDraftOf(input), {
                onSuccess: () => {
                  pass()
                  navigate('/plans')
                },
              })
            }
            onCancel={() => navigate('/plans')}
          />
        )}
      </Loading>
    </>
  )
}

/** Changes a plan. */
export function EditPlanPage() {
  const { plan: id = '' } = useParams()
  const { t } = useTranslation('app')
  const { language } = useFormat()
  const me = usePerson()
  const plans = useAllPlans()
  if (!managesPlans(me)) return <NotYours />
  return (
    <Loading query={plans} rows={8} heading>
      {(all) => {
        const plan = all.find((candidate) => candidate.id === id)
        if (!plan) return <ErrorState error={new ProblemError(404, {})} heading />
        return (
          <>
            <Breadcrumbs
              items={[
                { label: t('plans.title'), to: '/plans' },
                { label: t('plans.editOf', { plan: named(language, plan) }) },
              ]}
            />
            <PageHeader
              title={t('plans.editOf', { plan: named(language, plan) })}
              lead={<p>{plan.openedOn === null ? t('plans.editLead') : t('plans.editLeadOpen')}</p>}
            />
            <EditPlan key={plan.id} plan={plan} />
          </>
        )
      }}
    </Loading>
  )
}

function EditPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const navigate = useNavigate()
  const me = usePerson()
  const change = usePutPlan(plan.id)
  const back = () => navigate('/plans')
  const shown = (field: keyof PlanInput, input: PlanInput) => {
    const value = input[field]
    if (typeof value !== 'string') {
      return value
        .map(({ nameJa, nameEn }, index) => t('plan:form.policyLine', { number: index + 1, nameJa, nameEn }))
        .join('\n')
    }
    return field === 'draftingDeadline' && value ? format.date(value, true) : value || t('plan:form.blank')
  }
  const { seen, save, submit, question } = useEditing<Plan, PlanInput>({
    opened: plan,
    change,
    send: (input, etag, then) => change.mutate({ draft: planDraftOf(input), etag }, then),
    differences: (mine, theirs) =>
      PLAN_FIELDS.map((field) => ({
        label: t(`plan:form.${field}`),
        mine: shown(field, mine),
        theirs: shown(field, planInputOf(theirs)),
      })).filter((field) => field.mine.trim() !== field.theirs),
    done: back,
  })
  return (
    <>
      <PlanForm
        start={planInputOf(plan)}
        open={seen.openedOn !== null}
        today={me.businessDate}
        save={save}
        submitLabel={t('plan:form.save')}
        onSubmit={submit}
        onCancel={back}
      />
      {question}
    </>
  )
}

function NotYours() {
  const { t } = useTranslation('app')
  return (
    <Message icon="lock" title={t('plans.notYours')} heading>
      {t('plans.notYoursHint')}
    </Message>
  )
}

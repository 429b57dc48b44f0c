import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { managesPlans } from '@/features/identity/person'
import { PlanForm } from '@/features/plan/PlanForm'
import { following, type PlanInput, planDraftOf, planInputOf } from '@/features/plan/planInput'
import { useCreatePlan, usePutPlan } from '@/features/plan/usePlanChanges'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem, ProblemError } from '@/lib/http'
import { named } from '@/lib/language'
import { ConflictDialog } from '@/ui/Conflict'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { ErrorState, Loading, Message } from '@/ui/State'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

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

/** Shows the form as it was opened: what somebody else saves meanwhile is compared, not taken in silently. */
function EditPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const navigate = useNavigate()
  const me = usePerson()
  const [seen, setSeen] = useState(plan)
  const [conflict, setConflict] = useState<{ mine: PlanInput; theirs: Plan; pass: () => void } | null>(null)
  const change = usePutPlan(plan.id)
  const back = () => navigate('/plans')
  function save(mine: PlanInput, etag: string, pass: () => void) {
    change.mutate(
      { draft: planDraftOf(mine), etag },
      {
        onSuccess: () => {
          pass()
          back()
        },
        onError: (error) => {
          if (isProblem(error, 412) && error.current) setConflict({ mine, theirs: error.current as Plan, pass })
        },
      },
    )
  }
  const shown = (field: keyof PlanInput, input: PlanInput) => {
    const value = input[field]
    if (typeof value !== 'string') {
      return value
        .map(({ nameJa, nameEn }, index) => t('plan:form.policyLine', { number: index + 1, nameJa, nameEn }))
        .join('\n')
    }
    return field === 'draftingDeadline' && value ? format.date(value, true) : value || t('plan:form.blank')
  }
  return (
    <>
      <PlanForm
        start={planInputOf(plan)}
        open={seen.openedOn !== null}
        today={me.businessDate}
        save={conflict ? { ...change, error: null } : change}
        submitLabel={t('plan:form.save')}
        onSubmit={(input, pass) => save(input, seen.etag, pass)}
        onCancel={back}
      />
      {conflict && (
        <ConflictDialog
          differences={(['nameJa', 'nameEn', 'firstYear', 'lastYear', 'policies', 'draftingDeadline'] as const)
            .map((field) => ({
              label: t(`plan:form.${field}`),
              mine: shown(field, conflict.mine),
              theirs: shown(field, planInputOf(conflict.theirs)),
            }))
            .filter(({ mine, theirs }) => mine.trim() !== theirs)}
          busy={change.isPending}
          onBack={() => {
            setSeen(conflict.theirs)
            setConflict(null)
            change.reset()
          }}
          onKeepMine={() => {
            setSeen(conflict.theirs)
            setConflict(null)
            save(conflict.mine, conflict.theirs.etag, conflict.pass)
          }}
          onKeepTheirs={() => {
            conflict.pass()
            back()
          }}
        />
      )}
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

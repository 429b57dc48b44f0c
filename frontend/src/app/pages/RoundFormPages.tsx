import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { managesRounds } from '@/features/identity/person'
import { freePeriods, likelyPeriod } from '@/features/round/periods'
import { RoundForm } from '@/features/round/RoundForm'
import { type Terms, useChangeRound, useOpenRound } from '@/features/round/useRound'
import { type Plan, type Round, type RoundSummary, useRound, useRounds } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { periodName } from '@/lib/period'
import { controlClass, Field } from '@/ui/Field'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { Loading, Message } from '@/ui/State'
import { usePerson } from '../person'
import { currentPlan, useAllPlans } from '../plans'
import { useEditing } from '../useEditing'

/** Opens a round. */
export function NewRoundPage() {
  const { t } = useTranslation('app')
  const me = usePerson()
  const plans = useAllPlans()
  const rounds = useRounds()
  if (!managesRounds(me)) return <NotYours />
  return (
    <>
      <Breadcrumbs items={[{ label: t('rounds.title'), to: '/rounds' }, { label: t('rounds.open') }]} />
      <PageHeader title={t('rounds.open')} lead={t('rounds.openLead')} />
      <Loading query={plans} rows={8}>
        {(all) => (
          <Loading query={rounds} rows={8}>
            {(list) => <NewRound plans={all} rounds={list} />}
          </Loading>
        )}
      </Loading>
    </>
  )
}

function NewRound({ plans, rounds }: { plans: readonly Plan[]; rounds: readonly RoundSummary[] }) {
  const { t } = useTranslation(['app', 'round'])
  const format = useFormat()
  const navigate = useNavigate()
  const me = usePerson()
  const open = useOpenRound()
  const [plan, setPlan] = useState(() => currentPlan(plans, me.businessDate))
  const free = plan ? freePeriods(plan, rounds) : []
  const [chosen, setChosen] = useState('')
  const period = free.includes(chosen) ? chosen : likelyPeriod(free, me.businessDate)
  return (
    <RoundForm
      // What the title suggests follows the period until somebody writes their own.
      start={{
        title: period ? t('round:form.suggestion', { lng: 'ja', period: periodName('ja', period) }) : '',
        instructions: '',
        deadline: '',
      }}
      today={me.businessDate}
      save={open}
      submitLabel={t('round:form.open')}
      onSubmit={(terms, pass) =>
        plan &&
        open.mutate(
          { ...terms, plan: plan.id, period },
          {
            onSuccess: (round) => {
              pass()
              navigate(`/rounds/${round.id}`)
            },
          },
        )
      }
      onCancel={() => navigate('/rounds')}
      about={(fault) => (
        <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <Field label={t('round:form.plan')} required error={fault('plan')}>
            {(tied) => (
              <select
                {...tied}
                name="plan"
                value={plan?.id ?? ''}
                onChange={(event) => setPlan(plans.find(({ id }) => id === event.target.value))}
                className={`${controlClass} h-12 text-ellipsis`}
              >
                {plans.map((one) => (
                  <option key={one.id} value={one.id}>
                    {named(format.language, one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('round:form.period')} required error={fault('period')}>
            {(tied) => (
              <select
                {...tied}
                name="period"
                value={period}
                onChange={(event) => setChosen(event.target.value)}
                className={`${controlClass} h-12 text-ellipsis`}
              >
                {free.map((one) => (
                  <option key={one} value={one}>
                    {format.period(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    />
  )
}

/** Changes the words or the deadline of an open round. */
export function EditRoundPage() {
  const { round: id = '' } = useParams()
  const { t } = useTranslation('app')
  const me = usePerson()
  const detail = useRound(id)
  if (!managesRounds(me)) return <NotYours />
  return (
    <Loading query={detail} rows={8} heading>
      {({ round }) => (
        <>
          <Breadcrumbs
            items={[
              { label: t('rounds.title'), to: '/rounds' },
              { label: round.title, to: `/rounds/${id}` },
              { label: t('rounds.edit') },
            ]}
          />
          <PageHeader title={t('rounds.edit')} lead={t('rounds.editLead')} />
          {round.state === 'open' ? <EditRound key={round.id} round={round} /> : <Closed />}
        </>
      )}
    </Loading>
  )
}

function EditRound({ round }: { round: Round }) {
  const { t } = useTranslation(['app', 'round'])
  const format = useFormat()
  const navigate = useNavigate()
  const me = usePerson()
  const change = useChangeRound(round)
  const back = () => navigate(`/rounds/${round.id}`)
  const shown = (field: keyof Terms, terms: Terms) =>
    field === 'deadline' ? format.date(terms.deadline, true) : terms[field] || t('round:form.blank')
  const { seen, save, submit, question } = useEditing<Round, Terms>({
    opened: round,
    change,
    send: ({ title, instructions, deadline }, etag, then) =>
      change.mutate({ title, instructions, deadline, etag }, then),
    differences: (mine, theirs) =>
      (['title', 'instructions', 'deadline'] as const)
        .filter((field) => mine[field].trim() !== theirs[field])
        .map((field) => ({ label: t(`round:form.${field}`), mine: shown(field, mine), theirs: shown(field, theirs) })),
    done: back,
  })
  return (
    <>
      <RoundForm
        start={seen}
        today={me.businessDate}
        save={save}
        submitLabel={t('round:form.save')}
        onSubmit={submit}
        onCancel={back}
      />
      {question}
    </>
  )
}

function Closed() {
  const { t } = useTranslation('app')
  return (
    <Message icon="lock" title={t('rounds.closed')}>
      {t('rounds.closedHint')}
    </Message>
  )
}

function NotYours() {
  const { t } = useTranslation('app')
  return (
    <Message icon="lock" title={t('rounds.notYours')} heading>
      {t('rounds.notYoursHint')}
    </Message>
  )
}

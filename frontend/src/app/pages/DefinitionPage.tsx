import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Comparison, comparedAtFirst } from '@/features/definition/Comparison'
import { DefinitionReader } from '@/features/definition/DefinitionReader'
import { AmendDialog } from '@/features/definition/Dialogs'
import { DraftPanel } from '@/features/definition/DraftPanel'
import { type Desk, deskOf } from '@/features/definition/desk'
import { OnItsWay } from '@/features/definition/OnItsWay'
import { ToWay } from '@/features/definition/ToWay'
import { useVersions, versionOf } from '@/features/definition/useDefinitions'
import { VersionHistory } from '@/features/definition/VersionHistory'
import { drafts } from '@/features/identity/person'
import { usePlaces } from '@/features/tenancy/names'
import { type KpiVersions, type Measure, type Plan, useMeasures } from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { named, useLanguage } from '@/lib/language'
import { Button, LinkButton, TextLink } from '@/ui/Button'
import { FlowBadge } from '@/ui/FlowBadge'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading, Message } from '@/ui/State'
import { definitionAddress, definitionsAddress } from '../addresses'
import { usePerson } from '../person'
import { fiscalYearOf, planEnded, useAllPlans } from '../plans'

/** The definition of a KPI: written, taken from draft to confirmation, amended, and its versions compared. */
export function DefinitionPage() {
  const { code = CENTRE, kpiId = '' } = useParams()
  const desk = deskOf(code)
  const kpi = useVersions(desk, kpiId)
  const plans = useAllPlans()
  const measures = useMeasures({ query: { staleTime: Number.POSITIVE_INFINITY } })
  return (
    <Loading query={kpi} rows={10} heading>
      {(data) => (
        <Loading query={plans} rows={10}>
          {(all) => (
            <Loading query={measures} rows={10}>
              {(catalogue) => {
                const plan = all.find(({ id }) => id === data.plan)
                return plan && <Definition desk={desk} kpi={data} plan={plan} plans={all} measures={catalogue} />
              }}
            </Loading>
          )}
        </Loading>
      )}
    </Loading>
  )
}

interface DefinitionProps {
  desk: Desk
  kpi: KpiVersions
  plan: Plan
  plans: readonly Plan[]
  measures: readonly Measure[]
}

function Definition({ desk, kpi, plan, plans, measures }: DefinitionProps) {
  const { t } = useTranslation(['app', 'definition'])
  const language = useLanguage()
  const { tenantName } = usePlaces()
  const me = usePerson()
  const [search, setSearch] = useSearchParams()
  const inFlow = versionOf(kpi, kpi.inFlow)
  const central = desk.code === CENTRE
  const owner = central ? t('app:definition.centre') : tenantName(desk.code)
  const list = definitionsAddress(desk.code, kpi.plan)
  const past = kpi.follows && plans.find(({ id }) => id === kpi.follows?.plan)
  const first = comparedAtFirst(kpi)
  const asked = (name: 'from' | 'to') =>
    kpi.versions.find(({ number }) => String(number) === search.get(name))?.number ?? first[name]
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:definitions.title', { name: owner }), to: list },
          { label: kpi.code },
        ]}
      />
      <PageHeader
        title={t('app:definition.title', { code: kpi.code })}
        eyebrow={
          <span className="flex flex-wrap items-center gap-2">
            <span>{owner}</span>
            <span>{named(language, plan)}</span>
            {kpi.illustrative && <IllustrativeMark />}
            {(inFlow || kpi.inForce !== null) && <FlowBadge state={inFlow?.flow.state ?? 'confirmed'} of={desk.of} />}
            {inFlow && <ToWay />}
          </span>
        }
        lead={
          kpi.follows && (
            <p>
              {t('definition:follows', { plan: past ? named(language, past) : kpi.follows.plan })}{' '}
              <TextLink to={definitionAddress(desk.code, kpi.follows.id)}>{kpi.follows.code}</TextLink>
            </p>
          )
        }
        aside={
          kpi.inForce !== null &&
          !central && (
            <LinkButton
              to={`/tenants/${desk.code}/kpis/${kpi.id}`}
              look="secondary"
              size="small"
              className="print:hidden"
            >
              {t('app:definition.toKpi')}
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Present desk={desk} kpi={kpi} plan={plan} measures={measures} ended={planEnded(plan, me.businessDate)} />
        {kpi.versions.length > 1 && (
          <Section title={t('definition:difference.title')} note={t('definition:difference.note')}>
            <Comparison
              desk={desk}
              kpi={kpi}
              plan={plan}
              measures={measures}
              from={asked('from')}
              to={asked('to')}
              onChoose={({ from, to }) =>
                setSearch({ from: String(from), to: String(to) }, { replace: true, preventScrollReset: true })
              }
            />
          </Section>
        )}
        <Section title={t('definition:versions')} note={t('definition:versionsNote')}>
          <VersionHistory kpi={kpi} of={desk.of} />
        </Section>
      </div>
    </>
  )
}

/** What there is to do with it now: write it, take it further, or amend what is in force. */
function Present({
  desk,
  kpi,
  plan,
  measures,
  ended,
}: {
  desk: Desk
  kpi: KpiVersions
  plan: Plan
  measures: readonly Measure[]
  ended: boolean
}) {
  const { t } = useTranslation(['app', 'definition'])
  const navigate = useNavigate()
  const me = usePerson()
  const [amending, setAmending] = useState(false)
  const inFlow = versionOf(kpi, kpi.inFlow)
  const inForce = versionOf(kpi, kpi.inForce)
  if (inFlow?.flow.possible.includes('submit')) {
    return (
      <DraftPanel
        key={inFlow.number}
        desk={desk}
        kpi={kpi}
        version={inFlow}
        plan={plan}
        measures={measures}
        onAbandoned={() =>
          navigate(inForce ? definitionAddress(desk.code, kpi.id) : definitionsAddress(desk.code, kpi.plan))
        }
      />
    )
  }
  if (inFlow) return <OnItsWay desk={desk} kpi={kpi} version={inFlow} plan={plan} measures={measures} />
  if (!inForce) {
    return (
      <Message
        icon="info"
        title={t('app:definition.abandoned')}
        action={<LinkButton to={definitionsAddress(desk.code, kpi.plan)}>{t('app:definition.toList')}</LinkButton>}
      >
        {t('app:definition.abandonedHint')}
      </Message>
    )
  }
  return (
    <Section
      title={t('definition:content', { number: inForce.number })}
      aside={
        drafts(me, desk.code) &&
        !ended && (
          <Button look="secondary" className="print:hidden" onClick={() => setAmending(true)}>
            {t('definition:amend.open')}
          </Button>
        )
      }
    >
      <DefinitionReader kpi={kpi} version={inForce} plan={plan} measures={measures} />
      {amending && (
        <AmendDialog
          desk={desk}
          kpi={kpi}
          plan={plan}
          runningYear={fiscalYearOf(me.businessDate)}
          onClose={() => setAmending(false)}
        />
      )}
    </Section>
  )
}

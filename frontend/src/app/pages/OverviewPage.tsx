import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { mayOpen, sideOf } from '@/features/identity/person'
import { CountsTable } from '@/features/overview/CountsTable'
import { Headline, PublishedFigures } from '@/features/overview/Headline'
import { TileMap } from '@/features/overview/TileMap'
import { CentralKpis } from '@/features/plan/CentralKpis'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { usePlaces } from '@/features/tenancy/names'
import { type Overview, type Plan, type Standing, useOverview, usePlanKpis } from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { PageHeader, Section } from '@/ui/Layout'
import { Segmented } from '@/ui/Segmented'
import { EmptyState, Loading, Skeleton } from '@/ui/State'
import { useNarrow } from '@/ui/useNarrow'
import { definitionAddress, trailAddress } from '../addresses'
import { usePerson } from '../person'
import { currentPlan, planEnded, useAllPlans } from '../plans'
import { RunningRounds } from '../RunningRounds'
import { Todos } from '../Todos'

/** The country on one page. */
export function OverviewPage() {
  const { plan: planId = '' } = useParams()
  const { t } = useTranslation('app')
  const format = useFormat()
  const navigate = useNavigate()
  const plans = useAllPlans()
  const overview = useOverview(planId)
  const places = usePlaces()
  const me = usePerson()
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  // For the centre, the country as it stands now is the first page.
  const home = sideOf(me) === 'centre' && plan !== undefined && plan === currentPlan(plans.data ?? [], me.businessDate)
  return (
    <>
      <PageHeader
        title={t('overview.title')}
        eyebrow={
          plan &&
          t('overview.eyebrow', {
            plan: named(format.language, plan),
            first: format.fiscalYear(plan.firstYear),
            last: format.fiscalYear(plan.lastYear),
          })
        }
        aside={
          plans.data && (
            <div className="print:hidden">
              <PlanSelect plans={plans.data} value={planId} onChange={(next) => navigate(`/plans/${next}/overview`)} />
            </div>
          )
        }
      />
      {home && (
        <div className="mb-8">
          <Todos />
        </div>
      )}
      <Loading query={overview} rows={10}>
        {(data) =>
          places.isPending ? <Skeleton rows={10} /> : <Country key={planId} overview={data} plan={plan} home={home} />
        }
      </Loading>
    </>
  )
}

function Country({ overview, plan, home }: { overview: Overview; plan: Plan | undefined; home: boolean }) {
  const { t } = useTranslation(['app', 'overview', 'ui'])
  const format = useFormat()
  const me = usePerson()
  const ended = planEnded(plan, me.businessDate)
  const kpis = `/plans/${overview.plan}/kpis`
  const centre = sideOf(me) === 'centre'
  const list = (parameters: Record<string, string | number>, standing?: Standing) =>
    `${kpis}?${new URLSearchParams({
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
      ...(standing ? { standing } : {}),
    })}`
  // Only the centre may open every list; the others see the counts.
  const opens = (parameters: Record<string, string | number>) =>
    centre ? (standing?: Standing) => list(parameters, standing) : null
  return (
    <div className="flex flex-col gap-6">
      <Section title={t('app:overview.headline')} note={t('app:overview.asOf', { date: format.date(overview.asOf) })}>
        <Headline overview={overview} planEnded={ended} link={opens({})} />
      </Section>
      {plan && plan.publishedFigures.length > 0 && (
        <Section title={t('overview:published.title')} note={t('overview:published.note')}>
          <PublishedFigures figures={plan.publishedFigures} overview={overview} />
        </Section>
      )}
      <Prefectures overview={overview} ended={ended} list={list} />
      {home && <RunningRounds />}
      <Section title={t('app:overview.byStage')} note={t('app:overview.byStageNote')}>
        <CountsTable
          caption={t('app:overview.byStage')}
          nameHeader={t('overview:column.stage')}
          planEnded={ended}
          rows={overview.byStage.map((row) => {
            const stage = plan?.stages.find((candidate) => candidate.number === row.stage)
            return {
              ...row,
              key: String(row.stage),
              name: `${t('ui:stageNumber', { number: row.stage })} ${stage ? named(format.language, stage) : ''}`,
              order: row.stage,
              link: opens({ stage: row.stage }),
            }
          })}
        />
      </Section>
      <Section title={t('app:overview.byPolicy')}>
        <CountsTable
          caption={t('app:overview.byPolicy')}
          nameHeader={t('overview:column.policy')}
          planEnded={ended}
          rows={overview.byPolicy.map((row) => {
            const policy = plan?.policies.find((candidate) => candidate.number === row.policy)
            return {
              ...row,
              key: String(row.policy),
              name: `${row.policy}. ${policy ? named(format.language, policy) : ''}`,
              order: row.policy,
              link: opens({ policy: row.policy }),
            }
          })}
        />
      </Section>
      <BureauCounts overview={overview} ended={ended} opens={opens} />
      <CentralSection plan={overview.plan} />
    </div>
  )
}

function Prefectures({
  overview,
  ended,
  list,
}: {
  overview: Overview
  ended: boolean
  list: (parameters: Record<string, string>, standing?: Standing) => string
}) {
  const { t } = useTranslation(['app', 'overview'])
  const me = usePerson()
  const { tenants, tenantName, bureauName } = usePlaces()
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<'map' | 'table' | null>(null)
  const view = chosen ?? (narrow ? 'table' : 'map')
  const byCode = new Map(tenants.map((tenant) => [tenant.code, tenant]))
  const open = (code: string) => {
    const tenant = byCode.get(code)
    return tenant !== undefined && mayOpen(me, tenant)
  }
  const side = sideOf(me)
  return (
    <Section
      title={t('app:overview.prefectures')}
      note={side === 'centre' ? t('app:overview.prefecturesNote') : t('app:overview.prefecturesNoteOwn')}
      aside={
        <Segmented
          label={t('app:overview.view')}
          value={view}
          onChange={setChosen}
          options={[
            { value: 'map', label: t('app:overview.map') },
            { value: 'table', label: t('app:overview.table') },
          ]}
        />
      }
    >
      {view === 'map' ? (
        <TileMap
          tenants={tenants}
          counts={overview.tenants}
          planEnded={ended}
          link={(code) => (open(code) ? `/tenants/${code}/plans/${overview.plan}` : null)}
        />
      ) : (
        <CountsTable
          caption={t('app:overview.prefectures')}
          nameHeader={t('overview:column.prefecture')}
          groupHeader={t('overview:column.bureau')}
          planEnded={ended}
          rows={overview.tenants.map((entry) => ({
            ...entry,
            key: entry.code,
            name: `${entry.code} ${tenantName(entry.code)}`,
            order: entry.code,
            group: bureauName(byCode.get(entry.code)?.bureau ?? ''),
            link: !open(entry.code)
              ? null
              : (standing) =>
                  side === 'prefecture'
                    ? `/tenants/${entry.code}/plans/${overview.plan}${standing ? `?standing=${standing}` : ''}`
                    : list({ tenant: entry.code }, standing),
          }))}
        />
      )}
    </Section>
  )
}

function BureauCounts({
  overview,
  ended,
  opens,
}: {
  overview: Overview
  ended: boolean
  opens: (parameters: Record<string, string>) => ((standing?: Standing) => string) | null
}) {
  const { t } = useTranslation(['app', 'overview'])
  const { bureauName, bureaus } = usePlaces()
  return (
    <Section title={t('app:overview.byBureau')}>
      <CountsTable
        caption={t('app:overview.byBureau')}
        nameHeader={t('overview:column.bureau')}
        planEnded={ended}
        rows={overview.byBureau.map((row) => ({
          ...row,
          key: row.bureau,
          name: bureauName(row.bureau),
          order: bureaus.findIndex((bureau) => bureau.code === row.bureau),
          link: opens({ bureau: row.bureau }),
        }))}
      />
    </Section>
  )
}

function CentralSection({ plan }: { plan: string }) {
  const { t } = useTranslation('app')
  const me = usePerson()
  const central = usePlanKpis(plan, { level: 'central' })
  return (
    <Section
      title={t('overview.central')}
      note={t('overview.centralNote')}
      aside={
        sideOf(me) === 'centre' && (
          <TextLink to={trailAddress(CENTRE)} className="inline-flex min-h-6 items-center print:hidden">
            {t('trail.link')}
          </TextLink>
        )
      }
    >
      <Loading query={central} rows={6}>
        {(kpis) =>
          kpis.length === 0 ? (
            <EmptyState title={t('overview.noCentral')} />
          ) : (
            <CentralKpis
              kpis={kpis}
              link={sideOf(me) === 'centre' ? (kpi) => definitionAddress(CENTRE, kpi.id) : undefined}
            />
          )
        }
      </Loading>
    </Section>
  )
}

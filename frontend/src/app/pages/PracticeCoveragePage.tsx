import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { AdoptionCourse } from '@/features/coverage/AdoptionCourse'
import { CoverageFigures } from '@/features/coverage/CoverageFigures'
import { GapFilterBar } from '@/features/coverage/GapFilterBar'
import { GapList } from '@/features/coverage/GapList'
import { readFilter, shownOf } from '@/features/coverage/gaps'
import { TopicMatrix } from '@/features/coverage/TopicMatrix'
import { mayOpen, sideOf } from '@/features/identity/person'
import { PlanSelect } from '@/features/plan/PlanSelect'
import { usePlaces } from '@/features/tenancy/names'
import { type Plan, type PracticeCoverage, useMeasures, usePracticeCoverage, usePracticeGaps } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { Button } from '@/ui/Button'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { PRACTICE_SEARCH, practiceCoverageAddress, publishedPracticeAddress } from '../addresses'
import { PracticeLinks } from '../PracticeLinks'
import { usePerson } from '../person'
import { planEnded, useAllPlans } from '../plans'
import { useAddressFilter } from '../useAddressFilter'

/** What the published entries are about, where they are missing, and how they are taken up: the centre's first question. */
export function PracticeCoveragePage() {
  const { plan: planId = '' } = useParams()
  const { t } = useTranslation(['coverage', 'app'])
  const language = useLanguage()
  const navigate = useNavigate()
  const plans = useAllPlans()
  const coverage = usePracticeCoverage(planId)
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:practiceSearch.title'), to: PRACTICE_SEARCH },
          { label: t('coverage:title') },
        ]}
      />
      <PageHeader
        title={t('coverage:title')}
        eyebrow={plan && named(language, plan)}
        lead={t('coverage:lead')}
        aside={<PracticeLinks here="coverage" />}
      />
      {plans.data && (
        <div className="mb-6 print:hidden">
          <PlanSelect plans={plans.data} value={planId} onChange={(next) => navigate(practiceCoverageAddress(next))} />
        </div>
      )}
      <Loading query={coverage} rows={12}>
        {(data) => <Covered coverage={data} plan={plan} />}
      </Loading>
      <Section title={t('coverage:gap.title')} note={t('coverage:gap.note')} className="mt-6">
        <Gaps planId={planId} plan={plan} />
      </Section>
    </>
  )
}

function Covered({ coverage, plan }: { coverage: PracticeCoverage; plan: Plan | undefined }) {
  const { t } = useTranslation('coverage')
  const me = usePerson()
  const measures = useMeasures()
  return (
    <div className="flex flex-col gap-6">
      <CoverageFigures coverage={coverage} />
      <Section
        title={t('matrix.title')}
        note={
          <>
            {t('matrix.note')}
            <br />
            {t(`matrix.whose.${sideOf(me)}`)}
          </>
        }
      >
        <Loading query={measures} rows={10}>
          {(all) => (
            <TopicMatrix
              topics={coverage.topics}
              measures={all}
              plan={plan}
              link={({ stage, measure }) => `${PRACTICE_SEARCH}?stage=${stage}&measure=${measure.code}`}
            />
          )}
        </Loading>
      </Section>
      <Section title={t('course.title')} note={t('course.note')}>
        {coverage.course.length === 0 ? (
          <p className="text-solid-gray-700">{t('course.none')}</p>
        ) : (
          <AdoptionCourse quarters={coverage.course} />
        )}
      </Section>
    </div>
  )
}

function Gaps({ planId, plan }: { planId: string; plan: Plan | undefined }) {
  const { t } = useTranslation('coverage')
  const me = usePerson()
  const { tenants, tenantName } = usePlaces()
  const gaps = usePracticeGaps(planId)
  const { search, change, clear } = useAddressFilter()
  const filter = readFilter(search)
  return (
    <Loading query={gaps} rows={8}>
      {(all) => {
        if (all.length === 0) return <EmptyState title={t('gap.empty')}>{t('gap.emptyHint')}</EmptyState>
        const shown = shownOf(all, filter)
        return (
          <>
            <GapFilterBar filter={filter} gaps={all} plan={plan} tenants={tenants} onChange={change} onClear={clear} />
            <p role="status" className="my-3 text-dns-14N-130 tabular-nums">
              {t('gap.shown', { shown: shown.length, count: all.length })}
            </p>
            {shown.length === 0 ? (
              <EmptyState title={t('gap.noMatch')} action={<Button onClick={clear}>{t('gap.clear')}</Button>} />
            ) : (
              <GapList
                gaps={shown}
                planEnded={planEnded(plan, me.businessDate)}
                tenantName={tenantName}
                practiceLink={(practice, { tenant, kpi }) =>
                  publishedPracticeAddress(practice, me.tenant?.code === tenant ? kpi : undefined)
                }
                kpiLink={({ tenant, kpi }) => {
                  const own = tenants.find(({ code }) => code === tenant)
                  return own && mayOpen(me, own) ? `/tenants/${tenant}/kpis/${kpi}` : null
                }}
              />
            )}
          </>
        )
      }}
    </Loading>
  )
}

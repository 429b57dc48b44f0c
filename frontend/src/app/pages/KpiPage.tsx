import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { readsTrail } from '@/features/identity/person'
import { EntryForm } from '@/features/measurement/EntryForm'
import { KpiChart } from '@/features/measurement/KpiChart'
import { History, Results } from '@/features/measurement/Results'
import { type Saved, SavedNotice } from '@/features/measurement/SavedNotice'
import { StandingPanel } from '@/features/measurement/StandingPanel'
import { KpiDefinition, KpiSentence, KpiTargets } from '@/features/plan/KpiDefinition'
import { useKpiWords } from '@/features/plan/words'
import { usePlaces } from '@/features/tenancy/names'
import { type KpiDetail, useKpi } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { LinkButton, TextLink } from '@/ui/Button'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading, Message } from '@/ui/State'
import { entryAddress, trailAddress } from '../addresses'
import { KpiDefinitionLink } from '../KpiDefinitionLink'
import { KpiEvidence } from '../KpiEvidence'
import { KpiImprovements } from '../KpiImprovements'
import { KpiPractices } from '../KpiPractices'
import { KpiRecommendations } from '../KpiRecommendations'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

/** Everything about one KPI: what it says, where it stands and why, its figures, and the entry. */
export function KpiPage() {
  const { code = '', kpiId = '' } = useParams()
  const kpi = useKpi(code, kpiId)
  return (
    <Loading query={kpi} rows={10} heading>
      {(data) => <Kpi key={data.id} kpi={data} />}
    </Loading>
  )
}

function Kpi({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation(['app', 'ui', 'entry'])
  const language = useLanguage()
  const me = usePerson()
  const { tenantName } = usePlaces()
  const plans = useAllPlans()
  const words = useKpiWords()
  const [search, setSearch] = useSearchParams()
  const [saved, setSaved] = useState<Saved | null>(null)
  const plan = plans.data?.find((candidate) => candidate.id === kpi.plan)
  const owner = tenantName(kpi.tenant)
  const asked = search.get('period')
  const askedState = kpi.periods.find((period) => period.period === asked)?.state
  const entering = asked !== null && askedState === 'open' && (kpi.permissions.record || kpi.permissions.proxy)
  const title = t('app:kpi.title', { owner, measures: words.measures(kpi) })
  const closeEntry = () => setSearch({}, { replace: true, preventScrollReset: true })
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:tenantKpis.title', { name: owner }), to: `/tenants/${kpi.tenant}/plans/${kpi.plan}` },
          { label: kpi.code },
        ]}
      />
      <PageHeader
        title={title}
        eyebrow={
          <span className="flex flex-wrap items-center gap-2">
            <span className="tabular-nums">{kpi.code}</span>
            {plan && <span>{named(language, plan)}</span>}
            {kpi.illustrative && <IllustrativeMark />}
          </span>
        }
        aside={
          <div className="flex flex-wrap gap-3 print:hidden">
            {kpi.level === 'regional' && (
              <LinkButton to={`/tenants/${kpi.tenant}/kpis/${kpi.id}/handover`} look="secondary" size="small">
                {t('app:kpi.handover')}
              </LinkButton>
            )}
            {readsTrail(me) && (
              <LinkButton to={`${trailAddress(kpi.tenant)}?kpi=${kpi.id}`} look="secondary" size="small">
                {t('app:kpi.trail')}
              </LinkButton>
            )}
          </div>
        }
      />
      {kpi.illustrative && (
        <p className="-mt-3 mb-5 text-dns-14N-130 text-solid-gray-700">{t('ui:illustrativeHint')}</p>
      )}

      <div className="flex flex-col gap-6">
        <KpiSentence kpi={kpi} owner={owner} />

        {saved && <SavedNotice key={saved.period + saved.after.judgement.value} {...saved} />}
        {entering && (
          <EntryForm
            key={asked}
            kpi={kpi}
            period={asked}
            onCancel={closeEntry}
            onSaved={(outcome) => {
              setSaved(outcome)
              closeEntry()
            }}
          />
        )}
        {asked !== null && !entering && (
          <Message icon={askedState === 'locked' ? 'lock' : 'info'} title={t('app:kpi.cannotEnter')}>
            {t(
              askedState === 'locked'
                ? 'app:kpi.locked'
                : askedState === 'future'
                  ? 'app:kpi.future'
                  : askedState === undefined
                    ? 'app:kpi.noSuchPeriod'
                    : 'app:kpi.mayNotEnter',
            )}
          </Message>
        )}

        <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[26rem_1fr]">
          <div className="flex flex-col gap-6">
            <Section title={t('app:kpi.standing')}>
              <StandingPanel kpi={kpi} asOf={me.businessDate} />
            </Section>
            <Section title={t('app:kpi.targets')}>
              <KpiTargets kpi={kpi} />
            </Section>
          </div>
          <Section title={t('app:kpi.chart')} className="min-w-0">
            <KpiChart kpi={kpi} />
          </Section>
        </div>

        <Section
          title={t('app:kpi.results')}
          note={
            kpi.permissions.record
              ? t('app:kpi.resultsNote')
              : kpi.permissions.proxy
                ? t('app:kpi.proxyNote')
                : undefined
          }
          aside={
            <TextLink to={entryAddress(kpi.tenant, kpi.plan)} className="inline-flex min-h-6 items-center print:hidden">
              {t('entry:title')}
            </TextLink>
          }
        >
          <Results kpi={kpi} current={entering ? asked : null} />
        </Section>

        <KpiRecommendations kpi={kpi} />

        <KpiEvidence kpi={kpi} />

        {kpi.level === 'regional' && <KpiImprovements kpi={kpi} />}
        {kpi.level === 'regional' && <KpiPractices kpi={kpi} />}

        <Section title={t('app:kpi.definition')} aside={<KpiDefinitionLink kpi={kpi} />}>
          <KpiDefinition kpi={kpi} plan={plan} />
        </Section>

        <Section title={t('app:kpi.history')} note={t('app:kpi.historyNote')}>
          <History kpi={kpi} />
        </Section>
      </div>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { EvidenceList } from '@/features/evidence/EvidenceList'
import { ImprovementList } from '@/features/improvement/ImprovementList'
import { KpiChart } from '@/features/measurement/KpiChart'
import { Results } from '@/features/measurement/Results'
import { StandingPanel } from '@/features/measurement/StandingPanel'
import { KpiDefinition, KpiSentence, KpiTargets } from '@/features/plan/KpiDefinition'
import { VersionHistory } from '@/features/plan/VersionHistory'
import { useKpiWords } from '@/features/plan/words'
import { VerificationHistory } from '@/features/review/VerificationHistory'
import { usePlaces } from '@/features/tenancy/names'
import { type KpiDetail, useEvidence, useImprovements, useKpi, useSelfVerifications, useVersions } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button, TextLink } from '@/ui/Button'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading } from '@/ui/State'
import { reportAddress } from '../addresses'
import { OpenEnds } from '../handover/OpenEnds'
import { People } from '../handover/People'
import { peopleOf } from '../handover/people'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'
import { useAskingRounds } from '../rounds'
import { useAdoptionPanel } from '../useAdoptionPanel'

/** Everything a successor needs about a KPI, on one page to be printed: reasons, decisions, people, open ends. */
export function HandoverPage() {
  const { code = '', kpiId = '' } = useParams()
  const kpi = useKpi(code, kpiId)
  return (
    <Loading query={kpi} rows={10} heading>
      {(data) => <Handover key={data.id} kpi={data} />}
    </Loading>
  )
}

function Handover({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation(['app', 'ui'])
  const format = useFormat()
  const me = usePerson()
  const { tenantName } = usePlaces()
  const plans = useAllPlans()
  const words = useKpiWords()
  const rounds = useAskingRounds()
  const versions = useVersions(kpi.tenant, kpi.id)
  const verifications = useSelfVerifications(kpi.tenant, kpi.id)
  const improvements = useImprovements(kpi.tenant, { kpi: kpi.id })
  const evidence = useEvidence(kpi.tenant, kpi.id)
  const adoptionPanel = useAdoptionPanel(kpi.tenant, false)
  const plan = plans.data?.find((candidate) => candidate.id === kpi.plan)
  const owner = tenantName(kpi.tenant)
  const address = `/tenants/${kpi.tenant}/kpis/${kpi.id}`
  const title = t('app:handover.title', { code: kpi.code })
  const about = `${owner}｜${kpi.code} ${words.measures(kpi)}`
  const follows = versions.data?.follows
  // To be read, on paper too: nothing is entered or removed here.
  const toRead: KpiDetail = { ...kpi, permissions: { ...kpi.permissions, record: false } }
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:tenantKpis.title', { name: owner }), to: `/tenants/${kpi.tenant}/plans/${kpi.plan}` },
          { label: kpi.code, to: address },
          { label: t('app:handover.crumb') },
        ]}
      />
      {/* A table's head is what a browser repeats on each printed page. */}
      <div className="print:table print:w-full print:table-fixed">
        <div className="hidden break-inside-avoid print:table-header-group" aria-hidden="true">
          <p className="mb-3 flex justify-between gap-6 border-b border-solid-gray-420 pb-1">
            <span>{about}</span>
            <span>{t('app:handover.asOf', { date: format.date(me.businessDate) })}</span>
          </p>
        </div>
        <div className="print:table-row-group">
          <PageHeader
            title={title}
            eyebrow={
              <span className="flex flex-wrap items-center gap-2">
                {about}
                {plan && <span>{named(format.language, plan)}</span>}
                {kpi.illustrative && <IllustrativeMark />}
              </span>
            }
            lead={t('app:handover.lead', { date: format.date(me.businessDate) })}
            aside={
              <Button look="secondary" className="print:hidden" onClick={() => window.print()}>
                {t('app:handover.print')}
              </Button>
            }
          />
          <div className="flex flex-col gap-6 print:block print:[&>*]:mb-6">
            <Section title={t('app:handover.open')} note={t('app:handover.openNote')}>
              <OpenEnds
                kpi={kpi}
                versions={versions.data}
                verifications={verifications.data ?? []}
                improvements={improvements.data ?? []}
              />
            </Section>

            <Section title={t('app:handover.what')}>
              <div className="flex flex-col gap-5">
                <KpiSentence kpi={kpi} owner={owner} />
                {follows && (
                  <p>
                    {t('app:handover.follows', {
                      plan: namedPlan(follows.plan),
                      code: follows.code,
                    })}{' '}
                    <TextLink
                      to={`/tenants/${kpi.tenant}/kpis/${follows.id}`}
                      className="inline-flex min-h-6 items-center print:hidden"
                    >
                      {t('app:handover.toAncestor')}
                    </TextLink>
                  </p>
                )}
                <KpiDefinition kpi={kpi} plan={plan} />
                <KpiTargets kpi={kpi} />
              </div>
            </Section>

            <Section title={t('app:handover.why')} note={t('app:handover.whyNote')}>
              <Loading query={versions} rows={3}>
                {(data) => <VersionHistory kpi={data} />}
              </Loading>
            </Section>

            <Section title={t('app:handover.standing')}>
              <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[24rem_1fr] print:block">
                <StandingPanel kpi={kpi} asOf={me.businessDate} />
                <div className="min-w-0 print:mt-4">
                  <KpiChart kpi={kpi} />
                </div>
              </div>
            </Section>

            <Section title={t('app:kpi.results')}>
              <Results kpi={toRead} current={null} />
            </Section>

            <Section title={t('app:handover.evidence')}>
              <Loading query={evidence} rows={2}>
                {(files) => <EvidenceList kpi={toRead} files={files} />}
              </Loading>
            </Section>

            <Section title={t('app:handover.said')} note={t('app:handover.saidNote')}>
              <Loading query={verifications} rows={4}>
                {(list) =>
                  list.length === 0 ? (
                    <p className="text-solid-gray-700">{t('app:handover.nothingSaid')}</p>
                  ) : (
                    <VerificationHistory
                      verifications={list}
                      unit={kpi.unit}
                      link={(round) => reportAddress(kpi.tenant, round)}
                    />
                  )
                }
              </Loading>
            </Section>

            <Section title={t('app:handover.decisions')} note={t('app:handover.decisionsNote')}>
              <Loading query={improvements} rows={3}>
                {(list) =>
                  list.length === 0 ? (
                    <p className="text-solid-gray-700">{t('app:kpi.noImprovements')}</p>
                  ) : (
                    <ImprovementList
                      code={kpi.tenant}
                      improvements={list}
                      rounds={rounds}
                      today={me.businessDate}
                      manage={false}
                      below={adoptionPanel}
                    />
                  )
                }
              </Loading>
            </Section>

            <Section title={t('app:handover.people')} note={t('app:handover.peopleNote')}>
              <People
                office={kpi.owner}
                people={peopleOf(kpi, versions.data, verifications.data ?? [], improvements.data ?? [])}
              />
            </Section>
          </div>
        </div>
      </div>
    </>
  )

  function namedPlan(id: string): string {
    const found = plans.data?.find((candidate) => candidate.id === id)
    return found ? named(format.language, found) : id
  }
}

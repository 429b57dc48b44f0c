import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deskOf } from '@/features/definition/desk'
import { type Done, QueueGroup, QueueList, QueueOutcome } from '@/features/review/QueueGroup'
import { usePlaces } from '@/features/tenancy/names'
import {
  takeDefinitionSteps,
  takeReportSteps,
  usePracticeQueue,
  useQueue,
  type WaitingDefinition,
  type WaitingPractice,
  type WaitingReport,
} from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { PageHeader, Section } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { EmptyState, Loading } from '@/ui/State'
import { definitionAddress, practicesAddress, reportAddress } from '../addresses'
import { useAllPlans } from '../plans'

/** What waits for the reader's step: reports by their round, KPIs by their plan, and practice entries. */
export function QueuePage() {
  const { t } = useTranslation('app')
  const queue = useQueue()
  const practices = usePracticeQueue()
  const [done, setDone] = useState<Done | null>(null)
  return (
    <>
      <PageHeader title={t('queue.title')} lead={t('queue.lead')} />
      <div className="flex flex-col gap-6">
        {done && <QueueOutcome done={done} />}
        <Loading query={queue} rows={6}>
          {({ reports, definitions }) => (
            <Loading query={practices} rows={6}>
              {(entries) =>
                reports.length + definitions.length + entries.length === 0 ? (
                  <EmptyState title={t('queue.empty')} action={<TextLink to="/rounds">{t('queue.toRounds')}</TextLink>}>
                    {t('queue.emptyHint')}
                  </EmptyState>
                ) : (
                  <>
                    {grouped(reports, ({ round }) => round.id).map(([round, waiting]) => (
                      <Reports key={round} reports={waiting} onDone={setDone} />
                    ))}
                    {grouped(definitions, ({ plan }) => plan).map(([plan, waiting]) => (
                      <Definitions key={plan} definitions={waiting} onDone={setDone} />
                    ))}
                    {entries.length > 0 && <Practices practices={entries} />}
                  </>
                )
              }
            </Loading>
          )}
        </Loading>
      </div>
    </>
  )
}

/** The reports to one round. */
function Reports({ reports, onDone }: { reports: Group<WaitingReport>; onDone: (done: Done) => void }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const { tenantName } = usePlaces()
  const { round } = reports[0]
  const planName = usePlanName(round.plan)
  return (
    <Section
      title={round.title}
      note={t('queue.note', {
        plan: planName,
        period: format.period(round.period),
        deadline: format.date(round.deadline, true),
      })}
      aside={
        <TextLink to={`/rounds/${round.id}`} className="print:hidden">
          {t('queue.round')}
        </TextLink>
      }
    >
      <QueueGroup
        title={round.title}
        items={reports.map(({ tenant, etag, ...report }) => ({
          ...report,
          key: tenant,
          name: tenantName(tenant),
          link: reportAddress(tenant, round.id),
          seen: etag === null ? null : { tenant, etag },
        }))}
        take={(step, reason, seen) => takeReportSteps(round.id, step, { reason, reports: seen })}
        onDone={onDone}
      />
    </Section>
  )
}

/** The KPIs of one plan that are set or amended. */
function Definitions({ definitions, onDone }: { definitions: Group<WaitingDefinition>; onDone: (done: Done) => void }) {
  const { t } = useTranslation('app')
  const { tenantName } = usePlaces()
  const title = t('queue.definitions', { plan: usePlanName(definitions[0].plan) })
  return (
    <Section title={title} note={t('queue.definitionsNote')}>
      <QueueGroup
        title={title}
        items={definitions.map(({ tenant, kpiId, code, etag, ...definition }) => ({
          ...definition,
          key: `${tenant} ${kpiId}`,
          name: t('queue.definition', { place: tenant === CENTRE ? t('queue.centre') : tenantName(tenant), code }),
          detail: (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <b className="text-dns-14B-130">{t(definition.amendment ? 'queue.amendment' : 'queue.new')}</b>
              {definition.illustrative && <IllustrativeMark />}
              {definition.sentence}
            </span>
          ),
          link: definitionAddress(tenant, kpiId),
          of: deskOf(tenant).of,
          // What was returned is to be revised, not to be taken further unread.
          seen: definition.state === 'returned' ? null : { tenant, kpiId, etag },
        }))}
        take={(step, reason, seen) => takeDefinitionSteps(step, { reason, definitions: seen })}
        onDone={onDone}
      />
    </Section>
  )
}

/** Practice entries are read one by one. */
function Practices({ practices }: { practices: readonly WaitingPractice[] }) {
  const { t } = useTranslation('app')
  const { tenantName } = usePlaces()
  const title = t('queue.practices')
  return (
    <Section title={title} note={t('queue.practicesNote')}>
      <QueueList
        title={title}
        items={practices.map(({ id, number, illustrative, title: name, ...practice }) => {
          const tenant = id.slice(0, 2)
          return {
            ...practice,
            key: id,
            name: t('queue.definition', { place: tenantName(tenant), code: id }),
            detail: (
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <b className="text-dns-14B-130">{t(number === 1 ? 'queue.new' : 'queue.revision')}</b>
                {illustrative && <IllustrativeMark />}
                <span lang="ja">{name}</span>
              </span>
            ),
            link: practicesAddress(tenant, id),
            of: 'practice',
            deadline: null,
            overdue: false,
            seen: null,
          }
        })}
      />
    </Section>
  )
}

function usePlanName(id: string): string {
  const format = useFormat()
  const plan = useAllPlans().data?.find((candidate) => candidate.id === id)
  return plan ? named(format.language, plan) : ''
}

type Group<T> = readonly [T, ...T[]]

/** What belongs together, in the order in which the first of each is due. */
function grouped<T>(items: readonly T[], by: (item: T) => string): [string, Group<T>][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group) group.push(item)
    else groups.set(by(item), [item])
  }
  return [...groups]
}

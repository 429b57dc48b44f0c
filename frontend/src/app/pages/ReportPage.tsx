import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { records } from '@/features/identity/person'
import { GapSummary } from '@/features/review/GapSummary'
import { ItemCard } from '@/features/review/ItemCard'
import { ItemIndex } from '@/features/review/ItemIndex'
import { Said } from '@/features/review/Said'
import { Thread } from '@/features/review/Thread'
import { Unanswered } from '@/features/review/Unanswered'
import { useReportStep } from '@/features/review/useReport'
import { type Unsaved, Writer } from '@/features/review/Writer'
import { usePlaces } from '@/features/tenancy/names'
import {
  type Comment,
  getReport,
  type Report,
  type ReportItem,
  reportKey,
  useReport,
  useReportComments,
} from '@/lib/api'
import type { Step } from '@/lib/flow'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { named } from '@/lib/language'
import { Button, LinkButton } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { FlowPanel } from '@/ui/Flow'
import { Icon } from '@/ui/Icon'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading, Message } from '@/ui/State'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { ItemRecommendations } from '../ItemRecommendations'
import { PracticeFrom } from '../PracticeFrom'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

const nothingSaid: Comment[] = []

/** A prefecture's report to a round: written by its own people, read line by line by bureau and centre. */
export function ReportPage() {
  const { code = '', round = '' } = useParams()
  const { t } = useTranslation('app')
  const me = usePerson()
  const report = useReport(code, round)
  if (!report.data && isProblem(report.error, 404) && me.tenant?.code !== code) {
    return (
      <Message
        heading
        icon="lock"
        title={t('report.notYet')}
        action={
          <LinkButton to={`/rounds/${round}`} look="secondary">
            {t('report.toRound')}
          </LinkButton>
        }
      >
        {t('report.notYetHint')}
      </Message>
    )
  }
  return (
    <Loading query={report} rows={12} heading>
      {(data) => <Whole key={`${code} ${round}`} report={data} />}
    </Loading>
  )
}

function Whole({ report }: { report: Report }) {
  const { t } = useTranslation(['app', 'review', 'round'])
  const format = useFormat()
  const me = usePerson()
  const plans = useAllPlans()
  const { tenantName } = usePlaces()
  const { tenant, round, items } = report
  const plan = plans.data?.find((candidate) => candidate.id === round.plan)
  const name = tenantName(tenant)
  const own = me.tenant?.code === tenant
  const handedInOnce = report.flow.steps.length > 0
  const comments = useReportComments(tenant, round.id, {
    query: { enabled: handedInOnce && items.length > 0 },
  })
  const said = comments.data ?? nothingSaid
  const drafts = useDrafts()
  const way = useWay(report, drafts)
  const guard = useLeaveGuard(drafts.unsaved.size > 0, drafts.saveAll)
  const wayPanel = useRef<HTMLDivElement>(null)
  const writing = report.permissions.write
  const complete = items.filter((item) => item.gaps.length === 0).length

  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:rounds.title'), to: '/rounds' },
          { label: round.title, to: `/rounds/${round.id}` },
          { label: name },
        ]}
      />
      <PageHeader
        title={t('app:report.title', { name })}
        eyebrow={t('app:report.eyebrow', {
          plan: plan ? named(format.language, plan) : '',
          period: format.period(round.period),
        })}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-dns-14N-130 text-solid-gray-700">{t('round:deadline')}</span>
            <Deadline date={report.deadline} today={me.businessDate} waiting={writing} />
          </span>
        }
      />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[1fr_25rem]">
        <div
          ref={wayPanel}
          tabIndex={-1}
          className="flex scroll-mt-4 flex-col gap-6 outline-none xl:sticky xl:top-4 xl:order-last xl:max-h-[calc(100vh-2rem)] xl:overflow-y-auto print:static"
        >
          <Section title={t('app:report.way')}>
            <div className="flex flex-col gap-5">
              {way.asked && complete < items.length && <GapSummary key={way.attempts} items={items} />}
              {round.state === 'closed' && (
                <p className="flex items-start gap-2">
                  <Icon name="lock" className="size-4 mt-1.5" />
                  {t('app:report.closed')}
                </p>
              )}
              <FlowPanel flow={report.flow} busy={way.busy} error={way.error} onStep={way.take} />
            </div>
          </Section>
          {items.length > 0 && (
            <Section
              title={t('app:report.items')}
              note={writing ? t('review:index.progress', { count: items.length, done: complete }) : undefined}
              className="print:hidden"
            >
              <ItemIndex items={items} comments={said} writing={writing} />
            </Section>
          )}
        </div>

        <div className="flex min-w-0 flex-col gap-6">
          {round.instructions && (
            <details className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:px-6 print:hidden">
              <summary className="min-h-6 cursor-pointer text-dns-16B-130">{t('app:rounds.asked')}</summary>
              <p className="mt-2 whitespace-pre-line">{round.instructions}</p>
            </details>
          )}
          {items.length === 0 && (
            <EmptyState title={t(own ? 'app:report.noItems' : 'app:report.givenBack')}>
              {t(own ? 'app:report.noItemsHint' : 'app:report.givenBackHint')}
            </EmptyState>
          )}
          {items.map((item, index) => (
            <ItemCard
              key={item.kpiId}
              item={item}
              number={index + 1}
              count={items.length}
              period={round.period}
              link={`/tenants/${tenant}/kpis/${item.kpiId}`}
              entry={
                own && records(me) && writing
                  ? (period) => `/tenants/${tenant}/kpis/${item.kpiId}?period=${period}`
                  : undefined
              }
              changed={way.changed.has(item.kpiId)}
              below={
                handedInOnce && (
                  <Thread
                    code={tenant}
                    round={round.id}
                    kpiId={item.kpiId}
                    comments={said.filter((comment) => comment.kpiId === item.kpiId)}
                    reader={me.username}
                    mayComment={report.permissions.comment}
                  />
                )
              }
            >
              {writing || drafts.unsaved.has(item.kpiId) ? (
                <>
                  <Writer
                    code={tenant}
                    round={round.id}
                    item={item}
                    asked={way.asked}
                    onUnsaved={drafts.onUnsaved}
                    register={drafts.register}
                  >
                    <Unanswered item={item} link={`/tenants/${tenant}/kpis/${item.kpiId}`} />
                  </Writer>
                  <div className="hidden print:block">
                    <Said item={item} />
                  </div>
                </>
              ) : (
                <Said item={item} />
              )}
              {item.miss === 'target' && <ItemRecommendations kpi={{ id: item.kpiId, tenant, plan: round.plan }} />}
              {item.verification && (
                <PracticeFrom code={tenant} kpi={item.kpiId} round={round.id} rating={item.verification.rating} />
              )}
            </ItemCard>
          ))}
          {report.flow.possible.length > 0 && items.length > 0 && (
            <Button
              look="secondary"
              className="self-start xl:hidden print:hidden"
              onClick={() => {
                wayPanel.current?.scrollIntoView()
                wayPanel.current?.focus({ preventScroll: true })
              }}
            >
              <Icon name="up" className="size-3.5" />
              {t('app:report.toWay')}
            </Button>
          )}
        </div>
      </div>
      {guard.question}
    </>
  )
}

interface Drafts extends Unsaved {
  unsaved: ReadonlySet<string>
  /** Saves every item; false if one could not be. */
  saveAll: () => Promise<boolean>
}

/** What of the items is still unsaved, and how it is saved before the page goes on. */
function useDrafts(): Drafts {
  const saves = useRef(new Map<string, () => Promise<boolean>>())
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  const register = useCallback((kpiId: string, save: () => Promise<boolean>) => {
    saves.current.set(kpiId, save)
    return () => {
      saves.current.delete(kpiId)
    }
  }, [])
  const onUnsaved = useCallback((kpiId: string, is: boolean) => {
    setUnsaved((before) => {
      if (before.has(kpiId) === is) return before
      const after = new Set(before)
      if (is) after.add(kpiId)
      else after.delete(kpiId)
      return after
    })
  }, [])
  const saveAll = useCallback(async () => {
    const done = await Promise.all([...saves.current.values()].map((save) => save()))
    return !done.includes(false)
  }, [])
  return useMemo(() => ({ unsaved, register, onUnsaved, saveAll }), [unsaved, register, onUnsaved, saveAll])
}

/** Takes the report further: what is unsaved first, and a submission only when nothing is missing. */
function useWay(report: Report, drafts: Drafts) {
  const queries = useQueryClient()
  const step = useReportStep(report.tenant, report.round.id)
  const [asked, setAsked] = useState(false)
  const [attempts, setAttempts] = useState(0)
  const [preparing, setPreparing] = useState(false)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())

  function go(wanted: Step, reason: string | null, seen: Report) {
    step.mutate(
      { step: wanted, reason, seen },
      {
        onSuccess: () => {
          setAsked(false)
          setChanged(new Set())
        },
        onError: (error) => {
          if (isProblem(error, 412) && error.current) setChanged(unlike(seen, error.current as Report))
        },
      },
    )
  }

  async function take(wanted: Step, reason: string | null) {
    if (wanted !== 'submit') return go(wanted, reason, report)
    setPreparing(true)
    try {
      setAsked(true)
      setAttempts((count) => count + 1)
      if (!(await drafts.saveAll())) return
      const fresh = await queries.fetchQuery({
        queryKey: reportKey(report.tenant, report.round.id),
        queryFn: () => getReport(report.tenant, report.round.id),
        staleTime: 0,
      })
      if (fresh.items.every((item) => item.gaps.length === 0)) go(wanted, reason, fresh)
    } finally {
      setPreparing(false)
    }
  }

  return { take, busy: preparing || step.isPending, error: step.error, asked, attempts, changed }
}

/** The items in which two readings of a report differ. */
function unlike(seen: Report, current: Report): Set<string> {
  const before = new Map(seen.items.map((item) => [item.kpiId, essence(item)]))
  return new Set(current.items.filter((item) => before.get(item.kpiId) !== essence(item)).map((item) => item.kpiId))
}

function essence(item: ReportItem): string {
  const { rating, happened, factors, externalConditions, cause, nextAction } = item.verification ?? {}
  return JSON.stringify([rating, happened, factors, externalConditions, cause, nextAction, item.figures])
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FlowState, leadsOn, type Step } from '@/lib/flow'
import { useFormat } from '@/lib/format'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { ReasonDialog } from '@/ui/Flow'
import { FlowBadge, type FlowOf, useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'

/**
 * Something that waits for the reader's step.
 *
 * @param seen what the server is told of it; null where it cannot be taken together with others
 */
export interface QueueItem<Seen> {
  key: string
  name: string
  /** What it is, where the name alone does not say it. */
  detail?: ReactNode
  link: string
  of?: FlowOf
  state: FlowState
  possible: readonly Step[]
  since: string
  deadline: string | null
  overdue: boolean
  seen: Seen | null
}

/** What became of several at once. */
export interface Done {
  step: Step
  taken: number
  refused: { name: string; why: string }[]
}

/** What the server answers of each, in the order they were asked. */
interface Outcome {
  problem: string | null
  title: string | null
}

/** What waits for the reader, to be read one by one or taken further together. */
export function QueueGroup<Seen>({
  title,
  items,
  take: takeAll,
  onDone,
}: {
  title: string
  items: readonly QueueItem<Seen>[]
  take: (step: Step, reason: string | null, seen: Seen[]) => Promise<Outcome[]>
  onDone: (done: Done) => void
}) {
  const { t } = useTranslation(['review', 'ui'])
  const flow = useFlowWords()
  const all = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<Step | null>(null)
  const queries = useQueryClient()
  const steps = useMutation({
    mutationFn: ({ step, reason, of }: { step: Step; reason: string | null; of: readonly Choosable<Seen>[] }) =>
      takeAll(
        step,
        reason,
        of.map(({ seen }) => seen),
      ),
    // Told before the list is read anew: when all of it is done, this group is gone by then.
    onSuccess: (outcomes, { step, of }) => {
      setAsking(null)
      setChosen(new Set())
      onDone({
        step,
        taken: outcomes.filter(({ problem }) => problem === null).length,
        refused: of.flatMap(({ name }, at) => {
          const outcome = outcomes[at]
          return outcome?.problem ? [{ name, why: outcome.title ?? outcome.problem }] : []
        }),
      })
    },
    onSettled: () => queries.invalidateQueries(),
    networkMode: 'always',
  })
  const many = items.filter(isForMany)
  const picked = many.filter((item) => chosen.has(item.key))
  // What can be done with each of the chosen; all of one reader's wait for the same steps.
  const possible = (picked.length > 0 ? picked : many)
    .map((item) => item.possible)
    .reduce<Step[]>(
      (common, each) => common.filter((step) => each.includes(step)),
      ['endorse', 'check', 'confirm', 'return'],
    )

  function choose(key: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(key)
    else next.delete(key)
    setChosen(next)
  }

  function take(step: Step, reason: string | null) {
    steps.mutate({ step, reason, of: picked })
  }

  return (
    <>
      {many.length > 1 && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3 rounded-8 bg-solid-gray-50 px-4 py-2 print:hidden">
          <label htmlFor={all} className="inline-flex min-h-9 cursor-pointer items-center gap-2.5">
            <input
              id={all}
              type="checkbox"
              checked={picked.length === many.length}
              ref={(box) => {
                if (box) box.indeterminate = picked.length > 0 && picked.length < many.length
              }}
              onChange={(event) => setChosen(new Set(event.target.checked ? many.map(({ key }) => key) : []))}
              className="size-5 accent-blue-1000"
            />
            {t('review:queue.selectAll')}
          </label>
          <div className="flex flex-wrap items-center gap-3">
            <p aria-live="polite" className="text-dns-14N-130 text-solid-gray-700">
              {picked.length > 0 ? t('review:queue.selected', { count: picked.length }) : t('review:queue.selectHint')}
            </p>
            {picked.length > 0 &&
              possible.map((step) => (
                <Button
                  key={step}
                  size="small"
                  look={leadsOn(step) ? 'primary' : 'secondary'}
                  disabled={steps.isPending}
                  onClick={() => setAsking(step)}
                >
                  {t('review:queue.withCount', { step: flow.step(step), count: picked.length })}
                </Button>
              ))}
          </div>
        </div>
      )}
      <QueueList
        title={title}
        items={items}
        isChosen={(item) => (many.length > 1 && isForMany(item) ? chosen.has(item.key) : null)}
        onChoose={choose}
      />
      {asking === 'return' && (
        <ReasonDialog
          step="return"
          busy={steps.isPending}
          error={steps.error}
          onClose={() => setAsking(null)}
          onStep={(reason) => take('return', reason)}
        />
      )}
      {asking !== null && asking !== 'return' && (
        <Dialog
          title={t('review:queue.confirmTitle', { step: flow.step(asking), count: picked.length })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsking(null)}>
                {t('ui:flow.cancel')}
              </Button>
              <Button disabled={steps.isPending} onClick={() => take(asking, null)}>
                {steps.isPending ? t('ui:flow.busy') : flow.step(asking)}
              </Button>
            </>
          }
        >
          <p>{t('review:queue.confirmText')}</p>
          <ul className="mt-3 flex max-h-60 flex-wrap gap-x-4 gap-y-1 overflow-y-auto">
            {picked.map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
          </ul>
          {steps.error && (
            <p role="alert" className="mt-3 flex items-start gap-2 text-red-1000">
              <Icon name="warn" className="size-4 mt-1.5" />
              {t('review:queue.failed')}
            </p>
          )}
        </Dialog>
      )}
    </>
  )
}

/** What waits for the reader, each to be opened. */
export function QueueList<Seen>({
  title,
  items,
  isChosen = () => null,
  onChoose = () => {},
}: {
  title: string
  items: readonly QueueItem<Seen>[]
  /** Null where it cannot be chosen. */
  isChosen?: (item: QueueItem<Seen>) => boolean | null
  onChoose?: (key: string, on: boolean) => void
}) {
  const { t } = useTranslation('review')
  return (
    <ul
      aria-label={t('queue.caption', { title })}
      className="divide-y divide-solid-gray-200 overflow-hidden rounded-8 border border-solid-gray-200"
    >
      {items.map((item) => (
        <Line key={item.key} item={item} chosen={isChosen(item)} onChoose={(on) => onChoose(item.key, on)} />
      ))}
    </ul>
  )
}

/** One that can be taken further together with others: the reader saw it in this state. */
type Choosable<Seen> = QueueItem<Seen> & { seen: Seen }

function isForMany<Seen>(item: QueueItem<Seen>): item is Choosable<Seen> {
  return item.seen !== null && item.possible.some(leadsOn)
}

function Line({
  item,
  chosen,
  onChoose,
}: {
  item: QueueItem<unknown>
  /** Null where it cannot be chosen. */
  chosen: boolean | null
  onChoose: (on: boolean) => void
}) {
  const { t } = useTranslation('review')
  const format = useFormat()
  return (
    <li
      className={`flex items-center gap-x-3 border-l-4 py-3 pr-4 pl-3 ${item.overdue ? 'border-l-red-1000' : 'border-l-blue-400'} ${chosen ? 'bg-blue-50' : 'bg-white'}`}
    >
      {chosen !== null && (
        <span className="inline-flex size-6 items-center justify-center print:hidden">
          <input
            type="checkbox"
            aria-label={t('queue.select', { name: item.name })}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
            className="size-5 accent-blue-1000"
          />
        </span>
      )}
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-5 gap-y-1">
        <span className="min-w-24 text-dns-16B-130">{item.name}</span>
        <FlowBadge state={item.state} of={item.of} />
        {item.deadline !== null && (
          <span
            className={`inline-flex items-center gap-1.5 text-dns-14N-130 tabular-nums ${item.overdue ? 'text-red-1000' : ''}`}
          >
            {item.overdue && <Icon name="warn" />}
            <span>
              {t('queue.deadline')} {format.date(item.deadline)}
              {item.overdue && <b className="ml-1.5">{t('queue.overdue')}</b>}
            </span>
          </span>
        )}
        <span className="text-dns-14N-130 text-solid-gray-700 tabular-nums">
          {t('queue.since')} {format.moment(item.since)}
        </span>
        {item.detail && <div className="w-full text-dns-16N-130">{item.detail}</div>}
      </div>
      <LinkButton to={item.link} size="small" look="secondary" className="shrink-0 print:hidden">
        {t('queue.open')}
        <Hidden>{item.name}</Hidden>
      </LinkButton>
    </li>
  )
}

/** What became of several at once, in words. */
export function QueueOutcome({ done }: { done: Done }) {
  const { t } = useTranslation('review')
  return (
    <div role="status" className="flex flex-col gap-3">
      {done.taken > 0 && (
        <p className="flex items-start gap-2 rounded-8 border border-blue-900 bg-blue-50 p-3">
          <Icon name="check" className="size-4 mt-1.5 text-blue-1000" />
          {t(`queue.taken.${done.step}`, { count: done.taken })}
        </p>
      )}
      {done.refused.length > 0 && (
        <div className="rounded-8 border-2 border-red-1000 bg-white p-3">
          <p className="flex items-start gap-2 text-red-1000">
            <Icon name="warn" className="size-4 mt-1.5" />
            {t('queue.refused', { count: done.refused.length })}
          </p>
          <ul className="mt-1 list-disc pl-10">
            {done.refused.map(({ name, why }) => (
              <li key={name}>{t('queue.refusedOne', { name, why })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

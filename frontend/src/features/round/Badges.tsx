import { useTranslation } from 'react-i18next'
import type { ReportProgress, RoundState } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon, type IconName } from '@/ui/Icon'
import { daysUntil, progressClass } from './progress'

const icons: Record<ReportProgress, IconName> = {
  'not-started': 'blank',
  'in-progress': 'pencil',
  returned: 'back',
  submitted: 'clock',
  endorsed: 'clock',
  checked: 'clock',
  confirmed: 'check',
}

/** The word for how far a report has come: those of the flow, once there is something in it. */
export function useProgressWord() {
  const { t } = useTranslation('round')
  const flow = useFlowWords()
  return (state: ReportProgress) => {
    if (state === 'not-started') return t('notStarted')
    return flow.state(state === 'in-progress' ? 'draft' : state)
  }
}

/** How far a report has come, as icon and word. */
export function ProgressBadge({ state }: { state: ReportProgress }) {
  const word = useProgressWord()
  return (
    <span
      className={`inline-flex h-7 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${progressClass[state]}`}
    >
      <Icon name={icons[state]} />
      {word(state)}
    </span>
  )
}

/** Whether a round still takes answers. */
export function RoundBadge({ state }: { state: RoundState }) {
  const { t } = useTranslation('round')
  return (
    <span
      className={`inline-flex h-7 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${state === 'open' ? 'border-blue-1000 bg-white text-blue-1000' : 'border-solid-gray-536 bg-solid-gray-50 text-solid-gray-800'}`}
    >
      <Icon name={state === 'open' ? 'send' : 'lock'} />
      {t(`state.${state}`)}
    </span>
  )
}

/** A deadline with its weekday and, where somebody still waits for it, how far away it is. */
export function Deadline({
  date,
  today,
  waiting,
  short = false,
}: {
  date: string
  today: string
  waiting: boolean
  short?: boolean
}) {
  const { t } = useTranslation('round')
  const format = useFormat()
  const days = daysUntil(today, date)
  return (
    <span className={`inline-flex items-baseline gap-x-2 ${short ? '' : 'flex-wrap'}`}>
      <time dateTime={date} className="whitespace-nowrap tabular-nums">
        {format.date(date, !short)}
      </time>
      {waiting && (
        <span
          className={`inline-flex items-center gap-1 whitespace-nowrap text-dns-14N-130 ${days < 0 ? 'font-700 text-red-1000' : 'text-solid-gray-700'}`}
        >
          {days < 0 && <Icon name="warn" />}
          {days < 0 ? t('days.over', { count: -days }) : days === 0 ? t('days.today') : t('days.left', { count: days })}
        </span>
      )}
    </span>
  )
}

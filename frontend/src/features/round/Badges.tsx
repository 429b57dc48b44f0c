import { useTranslation } from 'react-i18next'
import type { ReportProgress, RoundState } from '@/lib/api'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon, type IconName } from '@/ui/Icon'
import { progressClass } from './progress'

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

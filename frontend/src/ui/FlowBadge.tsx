import { useTranslation } from 'react-i18next'
import type { FlowState } from '@/lib/flow'
import { Icon, type IconName } from './Icon'

const look: Record<FlowState, { icon: IconName; className: string }> = {
  draft: { icon: 'pencil', className: 'border-dashed border-solid-gray-536 bg-white text-solid-gray-800' },
  submitted: { icon: 'clock', className: 'border-blue-400 bg-blue-50 text-blue-1000' },
  endorsed: { icon: 'clock', className: 'border-blue-400 bg-blue-50 text-blue-1000' },
  checked: { icon: 'clock', className: 'border-blue-400 bg-blue-50 text-blue-1000' },
  confirmed: { icon: 'check', className: 'border-blue-1000 bg-blue-1000 text-white' },
  returned: { icon: 'back', className: 'border-red-900 bg-white text-red-1000' },
}

/**
 * What takes the steps: a prefecture's thing goes to its bureau, the centre's own stays among the centre's people, and a
 * practice is recommended and published where others are checked and confirmed.
 */
export type FlowOf = 'prefecture' | 'centre' | 'practice'

/** The words of the flow, as they are for what takes its steps. */
export function useFlowWords(of: FlowOf = 'prefecture') {
  const { t } = useTranslation('ui')
  const options = of === 'prefecture' ? {} : { context: of }
  return {
    state: (state: FlowState) => t(`flow.state.${state}`, options),
    step: (step: string) => t(`flow.step.${step}`, options),
    taken: (step: string) => t(`flow.taken.${step}`, options),
    next: (state: FlowState) => t(`flow.next.${state}`, options),
    way: t('flow.way', options),
    role: (role: string) => t(`flow.role.${role}`, { defaultValue: role }),
  }
}

/** How far something submitted has come, as icon and word. */
export function FlowBadge({ state, of }: { state: FlowState; of?: FlowOf }) {
  const words = useFlowWords(of)
  return (
    <span
      className={`inline-flex h-7 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${look[state].className}`}
    >
      <Icon name={look[state].icon} />
      {words.state(state)}
    </span>
  )
}

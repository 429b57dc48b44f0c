import { useTranslation } from 'react-i18next'
import type { AdoptionState } from '@/lib/api'
import { Icon, type IconName } from '@/ui/Icon'

/** The icon of each state, which stands beside its word. */
export const stateIcon: Record<AdoptionState, IconName> = {
  considering: 'clock',
  started: 'send',
  running: 'rise',
  'effect-seen': 'check',
  stopped: 'stop',
}

const look: Record<AdoptionState, string> = {
  considering: 'border-dashed border-solid-gray-536 bg-white text-solid-gray-800',
  started: 'border-blue-400 bg-blue-50 text-blue-1000',
  running: 'border-blue-400 bg-blue-50 text-blue-1000',
  'effect-seen': 'border-blue-1000 bg-blue-1000 text-white',
  stopped: 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-700',
}

/** How far an adoption has come, as icon and word. */
export function AdoptionBadge({ state }: { state: AdoptionState }) {
  const { t } = useTranslation('adoption')
  return (
    <span
      className={`inline-flex h-7 shrink-0 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${look[state]}`}
    >
      <Icon name={stateIcon[state]} />
      {t(`state.${state}`)}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { ImprovementState } from '@/lib/api'
import { Icon, type IconName } from '@/ui/Icon'

const look: Record<ImprovementState, { icon: IconName; className: string }> = {
  planned: { icon: 'blank', className: 'border-dashed border-solid-gray-536 bg-white text-solid-gray-800' },
  underway: { icon: 'rise', className: 'border-blue-400 bg-blue-50 text-blue-1000' },
  done: { icon: 'check', className: 'border-blue-1000 bg-blue-1000 text-white' },
  dropped: { icon: 'stop', className: 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-700' },
}

/** How far an improvement has come, as icon and word. */
export function StateBadge({ state }: { state: ImprovementState }) {
  const { t } = useTranslation('improvement')
  return (
    <span
      className={`inline-flex h-7 shrink-0 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${look[state].className}`}
    >
      <Icon name={look[state].icon} />
      {t(`state.${state}`)}
    </span>
  )
}

import type { AdoptionEffect, SharedAdoption } from '@/lib/api'
import type { IconName } from '@/ui/Icon'

/** Which way the numbers went. */
export type Turn = 'better' | 'worse' | 'same'

export const turnIcon: Record<Turn, IconName> = { better: 'tick', worse: 'warn', same: 'blank' }

/** Whether a KPI came closer to what it aims at. */
export function turnOf({ beforeValue, afterValue }: AdoptionEffect, direction: SharedAdoption['direction']): Turn {
  if (beforeValue === afterValue) return 'same'
  return afterValue > beforeValue === (direction === 'at-least') ? 'better' : 'worse'
}

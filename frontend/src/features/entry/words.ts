import { useTranslation } from 'react-i18next'
import { LARGEST_AMOUNT } from '@/lib/amount'
import type { GridRow } from '@/lib/api'
import { useFormat } from '@/lib/format'
import type { Place } from './layout'
import { type Draft, faultOf, LONGEST_NOTE } from './sheet'

/** What a KPI has to reach: in the year that is shown, else by the plan's end. */
export function useTarget() {
  const { t } = useTranslation('entry')
  const format = useFormat()
  return (row: GridRow): string => {
    const value = row.yearTarget ?? row.planTarget
    if (value === null) return t('row.noTarget')
    const amount = format.amount(value, row.unit)
    const reached = row.direction === 'at-most' ? t('row.atMost', { amount }) : amount
    return row.yearTarget === null ? t('row.byPlanEnd', { amount: reached }) : reached
  }
}

/** The period of a cell in full. */
export function usePeriodOf() {
  const format = useFormat()
  return ({ row, cell }: Place) => format.period(cell.period, row.yearBasis === 'calendar')
}

/** Why a cell is not saved, in words; null while nothing is wrong with it. */
export function useTroubleOf() {
  const { t } = useTranslation('entry')
  const format = useFormat()
  return (place: Place, draft: Draft | undefined): string | null => {
    if (!draft) return null
    const fault = faultOf(draft, place)
    if (fault)
      return t(`fault.${fault}`, {
        count: place.row.decimals,
        largest: format.number(LARGEST_AMOUNT),
        longest: LONGEST_NOTE,
      })
    switch (draft.trouble?.kind) {
      case 'conflict':
        return t('trouble.conflict')
      case 'unusual':
      case 'refused':
        return draft.trouble.message
      default:
        return null
    }
  }
}

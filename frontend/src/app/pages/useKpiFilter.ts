import { readFilter } from '@/features/plan/filter'
import { useAddressFilter } from '../useAddressFilter'

/** The filter of a KPI list, kept in the address. */
export function useKpiFilter() {
  const { search, change, clear } = useAddressFilter()
  return { filter: readFilter(search), change, clear }
}

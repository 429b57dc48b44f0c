import { type Plan, usePlans } from '@/lib/api'

const lasting = { query: { staleTime: 5 * 60_000 } }

/** Fiscal year (April to March) of an ISO date. */
export function fiscalYearOf(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return month >= 4 ? year : year - 1
}

/** The plan that runs at the business date, else the last one. */
export function currentPlan(plans: readonly Plan[], businessDate: string): Plan | undefined {
  const year = fiscalYearOf(businessDate)
  return plans.find((plan) => plan.firstYear <= year && year <= plan.lastYear) ?? plans.at(-1)
}

export function planEnded(plan: Plan | undefined, businessDate: string): boolean {
  return plan !== undefined && plan.lastYear < fiscalYearOf(businessDate)
}

/** Whether prefectures are asked to set their KPIs for it now: opened with a deadline, and not begun or not due yet. */
export function acceptsDrafts(plan: Plan, businessDate: string): boolean {
  if (plan.openedOn === null || plan.draftingDeadline === null || planEnded(plan, businessDate)) return false
  return businessDate <= plan.draftingDeadline || fiscalYearOf(businessDate) < plan.firstYear
}

export function useAllPlans() {
  return usePlans(lasting)
}

/** Its fiscal years. */
export function yearsOf(plan: Plan): number[] {
  return Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, index) => plan.firstYear + index)
}

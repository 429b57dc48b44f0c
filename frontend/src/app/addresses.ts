import { CENTRE } from '@/lib/centre'

/** Where a prefecture's report to a round stands. */
export function reportAddress(code: string, round: string): string {
  return `/tenants/${code}/rounds/${round}`
}

/** Where a prefecture's own pages stand, or the centre's. */
const home = (code: string) => (code === CENTRE ? '/centre' : `/tenants/${code}`)

/** Where the definition of a KPI is written and taken its steps. */
export function definitionAddress(code: string, kpiId: string): string {
  return `${home(code)}/kpis/${kpiId}/definition`
}

/** Where the KPIs of a plan are defined. */
export function definitionsAddress(code: string, plan: string): string {
  return `${home(code)}/plans/${plan}/definitions`
}

/** Where KPIs of earlier plans are carried over to a plan. */
export function carryOverAddress(code: string, plan: string): string {
  return `${definitionsAddress(code, plan)}/carry-over`
}

/** Where the trail of changes is read. */
export function trailAddress(code: string): string {
  return `${home(code)}/trail`
}

/** Where a prefecture's results of a plan are filled in together. */
export function entryAddress(code: string, plan: string): string {
  return `/tenants/${code}/plans/${plan}/entry`
}

/** Where a prefecture's results come in from files. */
export function importsAddress(code: string, plan: string): string {
  return `/tenants/${code}/plans/${plan}/imports`
}

/** The code of the centre, in whose name the central KPIs are. */
export const CENTRE = '00'

/** Where a prefecture's report to a round stands. */
export function reportAddress(code: string, round: string): string {
  return `/tenants/${code}/rounds/${round}`
}

/** Where the definition of a KPI is written and taken its steps; code 00 is the centre. */
export function definitionAddress(code: string, kpiId: string): string {
  return code === CENTRE ? `/centre/kpis/${kpiId}/definition` : `/tenants/${code}/kpis/${kpiId}/definition`
}

/** Where a prefecture's results of a plan are filled in together. */
export function entryAddress(code: string, plan: string): string {
  return `/tenants/${code}/plans/${plan}/entry`
}

/** Where a prefecture's results come in from files. */
export function importsAddress(code: string, plan: string): string {
  return `/tenants/${code}/plans/${plan}/imports`
}

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

/** Where the trail of changes is read; code 00 is the centre. */
export function trailAddress(code: string): string {
  return code === CENTRE ? '/centre/trail' : `/tenants/${code}/trail`
}

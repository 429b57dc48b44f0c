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

/** Where a prefecture's practice entries are written, or one of them. */
export function practicesAddress(code: string, practice?: string): string {
  return practice === undefined ? `/tenants/${code}/practices` : `/tenants/${code}/practices/${practice}`
}

/** Where everybody looks for practice entries. */
export const PRACTICE_SEARCH = '/practices'

/** Where one sees what the entries are about, and where they are missing. */
export function practiceCoverageAddress(plan: string): string {
  return `/plans/${plan}/practices`
}

/** Where the entries are taken along as data or as a book. */
export const CATALOGUE = `${PRACTICE_SEARCH}/catalogue`

/** Where the results of the yearly vote stand. */
export const PRACTICE_VOTES = `${PRACTICE_SEARCH}/votes`

/** Where everybody else reads entries that are open to them; the backend writes these pages. */
export const PUBLIC_PRACTICES = '/public/practices'

/** Where everybody reads a published practice entry; with the KPI it may help, where one is implied. */
export function publishedPracticeAddress(practice: string, kpi?: string): string {
  return kpi === undefined ? `${PRACTICE_SEARCH}/${practice}` : `${PRACTICE_SEARCH}/${practice}?kpi=${kpi}`
}

/** Where on the page of a KPI the entries that fit it stand. */
export const RECOMMENDED = 'recommended'

/** Where a prefecture's improvements stand, or among them the adoption of an entry. */
export function improvementsAddress(code: string, adopted?: string): string {
  const all = `/tenants/${code}/improvements`
  return adopted === undefined ? all : `${all}?adoption=${adopted}`
}

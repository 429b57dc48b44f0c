import {
  abandonCentralDraft,
  abandonDraft,
  amendCentralKpi,
  amendKpi,
  carryCentralOverKpis,
  carryOverKpis,
  centralDefinitionsKey,
  centralDifferenceKey,
  centralVersionsKey,
  definitionsKey,
  differenceKey,
  draftCentralKpi,
  draftKpi,
  getCentralDifference,
  getCentralVersions,
  getDifference,
  getVersions,
  listCentralDefinitions,
  listDefinitions,
  putCentralDraft,
  putDraft,
  reviewCentralKpi,
  reviewKpi,
  takeCentralDefinitionStep,
  takeDefinitionStep,
  versionsKey,
} from '@/lib/api'
import { CENTRE } from '@/lib/centre'
import type { FlowOf } from '@/ui/FlowBadge'

/** The way to a prefecture's definitions, or to the centre's, which go the same way among its own people. */
export function deskOf(code: string): Desk {
  return code === CENTRE ? centre : prefecture(code)
}

export type Desk = ReturnType<typeof prefecture>

type Options = RequestInit
type After<F> = F extends (code: string, ...rest: infer R) => infer A ? (...rest: R) => A : never

function prefecture(code: string) {
  const own = <F extends (code: string, ...rest: never[]) => unknown>(call: F) =>
    ((...rest: never[]) => call(code, ...rest)) as unknown as After<F>
  return {
    code,
    of: 'prefecture' as FlowOf,
    listKey: (plan: string): readonly unknown[] => definitionsKey(code, plan),
    list: (plan: string, options?: Options) => listDefinitions(code, plan, options),
    versionsKey: (kpi: string): readonly unknown[] => versionsKey(code, kpi),
    versions: (kpi: string, options?: Options) => getVersions(code, kpi, options),
    differenceKey: (kpi: string, from: string, to: string): readonly unknown[] =>
      differenceKey(code, kpi, from, { to }),
    difference: (kpi: string, from: string, to: string, options?: Options) =>
      getDifference(code, kpi, from, { to }, options),
    review: own(reviewKpi),
    begin: own(draftKpi),
    carryOver: own(carryOverKpis),
    amend: own(amendKpi),
    put: own(putDraft),
    abandon: own(abandonDraft),
    take: own(takeDefinitionStep),
  }
}

const centre: Desk = {
  code: CENTRE,
  of: 'centre',
  listKey: centralDefinitionsKey,
  list: listCentralDefinitions,
  versionsKey: centralVersionsKey,
  versions: getCentralVersions,
  differenceKey: (kpi, from, to) => centralDifferenceKey(kpi, from, { to }),
  difference: (kpi, from, to, options) => getCentralDifference(kpi, from, { to }, options),
  review: reviewCentralKpi,
  begin: draftCentralKpi,
  carryOver: carryCentralOverKpis,
  amend: amendCentralKpi,
  put: putCentralDraft,
  abandon: abandonCentralDraft,
  take: takeCentralDefinitionStep,
}

import type { KpiDetail, KpiTerms, Result } from '@/lib/api'

/** What the version with this number asks for. */
export function termsOf(kpi: Pick<KpiDetail, 'versions'>, definitionNumber: number): KpiTerms | undefined {
  return kpi.versions.find((version) => version.number === definitionNumber)
}

/** Which series a version belongs to; values of two series are never compared. */
export function seriesOf(kpi: Pick<KpiDetail, 'versions'>, definitionNumber: number): number {
  return termsOf(kpi, definitionNumber)?.series ?? 1
}

/** The versions that begin a new series within the plan. */
export function breaksOf(kpi: Pick<KpiDetail, 'versions'>): KpiTerms[] {
  return kpi.versions.filter((version) => version.seriesBreak && version.begins !== null)
}

/** Whether a result counts where it stands: what a break has left behind does not. */
export function counts(kpi: Pick<KpiDetail, 'versions' | 'periods'>, result: Result): boolean {
  const expected = kpi.periods.find((period) => period.period === result.period)
  return expected !== undefined && seriesOf(kpi, expected.definitionNumber) === seriesOf(kpi, result.definitionNumber)
}

/** The KPI as one of its periods is reported: by the version that speaks of it, with the values of its series only. */
export function reportedBy(kpi: KpiDetail, period: string): KpiDetail {
  const number = kpi.periods.find((candidate) => candidate.period === period)?.definitionNumber
  const terms = number === undefined ? undefined : termsOf(kpi, number)
  if (!terms) return kpi
  return {
    ...kpi,
    unit: terms.unit,
    decimals: terms.decimals,
    accumulation: terms.accumulation,
    frequency: terms.frequency,
    yearBasis: terms.yearBasis,
    results: kpi.results.filter(
      (result) => seriesOf(kpi, result.definitionNumber) === terms.series && counts(kpi, result),
    ),
  }
}

import type { Measure, PracticeTopic } from '@/lib/api'

export const STAGES = [1, 2, 3] as const

/** A measure at each stage; where neither a KPI nor an entry is, nothing. */
export interface MatrixRow {
  measure: Measure
  cells: readonly (PracticeTopic | undefined)[]
}

/** The measures that a KPI or an entry has, in their own order. */
export function matrixOf(topics: readonly PracticeTopic[], measures: readonly Measure[]): MatrixRow[] {
  return measures
    .map((measure) => ({
      measure,
      cells: STAGES.map((stage) =>
        topics.find((topic) => topic.stage === stage && topic.measure.code === measure.code),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
}

/** Whether KPIs are pursued by it of which no entry tells. */
export function isGap(topic: PracticeTopic): boolean {
  return topic.entries === 0 && topic.kpis > 0
}

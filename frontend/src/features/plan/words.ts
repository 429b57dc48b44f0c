import { useTranslation } from 'react-i18next'
import type { KpiSummary, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'

/** What a KPI is called and how its figures read, in the reader's language. */
export function useKpiWords() {
  const { t } = useTranslation(['plan', 'ui'])
  const format = useFormat()
  return {
    /** Central KPIs have a name in both languages; a prefecture's sentence is quoted as it stands. */
    title(kpi: KpiSummary): string {
      return kpi.nameJa && kpi.nameEn
        ? named(format.language, { nameJa: kpi.nameJa, nameEn: kpi.nameEn })
        : kpi.sentence
    },
    measures(kpi: KpiSummary): string {
      return kpi.measures.map((measure) => named(format.language, measure)).join(format.language === 'en' ? ', ' : '、')
    },
    stage(plan: Plan | undefined, number: number | null): string {
      if (number === null) return '–'
      const stage = plan?.stages.find((candidate) => candidate.number === number)
      const label = t('ui:stageNumber', { number })
      return stage ? `${label} ${named(format.language, stage)}` : label
    },
    target(kpi: KpiSummary): string {
      if (kpi.target === null) return t('plan:noTarget')
      const amount = format.amount(kpi.target, kpi.unit)
      return kpi.direction === 'at-most' ? t('plan:atMost', { amount }) : amount
    },
    result(kpi: KpiSummary): string {
      return kpi.result === null ? '–' : format.amount(kpi.result, kpi.unit)
    },
  }
}

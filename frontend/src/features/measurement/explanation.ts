import { useTranslation } from 'react-i18next'
import type { Judgement, KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'

type Judged = Pick<KpiDetail, 'unit' | 'accumulation' | 'direction' | 'yearBasis' | 'declaration'>

/** Turns the judgement's rule and numbers into the sentence that answers "why this standing?". */
export function useExplanation() {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  return (kpi: Judged, judgement: Judgement): string => {
    const amount = (value: number | null) => (value === null ? '–' : format.amount(value, kpi.unit))
    const scope =
      kpi.accumulation === 'cumulative' || judgement.year === null
        ? t('scope.plan')
        : kpi.yearBasis === 'calendar'
          ? format.period(String(judgement.year), true)
          : format.fiscalYear(judgement.year)
    const atMost = kpi.direction === 'at-most'
    const values = {
      scope,
      value: amount(judgement.value),
      target: amount(judgement.target),
      pace: amount(judgement.paceDue),
      ratio: judgement.paceRatio === null ? '–' : format.ratio(judgement.paceRatio),
      attainment: judgement.attainment === null ? '–' : format.ratio(judgement.attainment),
      reason: kpi.declaration?.reason ?? '',
    }
    return t(atMost ? `rule.${judgement.rule}-at-most` : `rule.${judgement.rule}`, values)
  }
}

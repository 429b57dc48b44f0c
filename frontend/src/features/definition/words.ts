import { useTranslation } from 'react-i18next'
import type { KpiContent, Measure, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import type { FieldName } from './input'

/** How the parts of a definition are called, and how what they say reads. */
export function useDefinitionWords(plan: Plan, measures: readonly Measure[]) {
  const { t } = useTranslation(['definition', 'ui'])
  const format = useFormat()
  const comma = t('ui:flow.comma')
  const amount = (value: number, content: KpiContent) =>
    content.unit === null ? format.number(value) : format.amount(value, content.unit)

  function said(field: FieldName, content: KpiContent): string | null {
    switch (field) {
      case 'stage': {
        const stage = plan.stages.find(({ number }) => number === content.stage)
        return stage ? `${t('ui:stageNumber', { number: stage.number })} ${named(format.language, stage)}` : null
      }
      case 'policy': {
        const policy = plan.policies.find(({ number }) => number === content.policy)
        return policy ? `${policy.number}. ${named(format.language, policy)}` : (content.policy?.toString() ?? null)
      }
      case 'measures':
        return (content.measures ?? [])
          .map((code) => measures.find((measure) => measure.code === code))
          .map((measure) => (measure ? named(format.language, measure) : ''))
          .join(comma)
      case 'unit':
        return content.unit && format.unitName(content.unit)
      case 'decimals':
        return content.decimals ? t('definition:decimalPlaces', { count: content.decimals }) : t('definition:whole')
      case 'accumulation':
        return content.accumulation && t(`ui:accumulation.${content.accumulation}`)
      case 'direction':
        return content.direction && t(`ui:direction.${content.direction}`)
      case 'frequency':
        return content.frequency && t(`ui:frequency.${content.frequency}`)
      case 'yearBasis':
        return t(`definition:yearBasis.${content.yearBasis ?? 'fiscal'}`)
      case 'baseline':
        return (
          content.baseline &&
          t('definition:baselineValue', {
            amount: amount(content.baseline.value, content),
            period: format.period(content.baseline.period, content.yearBasis === 'calendar'),
          })
        )
      case 'targets':
        return (content.targets ?? [])
          .map(({ fiscalYear, value, note }) =>
            t('ui:labelled', {
              label: year(fiscalYear),
              text: note ? t('definition:noted', { text: amount(value, content), note }) : amount(value, content),
            }),
          )
          .join('\n')
      default:
        return content[field]
    }
  }

  /** The year of a target; null is the plan's end. */
  function year(fiscalYear: number | null): string {
    return fiscalYear === null ? t('definition:planEnd') : format.fiscalYear(fiscalYear)
  }

  return {
    year,
    /** What a field says, or that it says nothing. */
    value: (field: FieldName, content: KpiContent) => said(field, content) || t('definition:blank'),
    version: (number: number) => t('definition:version', { number }),
  }
}

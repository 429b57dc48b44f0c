import { useTranslation } from 'react-i18next'
import type { RecommendationReason } from '@/lib/api'

/** What reasons are about, as the page calls it. */
export interface ReasonNames {
  measure: (code: string) => string
  industry: (code: string) => string
  enterprise: (code: string) => string
  tenant: (code: string) => string
  stage: (number: number) => string
  policy: (number: number) => string
}

/** Why an entry is shown, in the reader's words. */
export function useReasonWords(names: ReasonNames) {
  const { t } = useTranslation(['recommendation', 'ui'])
  return ({ kind, values }: RecommendationReason): string =>
    t(`recommendation:reason.${kind}`, {
      what: values.map((value) => nameOf(kind, value, names)).join(t('ui:flow.comma')),
    })
}

function nameOf(kind: RecommendationReason['kind'], value: string, names: ReasonNames): string {
  switch (kind) {
    case 'same-measure':
      return names.measure(value)
    case 'same-stage':
      return names.stage(Number(value))
    case 'same-policy':
      return names.policy(Number(value))
    case 'named-industry':
      return names.industry(value)
    case 'named-enterprise':
      return names.enterprise(value)
    case 'similar-prefecture':
    case 'effect-elsewhere':
      return names.tenant(value)
    case 'similar-sentence':
    case 'numbers-moved':
    case 'stale':
      return value
  }
}

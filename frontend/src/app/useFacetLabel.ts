import { useTranslation } from 'react-i18next'
import type { Choice } from '@/features/finding/question'
import { usePracticeWords } from '@/features/practice/words'
import { usePlaces } from '@/features/tenancy/names'
import type { Plan, PracticeVocabulary } from '@/lib/api'

/** What entries are narrowed to, in the reader's words. */
export function useFacetLabel(vocabulary: PracticeVocabulary, plans: readonly Plan[]) {
  const { t } = useTranslation('finding')
  const words = usePracticeWords(vocabulary, plans)
  const { tenantName, bureauName } = usePlaces()
  return ({ facet, value }: Choice): string => {
    switch (facet) {
      case 'stage':
        return words.stage(Number(value), null)
      case 'policy': {
        const [plan = '', number] = value.split('.')
        return words.policy(plan, Number(number)) || value
      }
      case 'measure':
        return words.topics('measures', [value]).join()
      case 'industry':
        return words.topics('industries', [value]).join()
      case 'enterprise':
        return words.topics('enterprises', [value]).join()
      case 'bureau':
        return bureauName(value)
      case 'tenant':
        return tenantName(value)
      case 'evidence':
        return value === 'numbers' ? t('evidence.numbers') : value
    }
  }
}

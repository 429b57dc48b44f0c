import { useTranslation } from 'react-i18next'
import { KeptSearches } from '@/features/exchange/KeptSearches'
import { addressOf, questionFrom } from '@/features/finding/question'
import { type Plan, type PracticeVocabulary, usePracticeSubscriptions, usePracticeVocabulary } from '@/lib/api'
import { Loading } from '@/ui/State'
import { PRACTICE_SEARCH } from './addresses'
import { useAllPlans } from './plans'
import { useCriteriaWords } from './useCriteriaWords'
import { useFacetLabel } from './useFacetLabel'

/** The searches the reader keeps, in the reader's words. */
export function KeptPracticeSearches() {
  const vocabulary = usePracticeVocabulary({ query: { staleTime: Number.POSITIVE_INFINITY } })
  const plans = useAllPlans()
  return (
    <Loading query={vocabulary} rows={2}>
      {(words) => (
        <Loading query={plans} rows={2}>
          {(all) => <List vocabulary={words} plans={all} />}
        </Loading>
      )}
    </Loading>
  )
}

function List({ vocabulary, plans }: { vocabulary: PracticeVocabulary; plans: readonly Plan[] }) {
  const { t } = useTranslation('exchange')
  const words = useCriteriaWords(useFacetLabel(vocabulary, plans))
  const kept = usePracticeSubscriptions()
  return (
    <Loading query={kept} rows={2}>
      {(list) => (
        <KeptSearches
          kept={list}
          words={(criteria) => words(criteria) || t('keep.everything')}
          link={(criteria) => `${PRACTICE_SEARCH}?${addressOf(questionFrom(criteria))}`}
        />
      )}
    </Loading>
  )
}

import { useTranslation } from 'react-i18next'
import { type Choice, choicesOf, questionFrom } from '@/features/finding/question'
import type { SearchCriteria } from '@/lib/api'
import { useFormat } from '@/lib/format'

/** What a search looks for, in the reader's words; empty where it looks for everything. */
export function useCriteriaWords(label: (choice: Choice) => string) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  return (criteria: SearchCriteria): string =>
    [
      ...(criteria.q === '' ? [] : [t('kept.words', { text: criteria.q })]),
      ...choicesOf(questionFrom(criteria)).map(label),
    ].join(format.language === 'en' ? ', ' : '、')
}

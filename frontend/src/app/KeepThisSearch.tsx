import { KeepSearch } from '@/features/exchange/KeepSearch'
import { type Choice, criteriaOf, type Question } from '@/features/finding/question'
import { usePracticeSubscriptions } from '@/lib/api'
import { useCriteriaWords } from './useCriteriaWords'

/** At a search: the way to be told of what it will find. */
export function KeepThisSearch({ question, label }: { question: Question; label: (choice: Choice) => string }) {
  const words = useCriteriaWords(label)
  const kept = usePracticeSubscriptions().data
  const criteria = criteriaOf(question)
  return kept && <KeepSearch criteria={criteria} words={words(criteria)} kept={kept} />
}

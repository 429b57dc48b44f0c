import { usePracticeWords } from '@/features/practice/words'
import type { ReasonNames } from '@/features/recommendation/reasons'
import { usePlaces } from '@/features/tenancy/names'
import type { Plan, PracticeVocabulary } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'

/** What reasons for showing an entry are about, in the reader's words. */
export function useReasonNames(vocabulary: PracticeVocabulary, plans: readonly Plan[], plan: string): ReasonNames {
  const words = usePracticeWords(vocabulary, plans)
  const { tenantName } = usePlaces()
  const language = useLanguage()
  const policies = plans.find(({ id }) => id === plan)?.policies
  return {
    measure: (code) => words.topics('measures', [code]).join(),
    industry: (code) => words.topics('industries', [code]).join(),
    enterprise: (code) => words.topics('enterprises', [code]).join(),
    tenant: tenantName,
    stage: (number) => words.stage(number, plan),
    policy: (number) => {
      const policy = policies?.find((one) => one.number === number)
      return policy ? named(language, policy) : String(number)
    },
  }
}

import { useTranslation } from 'react-i18next'
import type { Plan, PracticeVocabulary } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import type { TopicName } from './input'

/** What an entry is sorted by, in the reader's words. */
export function usePracticeWords(vocabulary: PracticeVocabulary, plans: readonly Plan[]) {
  const { t } = useTranslation(['practice', 'ui'])
  const language = useLanguage()
  return {
    stage: (number: number, planId: string | null) => {
      const stage = (plans.find(({ id }) => id === planId) ?? plans.at(-1))?.stages.find((one) => one.number === number)
      return `${t('ui:stageNumber', { number })} ${stage ? named(language, stage) : ''}`.trim()
    },
    policy: (planId: string, number: number) => {
      const plan = plans.find(({ id }) => id === planId)
      const policy = plan?.policies.find((one) => one.number === number)
      return plan && policy
        ? t('practice:policyOf', { plan: named(language, plan), policy: named(language, policy) })
        : ''
    },
    topics: (topic: TopicName, codes: readonly string[]) =>
      codes.map((code) => {
        const term = vocabulary[topic].find((one) => one.code === code)
        return term ? named(language, term) : code
      }),
  }
}

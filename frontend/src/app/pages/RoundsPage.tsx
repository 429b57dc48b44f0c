import { useTranslation } from 'react-i18next'
import { managesRounds } from '@/features/identity/person'
import { RoundList } from '@/features/round/RoundList'
import { useRounds } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { LinkButton } from '@/ui/Button'
import { PageHeader } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

/** The reporting rounds, for whoever asks and for whoever answers. */
export function RoundsPage() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const me = usePerson()
  const rounds = useRounds()
  const plans = useAllPlans()
  const planName = (id: string) => {
    const plan = plans.data?.find((candidate) => candidate.id === id)
    return plan ? named(language, plan) : ''
  }
  const open = managesRounds(me) && <LinkButton to="/rounds/new">{t('rounds.open')}</LinkButton>
  return (
    <>
      <PageHeader title={t('rounds.title')} lead={t('rounds.lead')} aside={open} />
      <Loading query={rounds} rows={6}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('rounds.none')}>{t('rounds.noneHint')}</EmptyState>
          ) : (
            <RoundList rounds={list} today={me.businessDate} planName={planName} />
          )
        }
      </Loading>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { QuestionList } from '@/features/exchange/QuestionList'
import { ThanksPanel } from '@/features/exchange/ThanksPanel'
import { VotePanel } from '@/features/exchange/VotePanel'
import { usePracticeExchange } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { PRACTICE_VOTES } from './addresses'
import { usePerson } from './person'

/** The code of the centre among the parties. */
const CENTRE_PARTY = 'centre'

/** What the parties say to each other at an entry: questions, thanks and votes. */
export function PracticeExchange({ practice }: { practice: string }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const me = usePerson()
  const { hash } = useLocation()
  const answer = usePracticeExchange(practice)
  const why = me.tenant?.code === practice.slice(0, 2) ? 'own' : 'role'
  return (
    <Loading query={answer} rows={6}>
      {(exchange) => (
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[1fr_21rem]">
          <Section title={t('question.title')} note={t('question.note')}>
            <QuestionList
              practice={practice}
              exchange={exchange}
              own={me.tenant?.code ?? me.region?.code ?? CENTRE_PARTY}
              wanted={hash.startsWith('#question-') ? hash.slice('#question-'.length) : null}
            />
          </Section>
          <div className="flex flex-col gap-6">
            <Section title={t('thanks.title')}>
              <ThanksPanel practice={practice} exchange={exchange} why={why} />
            </Section>
            <Section
              title={t('vote.heading', { year: format.shortFiscalYear(exchange.vote.year) })}
              note={t('vote.note')}
              aside={
                <TextLink to={PRACTICE_VOTES} className="inline-flex min-h-6 items-center text-dns-14N-130">
                  {t('year.title')}
                </TextLink>
              }
            >
              <VotePanel practice={practice} exchange={exchange} why={why} />
            </Section>
          </div>
        </div>
      )}
    </Loading>
  )
}

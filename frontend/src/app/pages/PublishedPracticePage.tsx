import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { mayOpen } from '@/features/identity/person'
import { Particulars } from '@/features/practice/Particulars'
import { PracticeArticle } from '@/features/practice/PracticeArticle'
import { publishedReading } from '@/features/practice/reading'
import { StaleMark } from '@/features/practice/StaleMark'
import { usePlaces } from '@/features/tenancy/names'
import {
  type Plan,
  type PracticeVocabulary,
  type PublishedPractice,
  usePracticeVocabulary,
  usePublishedPractice,
} from '@/lib/api'
import { useFormat } from '@/lib/format'
import { buttonClass, LinkButton } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading, Message } from '@/ui/State'
import { AdoptHere } from '../AdoptHere'
import { PRACTICE_SEARCH, PUBLIC_PRACTICES, practicesAddress } from '../addresses'
import { PracticeAdopters } from '../PracticeAdopters'
import { PracticeExchange } from '../PracticeExchange'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

/** A published practice entry as every party reads it; of one that was withdrawn, why it is gone. */
export function PublishedPracticePage() {
  const { practice: id = '' } = useParams()
  const { t } = useTranslation(['practice', 'app'])
  const format = useFormat()
  const answer = usePublishedPractice(id)
  const vocabulary = usePracticeVocabulary({ query: { staleTime: Number.POSITIVE_INFINITY } })
  const plans = useAllPlans()
  return (
    <Loading query={answer} rows={10} heading>
      {({ practice, withdrawn }) =>
        withdrawn ? (
          <>
            <PageHeader title={t('practice:withdrawn.title', { id: withdrawn.id })} />
            <Message
              icon="info"
              title={t('practice:withdrawn.message', { date: format.date(withdrawn.withdrawnOn) })}
              action={<LinkButton to={PRACTICE_SEARCH}>{t('app:practiceSearch.title')}</LinkButton>}
            >
              <p className="whitespace-pre-line">{t('practice:withdrawn.reason', { reason: withdrawn.reason })}</p>
            </Message>
          </>
        ) : (
          practice && (
            <Loading query={vocabulary} rows={10}>
              {(words) => (
                <Loading query={plans} rows={10}>
                  {(all) => <Published practice={practice} vocabulary={words} plans={all} />}
                </Loading>
              )}
            </Loading>
          )
        )
      }
    </Loading>
  )
}

function Published({
  practice,
  vocabulary,
  plans,
}: {
  practice: PublishedPractice
  vocabulary: PracticeVocabulary
  plans: readonly Plan[]
}) {
  const { t } = useTranslation(['practice', 'app'])
  const me = usePerson()
  const { tenants, tenantName } = usePlaces()
  const code = practice.id.slice(0, 2)
  const tenant = tenants.find((one) => one.code === code)
  const reading = publishedReading(practice)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:practiceSearch.title'), to: PRACTICE_SEARCH },
          { label: practice.title },
        ]}
      />
      <PageHeader
        title={practice.title}
        eyebrow={
          <span className="flex flex-wrap items-center gap-2">
            <span>{tenantName(code)}</span>
            <span className="tabular-nums">{practice.id}</span>
            {practice.illustrative && <IllustrativeMark />}
            {practice.stale && <StaleMark />}
          </span>
        }
        aside={
          <div className="flex flex-wrap items-center gap-3">
            {practice.openToPublic && (
              <a
                href={`${PUBLIC_PRACTICES}/${practice.id}`}
                className={`${buttonClass('secondary', 'small')} print:hidden`}
              >
                {t('app:practiceLinks.publicPage')}
              </a>
            )}
            {tenant && mayOpen(me, tenant) && (
              <LinkButton
                to={practicesAddress(code, practice.id)}
                look="secondary"
                size="small"
                className="print:hidden"
              >
                {t('app:practices.toWriters')}
              </LinkButton>
            )}
            <AdoptHere practice={practice} />
          </div>
        }
      />
      {practice.stale && (
        <div className="mb-6">
          <Message icon="clock" title={t('practice:staleNotice')}>
            {t('practice:staleReader')}
          </Message>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[1fr_21rem]">
        <PracticeArticle reading={reading} />
        <Particulars
          reading={reading}
          vocabulary={vocabulary}
          plans={plans}
          dates={[
            { term: t('practice:firstOn'), day: practice.firstOn },
            { term: t('practice:publishedOn', { number: practice.version }), day: practice.publishedOn },
            { term: t('practice:confirmedOn'), day: practice.confirmedOn },
          ]}
        />
      </div>
      <div className="mt-6">
        <PracticeAdopters practice={practice.id} />
      </div>
      <div className="mt-6">
        <PracticeExchange practice={practice.id} />
      </div>
    </>
  )
}

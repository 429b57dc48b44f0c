import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { withdrawsPractices, writesPractices } from '@/features/identity/person'
import { DraftPanel } from '@/features/practice/DraftPanel'
import { OnItsWay } from '@/features/practice/OnItsWay'
import { Particulars } from '@/features/practice/Particulars'
import { PracticeArticle } from '@/features/practice/PracticeArticle'
import { Present } from '@/features/practice/Present'
import { versionReading } from '@/features/practice/reading'
import { StaleMark } from '@/features/practice/StaleMark'
import { currentOf, usePractice, versionOf } from '@/features/practice/usePractice'
import { WithdrawnMark } from '@/features/practice/WithdrawnMark'
import { usePlaces } from '@/features/tenancy/names'
import {
  type Plan,
  type Practice,
  type PracticeOffice,
  type PracticeVocabulary,
  useOffices,
  usePracticeVocabulary,
} from '@/lib/api'
import { LinkButton } from '@/ui/Button'
import { FlowBadge } from '@/ui/FlowBadge'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading, Message } from '@/ui/State'
import { practicesAddress, publishedPracticeAddress } from '../addresses'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

/** A practice entry as its writers see it: written, taken from draft to publication, revised and withdrawn. */
export function PracticePage() {
  const { code = '', practice: id = '' } = useParams()
  const practice = usePractice(code, id)
  const vocabulary = usePracticeVocabulary({ query: { staleTime: Number.POSITIVE_INFINITY } })
  const plans = useAllPlans()
  const offices = useOffices(code)
  return (
    <Loading query={practice} rows={10} heading>
      {(data) => (
        <Loading query={vocabulary} rows={10}>
          {(words) => (
            <Loading query={plans} rows={10}>
              {(all) => (
                <Loading query={offices} rows={10}>
                  {(known) => <Entry code={code} practice={data} vocabulary={words} plans={all} offices={known} />}
                </Loading>
              )}
            </Loading>
          )}
        </Loading>
      )}
    </Loading>
  )
}

interface EntryProps {
  code: string
  practice: Practice
  vocabulary: PracticeVocabulary
  plans: readonly Plan[]
  offices: readonly PracticeOffice[]
}

function Entry(props: EntryProps) {
  const { code, practice } = props
  const { t } = useTranslation(['app', 'practice'])
  const { tenantName } = usePlaces()
  const current = currentOf(practice)
  const withdrawn = practice.published === null && current?.flow.state === 'confirmed'
  const list = practicesAddress(code)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:practices.title', { name: tenantName(code) }), to: list },
          { label: practice.id },
        ]}
      />
      <PageHeader
        title={current?.content.title ?? t('practice:untitled')}
        eyebrow={
          <span className="flex flex-wrap items-center gap-2">
            <span className="tabular-nums">{practice.id}</span>
            {current && <span>{t('practice:version', { number: current.number })}</span>}
            {current && (withdrawn ? <WithdrawnMark /> : <FlowBadge state={current.flow.state} of="practice" />)}
            {practice.published !== null && practice.inFlow !== null && (
              <span>{t('practice:published', { number: practice.published })}</span>
            )}
            {practice.stale && <StaleMark />}
            {practice.illustrative && <IllustrativeMark />}
          </span>
        }
        aside={
          (practice.published !== null || withdrawn) && (
            <LinkButton
              to={publishedPracticeAddress(practice.id)}
              look="secondary"
              size="small"
              className="print:hidden"
            >
              {t('practice:toPublished')}
            </LinkButton>
          )
        }
      />
      {current ? (
        <Current {...props} />
      ) : (
        <Message
          icon="info"
          title={t('app:practices.abandoned')}
          action={<LinkButton to={list}>{t('app:practices.toList')}</LinkButton>}
        >
          {t('app:practices.abandonedHint')}
        </Message>
      )}
    </>
  )
}

/** What there is to do with it now: write it, take it further, or do something about what is published. */
function Current({ code, practice, vocabulary, plans, offices }: EntryProps) {
  const navigate = useNavigate()
  const me = usePerson()
  const inFlow = versionOf(practice, practice.inFlow)
  const current = currentOf(practice)
  const writes = writesPractices(me, code)
  const present = (
    <Present
      code={code}
      practice={practice}
      writes={writes}
      withdraws={withdrawsPractices(me, code)}
      // Outside its prefecture nothing is left of it but that it was withdrawn.
      onWithdrawn={() => !writes && navigate(publishedPracticeAddress(practice.id))}
    />
  )
  if (inFlow?.flow.possible.includes('submit')) {
    return (
      <div className="flex flex-col gap-6">
        <DraftPanel
          key={inFlow.number}
          code={code}
          practice={practice}
          version={inFlow}
          vocabulary={vocabulary}
          plans={plans}
          offices={offices}
          onAbandoned={() => navigate(practicesAddress(code))}
        />
        {present}
      </div>
    )
  }
  if (!current) return null
  const reading = versionReading(code, practice, current.content, practice.files, offices)
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[1fr_25rem]">
      <PracticeArticle reading={reading} />
      <div className="flex flex-col gap-6">
        {inFlow && <OnItsWay code={code} practice={practice} version={inFlow} />}
        {present}
        <Particulars reading={reading} vocabulary={vocabulary} plans={plans} />
      </div>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Chosen } from '@/features/finding/Chosen'
import { FacetFields } from '@/features/finding/FacetFields'
import { FacetPanel } from '@/features/finding/FacetPanel'
import { HitList } from '@/features/finding/HitList'
import { NothingFound } from '@/features/finding/NothingFound'
import { Pager } from '@/features/finding/Pager'
import { QuestionField } from '@/features/finding/QuestionField'
import { choicesOf, questionOf, type Sort, sortsOf, toggled } from '@/features/finding/question'
import { useFound, useQuestion } from '@/features/finding/useQuestion'
import { StaleMark } from '@/features/practice/StaleMark'
import { usePlaces } from '@/features/tenancy/names'
import { type FoundPractice, type Plan, type PracticeVocabulary, usePracticeVocabulary } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { SelectField } from '@/ui/Field'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading } from '@/ui/State'
import { publishedPracticeAddress } from '../addresses'
import { KeepThisSearch } from '../KeepThisSearch'
import { KeptAtSearch } from '../KeptAtSearch'
import { PracticeLinks } from '../PracticeLinks'
import { useAllPlans } from '../plans'
import { useFacetLabel } from '../useFacetLabel'

/** The published practice entries of all prefectures: looked for by words, narrowed down, found while one types. */
export function PracticeSearchPage() {
  const { t } = useTranslation(['finding', 'app'])
  const plans = useAllPlans()
  const vocabulary = usePracticeVocabulary({ query: { staleTime: Number.POSITIVE_INFINITY } })
  const title = t('app:practiceSearch.title')
  return (
    <>
      <Breadcrumbs items={[{ label: t('app:menu.home'), to: '/' }, { label: title }]} />
      <PageHeader title={title} lead={t('app:practiceSearch.lead')} aside={<PracticeLinks here="search" />} />
      <Loading query={vocabulary} rows={10}>
        {(words) => (
          <Loading query={plans} rows={10}>
            {(all) => <Search vocabulary={words} plans={all} />}
          </Loading>
        )}
      </Loading>
    </>
  )
}

function Search({ vocabulary, plans }: { vocabulary: PracticeVocabulary; plans: readonly Plan[] }) {
  const { t } = useTranslation('finding')
  const { question, ask, pageAddress } = useQuestion()
  const found = useFound(question)
  const label = useFacetLabel(vocabulary, plans)
  const choices = choicesOf(question)
  const facets = found.data && (
    <FacetFields
      counts={found.data.facets}
      chosen={question.chosen}
      label={label}
      onToggle={(choice) => ask({ chosen: toggled(question.chosen, choice) })}
    />
  )
  return (
    <div className="flex flex-col gap-6">
      <QuestionField text={question.text} onAsk={(text, how) => ask({ text }, how)} />
      <KeptAtSearch />
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[15rem_1fr] lg:grid-cols-[18rem_1fr]">
        <FacetPanel chosen={choices.length}>{facets}</FacetPanel>
        <div className="flex min-w-0 flex-col gap-4">
          <Chosen
            choices={choices}
            label={label}
            onGiveUp={(choice) => ask({ chosen: toggled(question.chosen, choice) })}
            onGiveAllUp={() => ask({ chosen: questionOf(new URLSearchParams()).chosen })}
          />
          <Loading query={found} rows={12}>
            {(answer) => (
              <>
                <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
                  <Told total={answer.total} relaxed={answer.relaxed} text={question.text} />
                  {answer.total > 1 && (
                    <SelectField
                      label={t('finding:sort')}
                      value={question.sort}
                      onChange={(sort) => ask({ sort: sort as Sort })}
                      options={sortsOf(question.text).map((sort) => ({
                        value: sort,
                        label: t(`finding:sorts.${sort}`),
                      }))}
                      className="w-48 print:hidden"
                    />
                  )}
                </div>
                <KeepThisSearch question={question} label={label} />
                {answer.hits.length === 0 ? (
                  <NothingFound question={question} onAsk={ask} />
                ) : (
                  <Hits hits={answer.hits} label={label} />
                )}
                <Pager page={question.page} total={answer.total} address={pageAddress} />
              </>
            )}
          </Loading>
        </div>
      </div>
    </div>
  )
}

/** How many were found, told to those too who do not see it. */
function Told({ total, relaxed, text }: { total: number; relaxed: boolean; text: string }) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const asked = text.trim()
  return (
    <div role="status">
      <h2 className="text-std-18B-160">
        {asked === ''
          ? t('finding:found', { total: format.number(total) })
          : t('finding:foundFor', { text: asked, total: format.number(total) })}
      </h2>
      {relaxed && <p className="mt-1">{t('finding:relaxed', { text: asked })}</p>}
    </div>
  )
}

function Hits({ hits, label }: { hits: readonly FoundPractice[]; label: ReturnType<typeof useFacetLabel> }) {
  const { tenantName } = usePlaces()
  return (
    <HitList
      hits={hits}
      link={publishedPracticeAddress}
      place={({ practice }) => tenantName(practice.id.slice(0, 2))}
      topics={({ practice }) => [
        label({ facet: 'stage', value: String(practice.stage) }),
        ...practice.measures.map(({ code }) => label({ facet: 'measure', value: code })),
        ...(practice.evidence ? [label({ facet: 'evidence', value: 'numbers' })] : []),
      ]}
      marks={({ practice }) => (
        <>
          {practice.illustrative && <IllustrativeMark />}
          {practice.stale && <StaleMark />}
        </>
      )}
    />
  )
}

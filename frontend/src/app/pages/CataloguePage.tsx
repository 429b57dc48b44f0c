import { useTranslation } from 'react-i18next'
import { BookList } from '@/features/catalogue/BookList'
import { DataDownloads } from '@/features/catalogue/DataDownloads'
import { OrderBook } from '@/features/catalogue/OrderBook'
import { isUnderWay, useOwnBooks } from '@/features/catalogue/useCaseBooks'
import { Chosen } from '@/features/finding/Chosen'
import { FacetFields } from '@/features/finding/FacetFields'
import { FacetPanel } from '@/features/finding/FacetPanel'
import { addressOf, choicesOf, FACETS, questionOf, toggled } from '@/features/finding/question'
import { useFound, useQuestion } from '@/features/finding/useQuestion'
import { usePlaces } from '@/features/tenancy/names'
import { type Plan, type PracticeSelection, type PracticeVocabulary, usePracticeVocabulary } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { PRACTICE_SEARCH } from '../addresses'
import { PracticeLinks } from '../PracticeLinks'
import { useAllPlans } from '../plans'
import { selectionOf, wordsOf } from '../selection'
import { useFacetLabel } from '../useFacetLabel'

/** The catalogue cannot be asked whether there are numbers. */
const NARROWING = FACETS.filter((facet) => facet !== 'evidence')

const EVERYTHING = questionOf(new URLSearchParams())

const BOOKS = 'case-books'

/** The published entries to take along: as data, or as a book in print. */
export function CataloguePage() {
  const { t } = useTranslation(['catalogue', 'app'])
  const plans = useAllPlans()
  const vocabulary = usePracticeVocabulary({ query: { staleTime: Number.POSITIVE_INFINITY } })
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:practiceSearch.title'), to: PRACTICE_SEARCH },
          { label: t('catalogue:title') },
        ]}
      />
      <PageHeader title={t('catalogue:title')} lead={t('catalogue:lead')} aside={<PracticeLinks here="catalogue" />} />
      <Loading query={vocabulary} rows={10}>
        {(words) => (
          <Loading query={plans} rows={10}>
            {(all) => <Catalogue vocabulary={words} plans={all} />}
          </Loading>
        )}
      </Loading>
    </>
  )
}

function Catalogue({ vocabulary, plans }: { vocabulary: PracticeVocabulary; plans: readonly Plan[] }) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const { tenants } = usePlaces()
  const { question: asked, ask } = useQuestion()
  const question = { ...EVERYTHING, chosen: { ...asked.chosen, evidence: [] } }
  const found = useFound(question)
  const label = useFacetLabel(vocabulary, plans)
  const choices = choicesOf(question)
  const selection = selectionOf(question.chosen, tenants)
  return (
    <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[15rem_1fr] lg:grid-cols-[18rem_1fr]">
      <FacetPanel chosen={choices.length}>
        {found.data && (
          <FacetFields
            facets={NARROWING}
            counts={found.data.facets}
            chosen={question.chosen}
            label={label}
            onToggle={(choice) => ask({ chosen: toggled(question.chosen, choice) })}
          />
        )}
      </FacetPanel>
      <div className="flex min-w-0 flex-col gap-6">
        <Loading query={found} rows={6}>
          {({ total }) => (
            <>
              <div className="flex flex-col gap-3">
                <div role="status" className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
                  <h2 className="text-std-18B-160">
                    {t(choices.length === 0 ? 'selection.all' : 'selection.some', { total: format.number(total) })}
                  </h2>
                  <TextLink
                    to={`${PRACTICE_SEARCH}?${addressOf(question)}`}
                    className="inline-flex min-h-6 items-center print:hidden"
                  >
                    {t('selection.search')}
                  </TextLink>
                </div>
                <Chosen
                  choices={choices}
                  label={label}
                  onGiveUp={(choice) => ask({ chosen: toggled(question.chosen, choice) })}
                  onGiveAllUp={() => ask({ chosen: EVERYTHING.chosen })}
                />
              </div>
              <Section title={t('data.title')} note={t('data.note')}>
                {total === 0 ? <p>{t('order.nothing')}</p> : <DataDownloads selection={selection} />}
              </Section>
              <Books selection={selection} total={total} label={label} />
            </>
          )}
        </Loading>
      </div>
    </div>
  )
}

function Books({
  selection,
  total,
  label,
}: {
  selection: PracticeSelection
  total: number
  label: ReturnType<typeof useFacetLabel>
}) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const books = useOwnBooks()
  return (
    <Loading query={books} rows={4}>
      {(list) => (
        <>
          <Section title={t('order.title')} note={t('order.note')}>
            <OrderBook selection={selection} entries={total} underWay={list.some(isUnderWay)} />
          </Section>
          <Section id={BOOKS} title={t('book.title')} note={t('book.note')}>
            <BookList
              books={list}
              chosen={(book) =>
                wordsOf(book.selection, label).join(format.language === 'en' ? ', ' : '、') || t('selection.everything')
              }
              onDiscarded={() => document.getElementById(BOOKS)?.focus()}
            />
          </Section>
        </>
      )}
    </Loading>
  )
}

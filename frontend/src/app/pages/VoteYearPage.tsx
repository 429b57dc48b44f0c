import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { RankedList } from '@/features/exchange/RankedList'
import { useVoteYear } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { SelectField } from '@/ui/Field'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { PRACTICE_SEARCH, publishedPracticeAddress } from '../addresses'
import { PracticeLinks } from '../PracticeLinks'

/** What the parties voted for in a fiscal year, in its order. */
export function VoteYearPage() {
  const { t } = useTranslation(['exchange', 'app'])
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('year'))
  const answer = useVoteYear(Number.isInteger(asked) && asked > 0 ? { year: asked } : {})
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:practiceSearch.title'), to: PRACTICE_SEARCH },
          { label: t('exchange:year.title') },
        ]}
      />
      <PageHeader
        title={t('exchange:year.title')}
        lead={t('exchange:year.lead')}
        aside={<PracticeLinks here="votes" />}
      />
      <Loading query={answer} rows={8}>
        {(year) => (
          <Section
            title={format.fiscalYear(year.year)}
            note={
              <>
                {t(year.open ? 'exchange:year.open' : 'exchange:year.closed', { date: format.date(year.closesOn) })}{' '}
                {t('exchange:year.least', { count: year.leastVotes })}
              </>
            }
            aside={
              year.years.length > 1 && (
                <SelectField
                  label={t('exchange:year.year')}
                  value={String(year.year)}
                  onChange={(chosen) => setSearch({ year: chosen })}
                  options={year.years.map((one) => ({ value: String(one), label: format.fiscalYear(one) }))}
                  className="w-52 print:hidden"
                />
              )
            }
          >
            {year.entries.length === 0 ? (
              <EmptyState title={t('exchange:year.none')}>{t('exchange:year.noneHint')}</EmptyState>
            ) : (
              <RankedList entries={year.entries} link={publishedPracticeAddress} />
            )}
          </Section>
        )}
      </Loading>
    </>
  )
}

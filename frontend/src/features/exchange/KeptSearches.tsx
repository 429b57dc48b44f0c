import { useTranslation } from 'react-i18next'
import type { PracticeSubscription, SearchCriteria } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button, TextLink } from '@/ui/Button'
import { Hidden } from '@/ui/Marks'
import { Problems } from '@/ui/Problems'
import { useEndSearch } from './useSubscriptions'

/** The searches a person keeps: each can be opened, and ended. */
export function KeptSearches({
  kept,
  words,
  link,
}: {
  kept: readonly PracticeSubscription[]
  /** What a search looks for, in words; empty for everything. */
  words: (criteria: SearchCriteria) => string
  link: (criteria: SearchCriteria) => string
}) {
  const { t } = useTranslation(['exchange', 'ui'])
  const format = useFormat()
  const end = useEndSearch()
  if (kept.length === 0) return <p className="text-solid-gray-700">{t('exchange:kept.none')}</p>
  return (
    <div className="flex flex-col gap-3">
      <ul aria-label={t('exchange:kept.list')} className="divide-y divide-solid-gray-200">
        {kept.map(({ id, name, criteria, madeAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5 first:pt-0">
            <div className="min-w-0 grow basis-60">
              <TextLink to={link(criteria)} className="inline-flex min-h-6 items-center">
                {name}
              </TextLink>
              <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
                {words(criteria) !== name && <span className="mr-3">{words(criteria)}</span>}
                <span>{t('exchange:kept.since', { date: format.moment(madeAt) })}</span>
              </p>
            </div>
            <Button look="quiet" size="small" disabled={end.isPending} onClick={() => end.mutate(id)}>
              {t('exchange:kept.end')}
              <Hidden>{name}</Hidden>
            </Button>
          </li>
        ))}
      </ul>
      <Problems title={t('exchange:notDone')} error={end.error} />
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { Due } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { LinkButton } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Hidden, IllustrativeMark } from '@/ui/Marks'
import { EmptyState } from '@/ui/State'

/** What is due from me, the oldest deadline first; each leads to its entry. */
export function DueList({ due, link }: { due: readonly Due[]; link: (due: Due) => string }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  if (due.length === 0) {
    return <EmptyState title={t('due.empty')}>{t('due.emptyHint')}</EmptyState>
  }
  const sorted = [...due].sort((a, b) => a.deadline.localeCompare(b.deadline) || a.kpiCode.localeCompare(b.kpiCode))
  return (
    <ul className="divide-y divide-solid-gray-200 overflow-hidden rounded-12 border border-solid-gray-200 bg-white">
      {sorted.map((item) => (
        <li
          key={`${item.kpiId}-${item.period}`}
          className={`grid grid-cols-1 gap-x-6 gap-y-2 border-l-4 px-4 py-3.5 sm:px-5 md:grid-cols-[11rem_1fr_auto] md:items-center ${item.overdue ? 'border-l-red-1000' : 'border-l-blue-400'}`}
        >
          <div>
            <p
              className={`inline-flex items-center gap-1.5 text-dns-14B-130 ${item.overdue ? 'text-red-1000' : 'text-solid-gray-800'}`}
            >
              <Icon name={item.overdue ? 'warn' : 'clock'} />
              {item.overdue ? t('due.overdue') : t('due.open')}
            </p>
            <p className="mt-0.5 text-dns-14N-130 tabular-nums">
              {t('due.deadline', { date: format.date(item.deadline, true) })}
            </p>
          </div>
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 text-dns-16B-130">
              {format.period(item.period)}
              {item.illustrative && <IllustrativeMark />}
            </p>
            <p className="mt-1 line-clamp-2 text-dns-14N-130 leading-150" title={item.sentence}>
              <span className="mr-1.5 tabular-nums text-solid-gray-700">{item.kpiCode}</span>
              {item.sentence}
            </p>
            <p className="mt-1 text-dns-14N-130 text-solid-gray-700">
              {item.previousPeriod && item.previousValue !== null
                ? t('due.previous', {
                    period: format.period(item.previousPeriod),
                    amount: format.amount(item.previousValue, item.unit),
                  })
                : t('due.noPrevious')}
            </p>
          </div>
          <LinkButton
            to={link(item)}
            size="small"
            look={item.overdue ? 'primary' : 'secondary'}
            className="justify-self-start"
          >
            {t('due.enter')}
            <Hidden>
              {item.kpiCode} {format.period(item.period)}
            </Hidden>
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { daysUntil } from '@/lib/period'
import { Icon } from './Icon'

/** A deadline with its weekday and, where somebody still waits for it, how far away it is. */
export function Deadline({
  date,
  today,
  waiting,
  short = false,
}: {
  date: string
  today: string
  waiting: boolean
  short?: boolean
}) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const days = daysUntil(today, date)
  return (
    <span className={`inline-flex items-baseline gap-x-2 ${short ? '' : 'flex-wrap'}`}>
      <time dateTime={date} className="whitespace-nowrap tabular-nums">
        {format.date(date, !short)}
      </time>
      {waiting && (
        <span
          className={`inline-flex items-center gap-1 whitespace-nowrap text-dns-14N-130 ${days < 0 ? 'font-700 text-red-1000' : 'text-solid-gray-700'}`}
        >
          {days < 0 && <Icon name="warn" />}
          {days < 0 ? t('days.over', { count: -days }) : days === 0 ? t('days.today') : t('days.left', { count: days })}
        </span>
      )}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { RoundEvent } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { useFlowWords } from '@/ui/FlowBadge'

/** What was done with the round by whom and why, the latest first. */
export function RoundHistory({ history }: { history: readonly RoundEvent[] }) {
  const { t } = useTranslation('round')
  const { role } = useFlowWords()
  const format = useFormat()
  return (
    <ol reversed className="flex flex-col gap-3">
      {history.toReversed().map((event) => (
        <li key={event.at} className="border-l-4 border-solid-gray-200 pl-3">
          <p>
            <b>{t(`event.${event.what}`)}</b>
            <span className="ml-2">{t('event.by', { name: event.byName, role: role(event.role) })}</span>
          </p>
          <p className="text-dns-14N-130 text-solid-gray-700 tabular-nums">
            <time dateTime={event.at}>{format.moment(event.at)}</time>
            <span className="ml-3">{t('event.deadline', { date: format.date(event.deadline) })}</span>
          </p>
          {event.reason && <p className="mt-1 whitespace-pre-line">{event.reason}</p>}
        </li>
      ))}
    </ol>
  )
}

import { useTranslation } from 'react-i18next'
import type { PracticeExchange } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IllustrativeMark } from '@/ui/Marks'
import { Problems } from '@/ui/Problems'
import { useThank } from './useExchange'
import type { Why } from './why'

/** Which parties found an entry helpful, and the one click that says so. */
export function ThanksPanel({
  practice,
  exchange: { thanks, possible },
  why,
}: {
  practice: string
  exchange: PracticeExchange
  /** Why the reader may not, should that be so. */
  why: Why
}) {
  const { t } = useTranslation(['exchange', 'ui'])
  const format = useFormat()
  const thank = useThank(practice)
  const { count, given, parties } = thanks
  return (
    <div className="flex flex-col gap-3">
      <p role="status">{count === 0 ? t('exchange:thanks.none') : t('exchange:thanks.count', { count })}</p>
      {count > 0 && (
        <ul aria-label={t('exchange:thanks.parties')} className="flex flex-wrap gap-x-3 gap-y-1 text-dns-14N-130">
          {parties.map(({ party, illustrative }) => (
            <li key={party.code} className="inline-flex items-center gap-1.5">
              {named(format.language, party)}
              {illustrative && <IllustrativeMark />}
            </li>
          ))}
        </ul>
      )}
      {possible.thank ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
          {given && (
            <span className="inline-flex items-center gap-1.5 font-700">
              <Icon name="check" className="size-4 text-blue-1000" />
              {t('exchange:thanks.given')}
            </span>
          )}
          <Button
            look={given ? 'quiet' : 'secondary'}
            size={given ? 'small' : 'medium'}
            disabled={thank.isPending}
            onClick={() => thank.mutate(!given)}
          >
            {thank.isPending ? t('ui:flow.busy') : t(given ? 'exchange:thanks.takeBack' : 'exchange:thanks.give')}
          </Button>
        </div>
      ) : (
        <p className="text-dns-14N-130 text-solid-gray-700 print:hidden">{t(`exchange:thanks.notYours.${why}`)}</p>
      )}
      <Problems title={t('exchange:notDone')} error={thank.error} />
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { useFlowWords } from '@/ui/FlowBadge'
import type { Involved } from './people'

/** Whom to ask: the office in charge, and everybody who had a hand in it. */
export function People({ office, people }: { office: string | null; people: readonly Involved[] }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const { role } = useFlowWords()
  return (
    <div className="flex flex-col gap-4">
      <p>
        <b>{t('handover.office')}</b> {office ?? t('handover.noOffice')}
      </p>
      {people.length > 0 && (
        <ul className="flex flex-col gap-2">
          {people.map(({ name, deeds }) => (
            <li key={name}>
              <b>{name}</b>
              {deeds.some((deed) => deed.role !== null) && (
                <span className="ml-2 text-dns-14N-130 text-solid-gray-700">
                  {[...new Set(deeds.flatMap((deed) => (deed.role === null ? [] : [role(deed.role)])))].join(
                    format.language === 'en' ? ', ' : '、',
                  )}
                </span>
              )}
              <span className="block text-dns-14N-130 leading-150">
                {deeds
                  .map(({ what, last }) => t(`handover.deed.${what}`, { at: format.moment(last) }))
                  .join(format.language === 'en' ? '; ' : '、')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

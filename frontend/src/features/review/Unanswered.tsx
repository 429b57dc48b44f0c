import { useTranslation } from 'react-i18next'
import type { ReportItem } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { fieldId } from './Writer'

/** Improvements decided earlier of which this round still waits to hear what became of them. */
export function Unanswered({ item, link }: { item: ReportItem; link: string }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  if (item.unanswered.length === 0) return null
  return (
    <section id={fieldId(item.kpiId, 'improvements')} tabIndex={-1} className="rounded-8 bg-yellow-50 p-4 print:hidden">
      <h4 className="flex items-start gap-2 text-dns-16B-130">
        <Icon name="info" className="mt-0.5 size-4" />
        {t('unanswered.title')}
      </h4>
      <ul className="mt-2 list-disc pl-6">
        {item.unanswered.map((improvement) => (
          <li key={improvement.id}>
            {t('unanswered.one', { title: improvement.title, date: format.date(improvement.dueOn) })}
          </li>
        ))}
      </ul>
      <TextLink to={link} className="mt-2 inline-flex min-h-6 items-center">
        {t('unanswered.answer')}
      </TextLink>
    </section>
  )
}

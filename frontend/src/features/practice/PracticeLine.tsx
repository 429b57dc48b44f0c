import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { PracticeState } from './PracticeState'

/** An entry in one line, with how far it has come. */
export function PracticeLine({ practice, link }: { practice: PracticeSummary; link: string }) {
  const { t } = useTranslation('practice')
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TextLink to={link} className="min-h-6">
        <span className="mr-2 tabular-nums">{practice.id}</span>
        {practice.title ?? t('untitled')}
      </TextLink>
      <PracticeState practice={practice} />
    </p>
  )
}

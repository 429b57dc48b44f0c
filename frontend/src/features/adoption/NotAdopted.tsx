import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/http'
import { TextLink } from '@/ui/Button'
import { Problems } from '@/ui/Problems'

/** Why an entry was not adopted; where it was already, the way to that. */
export function NotAdopted({ error, link }: { error: unknown; link: string }) {
  const { t } = useTranslation('adoption')
  return (
    <>
      <Problems title={t('notAdopted')} error={error} />
      {isProblem(error, 409) && (
        <TextLink to={link} className="inline-flex min-h-6 items-center">
          {t('toAdoption')}
        </TextLink>
      )}
    </>
  )
}

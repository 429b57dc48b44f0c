import { useTranslation } from 'react-i18next'
import { LinkButton } from '@/ui/Button'
import { PageHeader } from '@/ui/Layout'

export function NotFoundPage() {
  const { t } = useTranslation(['app', 'ui'])
  return (
    <>
      <PageHeader title={t('ui:error.notFound')} lead={<p>{t('ui:error.notFoundHint')}</p>} />
      <LinkButton to="/">{t('app:backHome')}</LinkButton>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { Icon } from '@/ui/Icon'

/** Told before the click: every party reads that a prefecture adopts an entry. */
export function SeenByAll() {
  const { t } = useTranslation('adoption')
  return (
    <p className="flex items-start gap-2 text-dns-14N-130 leading-150 print:hidden">
      <Icon name="info" className="mt-0.5 size-4 text-blue-1000" />
      {t('notice')}
    </p>
  )
}

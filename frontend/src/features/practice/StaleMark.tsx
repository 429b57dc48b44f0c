import { useTranslation } from 'react-i18next'
import { Icon } from '@/ui/Icon'

/** The mark of an entry that its author has not confirmed for twelve months: 要確認. */
export function StaleMark() {
  const { t } = useTranslation('practice')
  return (
    <span
      title={t('staleHint')}
      className="inline-flex h-6 items-center gap-1 whitespace-nowrap rounded-4 border border-red-900 bg-white px-1.5 text-dns-14B-120 text-red-1000"
    >
      <Icon name="clock" className="size-3.5" />
      {t('stale')}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import { Icon } from '@/ui/Icon'

/** Values before and after are not compared (系列の断絶). */
export function SeriesBreakMark() {
  const { t } = useTranslation('definition')
  return (
    <span
      title={t('seriesBreakMeaning')}
      className="inline-flex h-6 items-center gap-1 whitespace-nowrap rounded-4 border border-red-900 bg-white px-1.5 text-dns-14B-120 text-red-1000 print-exact"
    >
      <Icon name="warn" className="size-3.5" />
      {t('seriesBreak')}
    </span>
  )
}

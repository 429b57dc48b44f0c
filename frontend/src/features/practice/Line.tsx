import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'

/** One line of a list that is being written, and the way to take it out. */
export function Line({
  list,
  number,
  onRemove,
  children,
}: {
  /** The name of the list. */
  list: string
  number: number
  onRemove: () => void
  children: React.ReactNode
}) {
  const { t } = useTranslation('practice')
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3 sm:p-4">
      <div className="mb-2 flex items-center justify-between gap-3">
        <span className="text-dns-14B-130">{t('number', { number })}</span>
        <Button look="quiet" size="small" aria-label={t('removeNumber', { list, number })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
      {children}
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { LinkButton } from '@/ui/Button'
import { PAGE } from './question'

/** The way to the other pages of what was found. */
export function Pager({ page, total, address }: { page: number; total: number; address: (page: number) => string }) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const pages = Math.ceil(total / PAGE)
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-3 print:hidden">
      <p className="tabular-nums">
        {t('ofAll', {
          from: format.number((page - 1) * PAGE + 1),
          to: format.number(Math.min(page * PAGE, total)),
          total: format.number(total),
        })}
      </p>
      <div className="flex gap-3">
        {page > 1 && (
          <LinkButton look="secondary" to={address(page - 1)} rel="prev">
            {t('previous')}
          </LinkButton>
        )}
        {page < pages && (
          <LinkButton look="secondary" to={address(page + 1)} rel="next">
            {t('next')}
          </LinkButton>
        )}
      </div>
    </nav>
  )
}

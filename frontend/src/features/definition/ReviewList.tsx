import { useTranslation } from 'react-i18next'
import type { KpiReview, Remark } from '@/lib/api'
import { Icon } from '@/ui/Icon'
import { fieldOf } from './input'

/** What stands in the way of submitting, and hints that do not; each leads to its field. */
export function ReviewList({ review, onGo }: { review: KpiReview | undefined; onGo: (field: string) => void }) {
  const { t } = useTranslation('definition')
  if (!review) return <p className="text-solid-gray-700">{t('review.looking')}</p>
  const { errors, hints } = review
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="flex items-start gap-2">
        <Icon
          name={errors.length > 0 ? 'warn' : 'check'}
          className={`mt-1 size-5 ${errors.length > 0 ? 'text-red-1000' : 'text-blue-1000'}`}
        />
        {errors.length > 0 ? t('review.errors', { count: errors.length }) : t('review.complete')}
      </p>
      {errors.length > 0 && <Remarks title={t('review.errorsTitle')} remarks={errors} onGo={onGo} />}
      {hints.length > 0 && <Remarks title={t('review.hintsTitle')} remarks={hints} onGo={onGo} />}
    </div>
  )
}

function Remarks({
  title,
  remarks,
  onGo,
}: {
  title: string
  remarks: readonly Remark[]
  onGo: (field: string) => void
}) {
  const { t } = useTranslation(['definition', 'ui'])
  return (
    <section>
      <h3 className="text-dns-16B-130">{title}</h3>
      <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5 text-dns-14N-130">
        {remarks.map(({ field, code, message }) => (
          <li key={field + code + message}>
            <button type="button" className="link min-h-6 text-left align-top" onClick={() => onGo(fieldOf(field))}>
              {t('ui:labelled', { label: t(`definition:field.${fieldOf(field)}`), text: message })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

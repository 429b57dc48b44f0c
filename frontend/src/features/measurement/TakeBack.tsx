import { useTranslation } from 'react-i18next'
import type { KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Problems } from '@/ui/Problems'
import { useRecord } from './useRecord'

/** Asks before a result is taken back. There is none then, which is not 0. */
export function TakeBack({
  kpi,
  period,
  etag,
  onClose,
  onDone,
}: {
  kpi: KpiDetail
  period: string
  etag: string | null
  onClose: () => void
  onDone: (after: KpiDetail) => void
}) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  const record = useRecord(kpi, period)
  return (
    <Dialog
      title={t('takeBack.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('takeBack.keep')}
          </Button>
          <Button
            disabled={record.isPending}
            onClick={() =>
              record.mutate(
                { value: null, note: '', reason: '', confirmed: true, replaces: etag },
                { onSuccess: onDone },
              )
            }
          >
            {t('takeBack.button')}
          </Button>
        </>
      }
    >
      <Problems title={t('takeBack.failed')} error={record.error} />
      <p>{t('takeBack.text', { period: format.period(period, kpi.yearBasis === 'calendar') })}</p>
    </Dialog>
  )
}

import { useTranslation } from 'react-i18next'
import type { KpiDetail, Result } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Icon } from '@/ui/Icon'

/** Somebody was faster: both values side by side, and the choice which one stays. */
export function Conflict({
  kpi,
  period,
  mine,
  theirs,
  onKeepMine,
  onKeepTheirs,
  onBack,
  busy,
}: {
  kpi: KpiDetail
  period: string
  mine: { value: number; note: string }
  theirs: Result | null
  onKeepMine: () => void
  onKeepTheirs: () => void
  onBack: () => void
  busy: boolean
}) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  return (
    <Dialog
      title={t('conflict.title')}
      onClose={onBack}
      actions={
        <>
          <Button look="quiet" onClick={onBack}>
            {t('conflict.back')}
          </Button>
          <Button look="secondary" onClick={onKeepTheirs}>
            {t('conflict.keepTheirs')}
          </Button>
          <Button onClick={onKeepMine} disabled={busy}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text', { period: format.period(period, kpi.yearBasis === 'calendar') })}</p>
      <div className="mt-4 grid grid-cols-1 gap-3 sm:grid-cols-2">
        <section className="rounded-8 border-2 border-blue-900 p-4">
          <h3 className="text-dns-16B-130">{t('conflict.mine')}</h3>
          <p className="mt-2 text-std-24B-150 tabular-nums">{format.amount(mine.value, kpi.unit)}</p>
          <p className="mt-1 text-dns-14N-130">{mine.note || t('conflict.noNote')}</p>
          <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('conflict.notSaved')}</p>
        </section>
        <section className="rounded-8 border border-solid-gray-536 p-4">
          <h3 className="text-dns-16B-130">{t('conflict.theirs')}</h3>
          <p className="mt-2 text-std-24B-150 tabular-nums">
            {theirs ? format.amount(theirs.value, kpi.unit) : t('history.blank')}
          </p>
          <p className="mt-1 text-dns-14N-130">{theirs?.note || t('conflict.noNote')}</p>
          {theirs && (
            <p className="mt-2 flex items-center gap-1.5 text-dns-14N-130 text-solid-gray-700">
              <Icon name="clock" />
              {t('conflict.by', { name: theirs.recordedByName, at: format.moment(theirs.recordedAt) })}
            </p>
          )}
        </section>
      </div>
    </Dialog>
  )
}

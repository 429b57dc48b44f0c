import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

export interface Difference {
  label: string
  mine: string
  theirs: string
}

/** Somebody was faster: where the two differ, and the choice which one stays. */
export function Conflict({
  differences,
  busy,
  onKeepMine,
  onKeepTheirs,
  onBack,
}: {
  differences: readonly Difference[]
  busy: boolean
  onKeepMine: () => void
  onKeepTheirs: () => void
  onBack: () => void
}) {
  const { t } = useTranslation('improvement')
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
          <Button disabled={busy} onClick={onKeepMine}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p>{differences.length > 0 ? t('conflict.text') : t('conflict.same')}</p>
      {differences.map((difference) => (
        <div key={difference.label} className="mt-4">
          <h3 className="text-dns-16B-130">{difference.label}</h3>
          <div className="mt-1.5 grid grid-cols-1 gap-3 sm:grid-cols-2">
            <div className="rounded-8 border-2 border-blue-900 p-3">
              <p className="text-dns-14B-130">{t('conflict.mine')}</p>
              <p className="mt-1 whitespace-pre-line">{difference.mine}</p>
            </div>
            <div className="rounded-8 border border-solid-gray-536 p-3">
              <p className="text-dns-14B-130">{t('conflict.theirs')}</p>
              <p className="mt-1 whitespace-pre-line">{difference.theirs}</p>
            </div>
          </div>
        </div>
      ))}
    </Dialog>
  )
}

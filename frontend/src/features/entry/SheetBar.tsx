import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { signInAddress } from '@/ui/State'
import type { Saving } from './useSheet'

/** Whether what was typed is kept, since when, and the way back. */
export function SheetBar({
  saving,
  waiting,
  stuck,
  canUndo,
  canRedo,
  editable,
  onStep,
  onSave,
}: {
  saving: Saving
  /** How many cells are about to be saved. */
  waiting: number
  /** How many cannot be. */
  stuck: number
  canUndo: boolean
  canRedo: boolean
  editable: boolean
  onStep: (way: 'undo' | 'redo') => void
  onSave: () => void
}) {
  const { t } = useTranslation(['entry', 'ui'])
  const format = useFormat()
  if (!editable) return null
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="flex gap-2">
          {(['undo', 'redo'] as const).map((way) => (
            <Button
              key={way}
              look="secondary"
              size="small"
              disabled={way === 'undo' ? !canUndo : !canRedo}
              onClick={() => onStep(way)}
            >
              <Icon name="back" className={way === 'redo' ? 'size-4 -scale-x-100' : 'size-4'} />
              {t(`entry:${way}.button`)}
            </Button>
          ))}
        </span>
        <p role="status" className="flex min-h-6 items-center gap-1.5 text-dns-14N-130 text-solid-gray-800">
          {saving.kind === 'saving' ? (
            t('entry:save.saving')
          ) : stuck > 0 ? (
            t('entry:save.stuck', { count: stuck })
          ) : waiting > 0 ? (
            saving.kind !== 'failed' && t('entry:save.waiting')
          ) : saving.kind === 'saved' && saving.at ? (
            <>
              <Icon name="tick" className="size-3.5 text-blue-1000" />
              {t('entry:save.saved', { at: format.moment(saving.at.toISOString()) })}
            </>
          ) : (
            t('entry:save.auto')
          )}
        </p>
      </div>
      {saving.kind === 'failed' && (
        <div role="alert" className="rounded-8 border-2 border-red-1000 bg-white p-4">
          <p className="flex items-start gap-2 text-dns-16B-130 text-red-1000">
            <Icon name="warn" className="size-5" />
            {t('entry:save.failed')}
          </p>
          <p className="mt-1.5">
            {isProblem(saving.error, 401)
              ? t('entry:save.signedOut')
              : isProblem(saving.error)
                ? (saving.error.detail ?? saving.error.title)
                : t(saving.error instanceof UnreachableError ? 'ui:error.unreachableHint' : 'ui:error.unexpectedHint')}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button look="secondary" size="small" onClick={onSave}>
              {t('entry:save.again')}
            </Button>
            {isProblem(saving.error, 401) && (
              <a href={signInAddress()} target="_blank" rel="noreferrer" className="link inline-flex items-center">
                {t('ui:signIn')}
              </a>
            )}
          </div>
        </div>
      )}
    </div>
  )
}

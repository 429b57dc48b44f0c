import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { signInAddress } from '@/ui/State'
import type { SaveState } from './useAutosave'

/** Whether what was typed is kept, and since when. */
export function SaveNotice({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation(['review', 'ui'])
  const format = useFormat()
  if (state.kind === 'failed') return <Failed error={state.error} onRetry={onRetry} />
  return (
    <p role="status" className="flex min-h-6 items-center gap-1.5 text-dns-14N-130 text-solid-gray-700">
      {state.kind === 'saved' && state.at !== null && (
        <>
          <Icon name="tick" className="size-3.5 text-blue-1000" />
          {t('review:save.saved', { at: format.moment(state.at) })}
        </>
      )}
      {state.kind === 'saved' && state.at === null && t('review:save.auto')}
      {state.kind === 'waiting' && t('review:save.waiting')}
      {state.kind === 'saving' && t('review:save.saving')}
      {state.kind === 'conflict' && t('review:save.conflict')}
    </p>
  )
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['review', 'ui'])
  const signedOut = isProblem(error, 401)
  const problem = isProblem(error) ? error : null
  return (
    <div role="alert" className="rounded-8 border-2 border-red-1000 p-4">
      <p className="flex items-start gap-2 text-dns-16B-130 text-red-1000">
        <Icon name="warn" className="size-5" />
        {t('review:save.failed')}
      </p>
      <p className="mt-1.5">
        {signedOut
          ? t('review:save.signedOut')
          : (problem?.errors[0]?.message ??
            problem?.detail ??
            t(error instanceof UnreachableError ? 'review:save.unreachable' : 'ui:error.unexpectedHint'))}
      </p>
      <p className="mt-1.5">{t('review:save.kept')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="secondary" size="small" onClick={onRetry}>
          {t('review:save.again')}
        </Button>
        {signedOut && (
          <a href={signInAddress()} target="_blank" rel="noreferrer" className="link inline-flex items-center">
            {t('review:save.signIn')}
          </a>
        )}
      </div>
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Button } from './Button'
import { Dialog } from './Dialog'

/** Asks before unsaved input is left behind. `pass()` lets the next navigation through, after a save. */
export function useLeaveGuard(unsaved: boolean): { question: React.ReactNode; pass: () => void } {
  const { t } = useTranslation('ui')
  const passing = useRef(false)
  const blocker = useBlocker(() => unsaved && !passing.current)
  useEffect(() => {
    if (!unsaved) {
      passing.current = false
      return
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (!passing.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  const question = blocker.state === 'blocked' && (
    <Dialog
      title={t('leave.title')}
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button look="secondary" onClick={() => blocker.proceed()}>
            {t('leave.discard')}
          </Button>
          <Button onClick={() => blocker.reset()}>{t('leave.stay')}</Button>
        </>
      }
    >
      {t('leave.text')}
    </Dialog>
  )
  return {
    question,
    pass: () => {
      passing.current = true
    },
  }
}

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Button } from './Button'
import { Dialog } from './Dialog'

/**
 * Asks before unsaved input is left behind; given a way to save it, tries that first. `pass()` lets the next navigation
 * through, after a save.
 */
export function useLeaveGuard(
  unsaved: boolean,
  save?: () => Promise<boolean>,
): { question: React.ReactNode; pass: () => void } {
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
  const [failed, setFailed] = useState(false)
  const blocked = blocker.state === 'blocked'
  const saving = useRef(save)
  saving.current = save
  const leave = useRef(() => {})
  leave.current = () => blocker.proceed?.()
  useEffect(() => {
    setFailed(false)
    if (blocked && saving.current) saving.current().then((done) => (done ? leave.current() : setFailed(true)))
  }, [blocked])
  const question = blocker.state === 'blocked' && (failed || !save) && (
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

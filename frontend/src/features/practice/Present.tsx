import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '@/lib/api'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { Problems } from '@/ui/Problems'
import { WithdrawDialog } from './Dialogs'
import { useReaffirm, useRevise } from './usePractice'

/** What can be done with what is published: say that it still holds, write it anew, take it back. */
export function Present({
  code,
  practice,
  writes,
  withdraws,
  onWithdrawn,
}: {
  code: string
  practice: Practice
  writes: boolean
  withdraws: boolean
  onWithdrawn: () => void
}) {
  const { t } = useTranslation('practice')
  const revise = useRevise(code, practice.id)
  const reaffirm = useReaffirm(code)
  const [withdrawing, setWithdrawing] = useState(false)
  const revisable = writes && practice.inFlow === null
  const published = practice.published !== null
  const reaffirmable = practice.stale && writes
  if (!revisable && !reaffirmable && !(published && withdraws)) return null
  return (
    <Section title={t('present')}>
      <div className="flex flex-col items-start gap-3 print:hidden">
        {reaffirmable && (
          <>
            <p>{t('staleWriter')}</p>
            <Button disabled={reaffirm.isPending} onClick={() => reaffirm.mutate(practice.id)}>
              {t('reaffirm')}
            </Button>
          </>
        )}
        {revisable && (
          <>
            <p>{t('revise.note')}</p>
            <Button look="secondary" disabled={revise.isPending} onClick={() => revise.mutate()}>
              {t('revise.open')}
            </Button>
          </>
        )}
        {published && withdraws && (
          <Button look="quiet" onClick={() => setWithdrawing(true)}>
            {t('withdraw.open')}
          </Button>
        )}
        <Problems title={t('notDone')} error={revise.error ?? reaffirm.error} />
      </div>
      {withdrawing && (
        <WithdrawDialog
          code={code}
          practice={practice.id}
          onWithdrawn={onWithdrawn}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Section>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round, RoundCounts } from '@/lib/api'
import { Button, LinkButton } from '@/ui/Button'
import { TextDialog } from './TextDialog'
import { useCloseRound, useReopenRound } from './useRound'

const LONGEST = 2000

/** What the coordinator does with the round as a whole. */
export function RoundActions({ round, counts }: { round: Round; counts: RoundCounts }) {
  const { t } = useTranslation('round')
  // What was asked stays asked until it is answered, whatever the round has become meanwhile.
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null)
  const open = round.state === 'open'
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {open && (
        <LinkButton look="secondary" to={`/rounds/${round.id}/edit`}>
          {t('change')}
        </LinkButton>
      )}
      <Button look={open ? 'primary' : 'secondary'} onClick={() => setAsking(open ? 'close' : 'reopen')}>
        {open ? t('close.do') : t('reopen.do')}
      </Button>
      {asking === 'close' && <CloseDialog round={round} counts={counts} onDone={() => setAsking(null)} />}
      {asking === 'reopen' && <ReopenDialog round={round} onDone={() => setAsking(null)} />}
    </div>
  )
}

function CloseDialog({ round, counts, onDone }: { round: Round; counts: RoundCounts; onDone: () => void }) {
  const { t } = useTranslation('round')
  const close = useCloseRound(round)
  const unconfirmed = counts.prefectures - counts.confirmed
  return (
    <TextDialog
      title={t('close.title')}
      label={t('reason')}
      hint={unconfirmed > 0 ? t('close.reasonHint') : undefined}
      field="reason"
      needed={unconfirmed > 0}
      longest={LONGEST}
      submitLabel={t('close.do')}
      busy={close.isPending}
      error={close.error}
      onSubmit={(reason) => close.mutate(reason, { onSuccess: onDone })}
      onClose={onDone}
    >
      <p>{t('close.consequence')}</p>
      {unconfirmed > 0 && (
        <p className="rounded-8 bg-yellow-50 p-3">
          {t('close.unconfirmed', { count: unconfirmed, open: counts.prefectures - counts.handedIn })}
        </p>
      )}
    </TextDialog>
  )
}

export function ReopenDialog({ round, onDone }: { round: Round; onDone: () => void }) {
  const { t } = useTranslation('round')
  const reopen = useReopenRound(round)
  return (
    <TextDialog
      title={t('reopen.title')}
      label={t('reason')}
      hint={t('reopen.reasonHint')}
      field="reason"
      needed
      longest={LONGEST}
      submitLabel={t('reopen.do')}
      busy={reopen.isPending}
      error={reopen.error}
      onSubmit={(reason) => reopen.mutate(reason, { onSuccess: onDone })}
      onClose={onDone}
    >
      <p>{t('reopen.consequence')}</p>
    </TextDialog>
  )
}

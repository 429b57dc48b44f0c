import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round, RoundCell } from '@/lib/api'
import { Button } from '@/ui/Button'
import { Problems } from '@/ui/Problems'
import { Message } from '@/ui/State'
import { ReopenDialog } from './Closing'
import { useCloseRound } from './useRound'

/** A closing or reopening that did not reach every prefecture: says so, and goes on with it. */
export function Unfinished({ round, cells }: { round: Round; cells: readonly RoundCell[] }) {
  const { t } = useTranslation('round')
  const close = useCloseRound(round)
  const [asking, setAsking] = useState(false)
  const closed = round.state === 'closed'
  const left = cells.filter((cell) => (closed ? !cell.locked : cell.locked && cell.state !== 'confirmed')).length
  if (left === 0) return null
  return (
    <Message
      icon="warn"
      alert
      title={closed ? t('unfinished.closed', { count: left }) : t('unfinished.open', { count: left })}
      action={
        <Button disabled={close.isPending} onClick={() => (closed ? close.mutate(null) : setAsking(true))}>
          {closed ? t('unfinished.lock') : t('unfinished.unlock')}
        </Button>
      }
    >
      {t('unfinished.why')}
      {close.error !== null && <Problems title={t('form.notSaved')} error={close.error} />}
      {asking && <ReopenDialog round={round} onDone={() => setAsking(false)} />}
    </Message>
  )
}

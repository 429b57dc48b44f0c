import { useTranslation } from 'react-i18next'
import type { PracticeSelection } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Problems } from '@/ui/Problems'
import { useOrder } from './useCaseBooks'

/** Orders a case book of the entries chosen. */
export function OrderBook({
  selection,
  entries,
  underWay,
}: {
  selection: PracticeSelection
  /** How many are chosen. */
  entries: number
  /** Whether another book is being made: they are made one after the other. */
  underWay: boolean
}) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const order = useOrder()
  const waits = underWay ? t('order.underWay') : entries === 0 ? t('order.nothing') : null
  return (
    <div className="flex flex-col items-start gap-3 print:hidden">
      <Button disabled={order.isPending || waits !== null} onClick={() => order.mutate(selection)}>
        {t('order.order', { entries: format.number(entries) })}
      </Button>
      {waits !== null && <p className="text-dns-14N-130 text-solid-gray-800">{waits}</p>}
      {order.error !== null && <Problems title={t('order.failed')} error={order.error} />}
    </div>
  )
}

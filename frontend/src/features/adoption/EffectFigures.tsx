import { useTranslation } from 'react-i18next'
import type { AdoptionEffect, SharedAdoption } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Icon } from '@/ui/Icon'
import { turnIcon, turnOf } from './effect'

/** What a KPI came to before and after, which way it went, and why these two are compared. */
export function EffectFigures({
  effect,
  unit,
  direction,
}: {
  effect: AdoptionEffect
  unit: string
  direction: SharedAdoption['direction']
}) {
  const { t } = useTranslation('adoption')
  const format = useFormat()
  const turn = turnOf(effect, direction)
  return (
    <div className="flex flex-col gap-1">
      <dl className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <Figure term={t('effect.before')} amount={format.amount(effect.beforeValue, unit)} period={effect.before} />
        <Icon name="send" className="mb-1.5 size-4 text-blue-1000" />
        <Figure term={t('effect.after')} amount={format.amount(effect.afterValue, unit)} period={effect.after} />
      </dl>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-dns-14N-130">
        <b className={`inline-flex items-center gap-1 ${turn === 'worse' ? 'text-red-1000' : ''}`}>
          <Icon name={turnIcon[turn]} className="size-3.5" />
          {t(`effect.turn.${turn}`)}
        </b>
        <span className="text-solid-gray-700">{t(`effect.basis.${effect.basis}`)}</span>
      </p>
    </div>
  )
}

function Figure({ term, amount, period }: { term: string; amount: string; period: string }) {
  const format = useFormat()
  return (
    <div>
      <dt className="text-dns-14N-130 text-solid-gray-700">{term}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
        <b className="text-dns-17B-130">{amount}</b>
        <span className="text-dns-14N-130">{format.shortPeriod(period)}</span>
      </dd>
    </div>
  )
}

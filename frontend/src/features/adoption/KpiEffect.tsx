import { useTranslation } from 'react-i18next'
import type { Adoption } from '@/lib/api'
import { EffectFigures } from './EffectFigures'

/** What the KPI came to before and after, or that nothing can be compared yet. */
export function KpiEffect({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('adoption')
  return adoption.effect ? (
    <EffectFigures effect={adoption.effect} unit={adoption.unit} direction={adoption.direction} />
  ) : (
    <p className="text-dns-14N-130 text-solid-gray-700">{t('effect.noneYet')}</p>
  )
}

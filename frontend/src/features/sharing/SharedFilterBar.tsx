import { useTranslation } from 'react-i18next'
import type { Bureau, Plan, SharedItem, Tenant } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button } from '@/ui/Button'
import { SearchField, SelectField } from '@/ui/Field'
import { RATINGS } from '@/ui/RatingMark'
import { isActive, measuresOf, type SharedFilter } from './filter'

/** Narrows shared results by what somebody looks for: like mine in stage and measure, near me, done well. */
export function SharedFilterBar({
  filter,
  plan,
  items,
  tenants,
  bureaus,
  onChange,
  onClear,
}: {
  filter: SharedFilter
  plan: Plan | undefined
  items: readonly SharedItem[]
  tenants: readonly Tenant[]
  bureaus: readonly Bureau[]
  onChange: (name: string, value: string) => void
  onClear: () => void
}) {
  const { t } = useTranslation(['sharing', 'ui'])
  const { language } = useFormat()
  const all = { value: '', label: t('sharing:filter.all') }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is still unknown to part of the browsers in offices
    <div role="search" className="mb-4 grid grid-cols-2 items-end gap-3 lg:flex lg:flex-wrap print:hidden">
      <SearchField
        label={t('sharing:filter.text')}
        value={filter.text}
        onChange={(value) => onChange('q', value)}
        className="col-span-2 lg:w-64"
      />
      <SelectField
        label={t('sharing:filter.stage')}
        value={filter.stage?.toString() ?? ''}
        onChange={(value) => onChange('stage', value)}
        className="lg:w-56"
        options={[
          all,
          ...(plan?.stages ?? []).map((stage) => ({
            value: String(stage.number),
            label: `${t('ui:stageNumber', { number: stage.number })} ${named(language, stage)}`,
          })),
        ]}
      />
      <SelectField
        label={t('sharing:filter.measure')}
        value={filter.measure ?? ''}
        onChange={(value) => onChange('measure', value)}
        className="lg:w-52"
        options={[
          all,
          ...measuresOf(items).map((measure) => ({ value: measure.code, label: named(language, measure) })),
        ]}
      />
      <SelectField
        label={t('sharing:filter.rating')}
        value={filter.rating ?? ''}
        onChange={(value) => onChange('rating', value)}
        className="lg:w-32"
        options={[all, ...RATINGS.map((rating) => ({ value: rating, label: t(`ui:rating.${rating}`) }))]}
      />
      <SelectField
        label={t('sharing:filter.bureau')}
        value={filter.bureau ?? ''}
        onChange={(value) => onChange('bureau', value)}
        className="lg:w-52"
        options={[all, ...bureaus.map((bureau) => ({ value: bureau.code, label: named(language, bureau) }))]}
      />
      <SelectField
        label={t('sharing:filter.tenant')}
        value={filter.tenant ?? ''}
        onChange={(value) => onChange('tenant', value)}
        className="lg:w-36"
        options={[
          all,
          ...tenants
            .filter((tenant) => filter.bureau === null || tenant.bureau === filter.bureau)
            .map((tenant) => ({ value: tenant.code, label: named(language, tenant) })),
        ]}
      />
      {isActive(filter) && (
        <Button look="quiet" size="small" onClick={onClear}>
          {t('sharing:filter.clear')}
        </Button>
      )}
    </div>
  )
}

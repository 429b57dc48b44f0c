import { useTranslation } from 'react-i18next'
import type { Plan, PracticeGap, Tenant } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button } from '@/ui/Button'
import { SelectField } from '@/ui/Field'
import { type GapFilter, isNarrowed, KINDS, SORTS } from './gaps'

/** Narrows the gaps, and puts them in order. */
export function GapFilterBar({
  filter,
  gaps,
  plan,
  tenants,
  onChange,
  onClear,
}: {
  filter: GapFilter
  gaps: readonly PracticeGap[]
  plan: Plan | undefined
  tenants: readonly Tenant[]
  onChange: (name: string, value: string) => void
  onClear: () => void
}) {
  const { t } = useTranslation(['coverage', 'ui'])
  const { language } = useFormat()
  const all = { value: '', label: t('coverage:gap.all') }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is still unknown to part of the browsers in offices
    <div
      role="search"
      aria-label={t('coverage:gap.narrow')}
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap print:hidden"
    >
      <SelectField
        label={t('coverage:gap.kind')}
        value={filter.kind ?? ''}
        onChange={(value) => onChange('kind', value)}
        className="lg:w-60"
        options={[all, ...KINDS.map((kind) => ({ value: kind, label: t(`coverage:gap.kinds.${kind}`) }))]}
      />
      <SelectField
        label={t('coverage:gap.tenant')}
        value={filter.tenant ?? ''}
        onChange={(value) => onChange('tenant', value)}
        className="lg:w-40"
        options={[
          all,
          ...tenants
            .filter(({ code }) => gaps.some(({ tenant }) => tenant === code))
            .map((tenant) => ({ value: tenant.code, label: named(language, tenant) })),
        ]}
      />
      <SelectField
        label={t('coverage:gap.stage')}
        value={filter.stage?.toString() ?? ''}
        onChange={(value) => onChange('stage', value)}
        className="lg:w-64"
        options={[
          all,
          ...(plan?.stages ?? []).map((stage) => ({
            value: String(stage.number),
            label: `${t('ui:stageNumber', { number: stage.number })} ${named(language, stage)}`,
          })),
        ]}
      />
      <SelectField
        label={t('coverage:gap.sort')}
        value={filter.sort}
        onChange={(value) => onChange('sort', value)}
        className="lg:w-56"
        options={SORTS.map((sort) => ({ value: sort, label: t(`coverage:gap.sorts.${sort}`) }))}
      />
      {isNarrowed(filter) && (
        <Button look="quiet" size="small" onClick={onClear}>
          {t('coverage:gap.clear')}
        </Button>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { Bureau, Plan, Tenant } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { STANDINGS } from '@/lib/standing'
import { Button } from '@/ui/Button'
import { SearchField, SelectField } from '@/ui/Field'
import { useStandingWord } from '@/ui/Standing'
import type { KpiFilter } from './filter'

/** Narrows a list of KPIs. Prefecture and bureau are offered where the list spans them. */
export function KpiFilterBar({
  filter,
  plan,
  planEnded,
  tenants,
  bureaus,
  onChange,
  onClear,
}: {
  filter: KpiFilter
  plan: Plan | undefined
  planEnded: boolean
  tenants?: readonly Tenant[]
  bureaus?: readonly Bureau[]
  onChange: (name: string, value: string) => void
  onClear: () => void
}) {
  const { t } = useTranslation(['plan', 'ui'])
  const { language } = useFormat()
  const word = useStandingWord()
  const all = { value: '', label: t('plan:filter.all') }
  const active =
    filter.stage !== null ||
    filter.policy !== null ||
    filter.standing !== null ||
    filter.tenant !== null ||
    filter.bureau !== null ||
    filter.text !== ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is still unknown to part of the browsers in offices
    <div
      role="search"
      className="mb-4 grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap print:hidden"
    >
      <SearchField
        label={t('plan:filter.text')}
        value={filter.text}
        onChange={(value) => onChange('q', value)}
        className="lg:w-64"
      />
      {bureaus && (
        <SelectField
          label={t('plan:filter.bureau')}
          value={filter.bureau ?? ''}
          onChange={(value) => onChange('bureau', value)}
          className="lg:w-52"
          options={[all, ...bureaus.map((bureau) => ({ value: bureau.code, label: named(language, bureau) }))]}
        />
      )}
      {tenants && (
        <SelectField
          label={t('plan:filter.tenant')}
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
      )}
      <SelectField
        label={t('plan:filter.stage')}
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
        label={t('plan:filter.standing')}
        value={filter.standing ?? ''}
        onChange={(value) => onChange('standing', value)}
        className="lg:w-36"
        options={[all, ...STANDINGS.map((standing) => ({ value: standing, label: word(standing, planEnded) }))]}
      />
      {active && (
        <Button look="quiet" size="small" onClick={onClear}>
          {t('plan:filter.clear')}
        </Button>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { Tenant } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { SelectField } from '@/ui/Field'

/** Goes from one prefecture to another, for those who see several. */
export function TenantSelect({
  tenants,
  value,
  onChange,
}: {
  tenants: readonly Tenant[]
  value: string
  onChange: (code: string) => void
}) {
  const { t } = useTranslation('tenancy')
  const language = useLanguage()
  return (
    <SelectField
      label={t('prefecture')}
      value={value}
      onChange={onChange}
      className="sm:w-40"
      options={tenants.map((tenant) => ({ value: tenant.code, label: named(language, tenant) }))}
    />
  )
}

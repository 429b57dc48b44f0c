import { useTranslation } from 'react-i18next'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { SelectField } from '@/ui/Field'

/** Switches between the plans; each is named with its fiscal years. */
export function PlanSelect({
  plans,
  value,
  onChange,
}: {
  plans: readonly Plan[]
  value: string
  onChange: (plan: string) => void
}) {
  const { t } = useTranslation('plan')
  const { language } = useFormat()
  return (
    <SelectField
      label={t('plan')}
      value={value}
      onChange={onChange}
      className="sm:w-[27rem]"
      options={plans.map((plan) => ({
        value: plan.id,
        label: t('planOption', { name: named(language, plan), first: plan.firstYear, last: plan.lastYear }),
      }))}
    />
  )
}

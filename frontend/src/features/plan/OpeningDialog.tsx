import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { DateInput } from '@/ui/DateInput'
import { Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { useOpenPlan } from './usePlanChanges'

/** Opens a plan for drafting: by when the prefectures are to have submitted their KPIs. */
export function OpeningDialog({ plan, today, onClose }: { plan: Plan; today: string; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const open = useOpenPlan(plan)
  const [deadline, setDeadline] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(open.error).get('draftingDeadline')
  return (
    <FormDialog
      title={t('opening.title', { plan: named(format.language, plan) })}
      submitLabel={t('opening.do')}
      busy={open.isPending}
      onSubmit={() => {
        setMissing(deadline === '')
        if (deadline !== '') open.mutate(deadline, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <p>{t('opening.text')}</p>
      <Field
        label={t('form.draftingDeadline')}
        required
        hint={t('form.draftingDeadlineHint')}
        error={missing ? t('form.fault.required') : refused}
      >
        {(tied) => (
          <DateInput
            {...tied}
            day={deadline}
            required
            min={today}
            value={deadline}
            onChange={(event) => setDeadline(event.target.value)}
          />
        )}
      </Field>
      {!refused && <Problems title={t('opening.notDone')} error={open.error} />}
    </FormDialog>
  )
}

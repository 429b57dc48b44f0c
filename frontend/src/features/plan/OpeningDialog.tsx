import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { controlClass, Field } from '@/ui/Field'
import { faultsOf, Problems } from '@/ui/Problems'
import { useOpenPlan } from './usePlanChanges'

/** Opens a plan for drafting: by when the prefectures are to have submitted their KPIs. */
export function OpeningDialog({ plan, today, onClose }: { plan: Plan; today: string; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const form = useId()
  const open = useOpenPlan(plan)
  const [deadline, setDeadline] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = faultsOf(open.error).get('draftingDeadline')
  return (
    <Dialog
      title={t('opening.title', { plan: named(format.language, plan) })}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" form={form} disabled={open.isPending}>
            {open.isPending ? t('form.saving') : t('opening.do')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(deadline === '')
          if (deadline !== '') open.mutate(deadline, { onSuccess: onClose })
        }}
      >
        <p>{t('opening.text')}</p>
        <Field
          label={t('form.draftingDeadline')}
          required
          hint={t('form.draftingDeadlineHint')}
          error={missing ? t('form.fault.required') : refused}
        >
          {(tied) => (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <input
                {...tied}
                type="date"
                required
                min={today}
                value={deadline}
                onChange={(event) => setDeadline(event.target.value)}
                className={`${controlClass} h-12 max-w-52`}
              />
              {deadline && <span className="text-solid-gray-700">{format.date(deadline, true)}</span>}
            </div>
          )}
        </Field>
        {!refused && <Problems title={t('opening.notDone')} error={open.error} />}
      </form>
    </Dialog>
  )
}

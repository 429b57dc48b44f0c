import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Adoption, KpiSummary } from '@/lib/api'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { useStandingWord } from '@/ui/Standing'
import { NotAdopted } from './NotAdopted'
import { SeenByAll } from './SeenByAll'
import { useAdopt } from './useAdoption'

/** Asks for which KPI an entry is adopted, and says who will see that it was. */
export function AdoptDialog({
  code,
  practice,
  kpis,
  link,
  onAdopted,
  onClose,
}: {
  code: string
  practice: string
  kpis: readonly KpiSummary[]
  /** Where the adoption stands, should somebody have made it already. */
  link: string
  onAdopted: (adoption: Adoption) => void
  onClose: () => void
}) {
  const { t } = useTranslation('adoption')
  const standing = useStandingWord()
  const adopt = useAdopt(code, practice, onAdopted)
  const only = kpis.length === 1 ? kpis[0] : undefined
  const [kpi, setKpi] = useState(only?.id ?? '')
  const [missing, setMissing] = useState(false)
  return (
    <FormDialog
      title={t('dialog.title', { id: practice })}
      submitLabel={t('adopt')}
      busy={adopt.isPending}
      onClose={onClose}
      onSubmit={() => {
        setMissing(kpi === '')
        if (kpi !== '') adopt.mutate(kpi)
      }}
    >
      <p>{t('dialog.text')}</p>
      {kpis.length === 0 ? (
        <p>{t('dialog.noKpis')}</p>
      ) : (
        <Field label={t('dialog.kpi')} required error={missing && kpi === '' ? t('dialog.kpiMissing') : undefined}>
          {(tied) => (
            <select
              {...tied}
              value={kpi}
              onChange={(event) => setKpi(event.target.value)}
              className={`${controlClass} h-12 text-ellipsis`}
            >
              <option value="">{t('dialog.choose')}</option>
              {kpis.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('dialog.option', {
                    code: one.code,
                    standing: standing(one.standing, one.judgement.planEnded),
                    sentence: one.sentence,
                  })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <SeenByAll />
      <NotAdopted error={adopt.error} link={link} />
    </FormDialog>
  )
}

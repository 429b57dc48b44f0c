import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { SelectField } from '@/ui/Field'
import { FilePicker } from '@/ui/FilePicker'
import { Problems } from '@/ui/Problems'
import { useAddEvidence } from './useEvidenceFiles'

/** As large as a file may be; the server has the same limit. */
const LARGEST = 10 * 1024 * 1024

/** Adds a file to the result of a period that is open. */
export function EvidenceForm({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('evidence')
  const format = useFormat()
  const open = kpi.periods.filter(({ state }) => state === 'open').map(({ period }) => period)
  const latest = kpi.results.findLast(({ period }) => open.includes(period))?.period ?? open[0] ?? ''
  const [period, setPeriod] = useState(latest)
  const add = useAddEvidence(kpi.tenant, kpi.id)
  if (open.length === 0) return null
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <SelectField
        label={t('period')}
        value={period}
        onChange={setPeriod}
        className="sm:w-[27rem]"
        options={open.map((one) => ({ value: one, label: format.period(one, kpi.yearBasis === 'calendar') }))}
      />
      <FilePicker
        label={t('add')}
        hint={t('hint')}
        accept=".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx"
        largest={LARGEST}
        busy={add.isPending}
        onFile={(file) => add.mutate({ file, period })}
      />
      <p role="status" className="text-dns-14N-130">
        {add.isPending
          ? t('adding', { name: add.variables.file.name })
          : add.data
            ? t('added', { name: add.data.name })
            : ''}
      </p>
      {add.error !== null && <Problems title={t('refused', { name: add.variables?.file.name })} error={add.error} />}
    </div>
  )
}

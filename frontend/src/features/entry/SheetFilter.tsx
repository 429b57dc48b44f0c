import { useTranslation } from 'react-i18next'
import type { GridRow } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { SelectField } from '@/ui/Field'

const FREQUENCIES = ['month', 'quarter', 'half', 'year'] as const

/** Which year, how often, and whether only what is due. */
export function SheetFilter({
  years,
  rows,
  year,
  frequency,
  dueOnly,
  onChange,
}: {
  years: readonly number[]
  rows: readonly GridRow[]
  /** Empty for all years. */
  year: string
  frequency: string
  dueOnly: boolean
  onChange: (name: 'year' | 'frequency' | 'show', value: string) => void
}) {
  const { t } = useTranslation(['entry', 'ui'])
  const format = useFormat()
  const used = FREQUENCIES.filter((one) => rows.some((row) => row.frequency === one))
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      <SelectField
        label={t('entry:filter.year')}
        value={year}
        onChange={(value) => onChange('year', value)}
        options={[
          ...years.map((one) => ({ value: String(one), label: format.fiscalYear(one) })),
          { value: 'all', label: t('entry:filter.allYears') },
        ]}
      />
      {used.length > 1 && (
        <SelectField
          label={t('entry:filter.frequency')}
          value={frequency}
          onChange={(value) => onChange('frequency', value)}
          options={[
            { value: '', label: t('entry:filter.all') },
            ...used.map((one) => ({ value: one, label: t(`ui:frequency.${one}`) })),
          ]}
        />
      )}
      <label className="flex h-10 items-center gap-2">
        <input
          type="checkbox"
          checked={dueOnly}
          onChange={(event) => onChange('show', event.target.checked ? 'due' : '')}
          className="size-6 accent-blue-1000"
        />
        {t('entry:filter.due')}
      </label>
    </div>
  )
}

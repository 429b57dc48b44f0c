import { useTranslation } from 'react-i18next'
import type { PracticeEffect } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { type Column, DataTable } from '@/ui/DataTable'
import { Icon } from '@/ui/Icon'
import { Scroll } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'

/** What the linked KPIs came to before and after. */
export function EffectTable({ effects }: { effects: readonly PracticeEffect[] }) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const value = (amount: number | null, unit: string, period: string) => (
    <>
      <span className="block whitespace-nowrap text-dns-16B-130">
        {amount === null ? t('effect.none') : format.amount(amount, unit)}
      </span>
      <span className="block text-solid-gray-700">{format.period(period)}</span>
    </>
  )
  const columns: Column<PracticeEffect>[] = [
    {
      id: 'kpi',
      header: t('effect.kpi'),
      rowHeader: true,
      cell: (effect) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2 text-solid-gray-700 tabular-nums">
            {effect.kpiCode}
            {effect.illustrative && <IllustrativeMark />}
          </span>
          {effect.sentence}
        </>
      ),
    },
    {
      id: 'before',
      header: t('effect.before'),
      numeric: true,
      cell: ({ beforeValue, unit, before }) => value(beforeValue, unit, before),
    },
    {
      id: 'after',
      header: t('effect.after'),
      numeric: true,
      cell: ({ afterValue, unit, after }) => (
        <span className="flex items-start justify-end gap-3">
          <Icon name="send" className="mt-1 size-4 text-blue-1000" />
          <span>{value(afterValue, unit, after)}</span>
        </span>
      ),
    },
  ]
  return (
    <Scroll label={t('effect.caption')}>
      <DataTable
        caption={t('effect.caption')}
        columns={columns}
        rows={effects}
        rowKey={({ kpi, before, after }) => `${kpi} ${before} ${after}`}
        className="min-w-[34rem] print:min-w-0"
      />
    </Scroll>
  )
}

import { useTranslation } from 'react-i18next'
import type { KpiSummary } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { Scroll } from '@/ui/Layout'
import { AttainmentBar, IllustrativeMark } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'
import { isAlert } from './KpiList'
import { useKpiWords } from './words'

/** The KPIs of JPO and INPIT with target, result and standing; those who define them are led to the definition. */
export function CentralKpis({
  kpis,
  link,
}: {
  kpis: readonly KpiSummary[]
  link?: ((kpi: KpiSummary) => string) | undefined
}) {
  const { t } = useTranslation(['plan', 'ui'])
  const words = useKpiWords()
  const columns: Column<KpiSummary>[] = [
    { id: 'code', header: t('plan:column.code'), cell: (kpi) => kpi.code, className: 'whitespace-nowrap tabular-nums' },
    {
      id: 'kpi',
      header: t('plan:column.kpi'),
      rowHeader: true,
      className: 'min-w-72',
      cell: (kpi) => (
        <span className="flex items-start gap-2">
          {link ? <TextLink to={link(kpi)}>{words.title(kpi)}</TextLink> : <span>{words.title(kpi)}</span>}
          {kpi.illustrative && <IllustrativeMark />}
        </span>
      ),
    },
    {
      id: 'kind',
      header: t('plan:column.kind'),
      cell: (kpi) => t(`plan:kind.${kpi.kind}`),
      className: 'whitespace-nowrap',
    },
    {
      id: 'accumulation',
      header: t('plan:column.accumulation'),
      cell: (kpi) => t(`ui:accumulation.${kpi.accumulation}`),
      className: 'whitespace-nowrap',
    },
    {
      id: 'target',
      header: t('plan:column.target'),
      numeric: true,
      cell: words.target,
      className: 'whitespace-nowrap',
    },
    {
      id: 'result',
      header: t('plan:column.result'),
      numeric: true,
      cell: words.result,
      className: 'whitespace-nowrap',
    },
    {
      id: 'attainment',
      header: t('plan:column.attainment'),
      sortBy: (kpi) => kpi.attainment,
      cell: (kpi) => <AttainmentBar ratio={kpi.attainment} alert={isAlert(kpi)} />,
    },
    {
      id: 'standing',
      header: t('plan:column.standing'),
      sortBy: (kpi) => kpi.standing,
      cell: (kpi) => <StandingBadge standing={kpi.standing} planEnded={kpi.judgement.planEnded} />,
    },
  ]
  return (
    <Scroll label={t('plan:centralKpis')}>
      <DataTable caption={t('plan:centralKpis')} captionHidden columns={columns} rows={kpis} rowKey={(kpi) => kpi.id} />
    </Scroll>
  )
}

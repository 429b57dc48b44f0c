import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiSummary, Plan, Tenant } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { Scroll } from '@/ui/Layout'
import { AttainmentBar, IllustrativeMark } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'
import { useNarrow } from '@/ui/useNarrow'
import { useKpiWords } from './words'

interface KpiListProps {
  caption: string
  kpis: readonly KpiSummary[]
  plan: Plan | undefined
  /** Given where the list spans prefectures: their names. */
  tenants?: readonly Tenant[]
  link: (kpi: KpiSummary) => string
}

export function isAlert(kpi: KpiSummary): boolean {
  return kpi.standing === 'off-track' || kpi.standing === 'at-risk'
}

/** KPIs with where they stand: a table, and on narrow screens the same as cards. */
export function KpiList(props: KpiListProps) {
  return useNarrow() ? <KpiCards {...props} /> : <KpiTable {...props} />
}

function useTenantName(tenants: readonly Tenant[] | undefined) {
  const language = useLanguage()
  return useMemo(() => {
    const names = new Map(tenants?.map((tenant) => [tenant.code, named(language, tenant)]))
    return (code: string) => names.get(code) ?? code
  }, [tenants, language])
}

function KpiTable({ caption, kpis, plan, tenants, link }: KpiListProps) {
  const { t } = useTranslation(['plan', 'ui'])
  const words = useKpiWords()
  const tenantName = useTenantName(tenants)
  const columns: Column<KpiSummary>[] = [
    {
      id: 'code',
      header: t('plan:column.code'),
      sortBy: (kpi) => kpi.code,
      cell: (kpi) => kpi.code,
      className: 'whitespace-nowrap tabular-nums',
    },
    ...(tenants
      ? [
          {
            id: 'tenant',
            header: t('plan:column.tenant'),
            sortBy: (kpi: KpiSummary) => kpi.tenant,
            cell: (kpi: KpiSummary) => tenantName(kpi.tenant),
            className: 'whitespace-nowrap',
          },
        ]
      : []),
    {
      id: 'sentence',
      header: t('plan:column.kpi'),
      rowHeader: true,
      className: 'min-w-72',
      cell: (kpi) => (
        <span className="flex items-start gap-2">
          <TextLink to={link(kpi)} className="line-clamp-2 print:line-clamp-none" title={kpi.sentence}>
            {words.title(kpi)}
          </TextLink>
          {kpi.illustrative && <IllustrativeMark />}
        </span>
      ),
    },
    {
      id: 'stage',
      header: t('plan:column.stage'),
      sortBy: (kpi) => kpi.stage,
      cell: (kpi) => words.stage(plan, kpi.stage),
      className: 'min-w-32',
    },
    { id: 'measure', header: t('plan:column.measure'), cell: words.measures, className: 'min-w-28' },
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
    <Scroll label={caption}>
      <DataTable caption={caption} captionHidden columns={columns} rows={kpis} rowKey={(kpi) => kpi.id} />
    </Scroll>
  )
}

/** The same list as cards: for narrow screens and for the home page. */
export function KpiCards({ caption, kpis, plan, tenants, link }: KpiListProps) {
  const { t } = useTranslation(['plan', 'ui'])
  const words = useKpiWords()
  const tenantName = useTenantName(tenants)
  return (
    <ul aria-label={caption} className="grid grid-cols-1 gap-3 lg:grid-cols-2 xl:grid-cols-3">
      {kpis.map((kpi) => (
        <li
          key={kpi.id}
          className="relative flex flex-col gap-3 rounded-8 border border-solid-gray-200 bg-white p-4 hover:border-blue-900"
        >
          <div className="flex flex-wrap items-center gap-2 text-dns-14N-130 text-solid-gray-700">
            <span className="tabular-nums">{kpi.code}</span>
            {tenants && <span>{tenantName(kpi.tenant)}</span>}
            {kpi.illustrative && <IllustrativeMark />}
            <span className="ml-auto">
              <StandingBadge standing={kpi.standing} planEnded={kpi.judgement.planEnded} />
            </span>
          </div>
          <TextLink to={link(kpi)} className="line-clamp-3 leading-160 after:absolute after:inset-0 after:rounded-8">
            {words.title(kpi)}
          </TextLink>
          <dl className="mt-auto grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-dns-14N-130">
            <dt className="text-solid-gray-700">{t('plan:column.stage')}</dt>
            <dd>{words.stage(plan, kpi.stage)}</dd>
            <dt className="text-solid-gray-700">{t('plan:resultOfTarget')}</dt>
            <dd className="tabular-nums">
              <b>{words.result(kpi)}</b> / {words.target(kpi)}
            </dd>
            <dt className="self-center text-solid-gray-700">{t('plan:column.attainment')}</dt>
            <dd>
              <AttainmentBar ratio={kpi.attainment} alert={isAlert(kpi)} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}

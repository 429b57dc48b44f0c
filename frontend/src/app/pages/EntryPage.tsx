import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { EntrySheet } from '@/features/entry/EntrySheet'
import { SheetFilter } from '@/features/entry/SheetFilter'
import { usePlaces } from '@/features/tenancy/names'
import { type Grid, type Plan, useGrid } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { LinkButton } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { importsAddress } from '../addresses'
import { usePerson } from '../person'
import { fiscalYearOf, useAllPlans, yearsOf } from '../plans'
import { useAddressFilter } from '../useAddressFilter'

/** The results of a prefecture's KPIs in one grid, to be filled in. */
export function EntryPage() {
  const { code = '', plan: planId = '' } = useParams()
  const { t } = useTranslation(['entry', 'app', 'imports'])
  const language = useLanguage()
  const { tenantName } = usePlaces()
  const plans = useAllPlans()
  const plan = plans.data?.find((candidate) => candidate.id === planId)
  const name = tenantName(code)
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:tenantKpis.title', { name }), to: `/tenants/${code}/plans/${planId}` },
          { label: t('entry:title') },
        ]}
      />
      <PageHeader
        title={t('entry:title')}
        eyebrow={plan && t('app:home.eyebrow', { name, plan: named(language, plan) })}
        lead={t('entry:lead')}
        aside={
          <LinkButton to={importsAddress(code, planId)} look="secondary" size="small" className="h-10 print:hidden">
            {t('imports:title')}
          </LinkButton>
        }
      />
      <Loading query={plans} rows={8}>
        {() => <YearOfEntry code={code} planId={planId} plan={plan} />}
      </Loading>
    </>
  )
}

function YearOfEntry({ code, planId, plan }: { code: string; planId: string; plan: Plan | undefined }) {
  const me = usePerson()
  const { search, change } = useAddressFilter()
  const years = plan ? yearsOf(plan) : []
  const today = fiscalYearOf(me.businessDate)
  const dueOnly = search.get('show') === 'due'
  // What is due may be of the year before.
  const usual = years.includes(today) && !dueOnly ? String(today) : 'all'
  const asked = search.get('year') ?? usual
  const year = asked === 'all' ? undefined : Number(asked)
  const grid = useGrid(code, planId, year === undefined ? undefined : { year })
  const frequency = search.get('frequency') ?? ''
  return (
    <Loading query={grid} rows={8}>
      {(data) => (
        <>
          <SheetFilter
            years={years}
            rows={data.rows}
            year={asked}
            frequency={frequency}
            dueOnly={dueOnly}
            onChange={change}
          />
          <FilteredSheet
            key={`${code} ${planId} ${asked}`}
            code={code}
            planId={planId}
            year={year}
            grid={data}
            frequency={frequency}
            dueOnly={dueOnly}
          />
        </>
      )}
    </Loading>
  )
}

function dueIn(grid: Grid): ReadonlySet<string> {
  return new Set(grid.rows.filter((row) => row.cells.some((cell) => cell.due)).map((row) => row.kpiId))
}

function FilteredSheet({
  code,
  planId,
  year,
  grid,
  frequency,
  dueOnly,
}: {
  code: string
  planId: string
  year: number | undefined
  grid: Grid
  frequency: string
  dueOnly: boolean
}) {
  // What is due when the filter is set stays in sight once it is filled in.
  const [due, setDue] = useState(() => ({ only: dueOnly, kpis: dueIn(grid) }))
  if (due.only !== dueOnly) setDue({ only: dueOnly, kpis: dueIn(grid) })
  const rows = grid.rows.filter(
    (row) => (frequency === '' || row.frequency === frequency) && (!dueOnly || due.kpis.has(row.kpiId)),
  )
  return (
    <EntrySheet
      code={code}
      plan={planId}
      year={year}
      grid={grid}
      rows={rows}
      kpiLink={(kpiId) => `/tenants/${code}/kpis/${kpiId}`}
    />
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { improves } from '@/features/identity/person'
import { ImprovementForm } from '@/features/improvement/ImprovementForm'
import { ImprovementList } from '@/features/improvement/ImprovementList'
import { usePlaces } from '@/features/tenancy/names'
import { type Improvement, useImprovements, useTenantKpis } from '@/lib/api'
import { Button } from '@/ui/Button'
import { SelectField } from '@/ui/Field'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { EmptyState, Loading } from '@/ui/State'
import { usePerson } from '../person'
import { currentPlan, useAllPlans } from '../plans'
import { useAskingRounds } from '../rounds'
import { useAdoptionPanel } from '../useAdoptionPanel'

const STATES = ['planned', 'underway', 'done', 'dropped'] as const

/** All improvements of a prefecture: what is still to be done first, the earliest due first. */
export function ImprovementsPage() {
  const { code = '' } = useParams()
  const { t } = useTranslation(['app', 'improvement'])
  const me = usePerson()
  const { tenantName } = usePlaces()
  const improvements = useImprovements(code)
  const [deciding, setDeciding] = useState(false)
  const manage = improves(me, code)
  const title = t('app:improvements.title', { name: tenantName(code) })
  return (
    <>
      <Breadcrumbs items={[{ label: t('app:menu.home'), to: '/' }, { label: title }]} />
      <PageHeader
        title={title}
        lead={t('app:improvements.lead')}
        aside={manage && !deciding && <Button onClick={() => setDeciding(true)}>{t('app:improvements.add')}</Button>}
      />
      {deciding && <Deciding code={code} onClose={() => setDeciding(false)} />}
      <Loading query={improvements} rows={8}>
        {(list) => <Listed code={code} list={list} manage={manage} />}
      </Loading>
    </>
  )
}

function Deciding({ code, onClose }: { code: string; onClose: () => void }) {
  const me = usePerson()
  const plans = useAllPlans()
  const plan = plans.data && currentPlan(plans.data, me.businessDate)
  const kpis = useTenantKpis(code, plan?.id ?? '', { query: { enabled: plan !== undefined } })
  return (
    <div className="mb-6">
      <Loading query={kpis} rows={5}>
        {(list) => (
          <ImprovementForm
            code={code}
            kpis={list.map((kpi) => ({ id: kpi.id, label: `${kpi.code} ${kpi.sentence}` }))}
            today={me.businessDate}
            onSaved={onClose}
            onCancel={onClose}
          />
        )}
      </Loading>
    </div>
  )
}

function Listed({ code, list, manage }: { code: string; list: readonly Improvement[]; manage: boolean }) {
  const { t } = useTranslation(['app', 'improvement'])
  const me = usePerson()
  const rounds = useAskingRounds()
  const adoptionPanel = useAdoptionPanel(code, manage)
  const [search, setSearch] = useSearchParams()
  const state = STATES.find((candidate) => candidate === search.get('state'))
  if (list.length === 0) {
    return (
      <EmptyState title={t('app:improvements.none')}>
        {manage ? t('app:improvements.noneHint') : t('app:improvements.noneReader')}
      </EmptyState>
    )
  }
  const shown = list.filter((improvement) => state === undefined || improvement.state === state)
  const over = list.filter((improvement) => improvement.state === 'done' || improvement.state === 'dropped').length
  return (
    <>
      <h2 className="sr-only">{t('app:menu.improvements')}</h2>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <SelectField
          label={t('app:improvements.filter')}
          value={state ?? ''}
          onChange={(value) => setSearch(value ? { state: value } : {}, { replace: true })}
          className="w-full sm:w-44 print:hidden"
          options={[
            { value: '', label: t('app:improvements.all') },
            ...STATES.map((value) => ({ value, label: t(`improvement:state.${value}`) })),
          ]}
        />
        <p role="status" className="text-dns-14N-130">
          {t('app:improvements.count', {
            open: list.length - over,
            overdue: list.filter((improvement) => improvement.overdue).length,
            over,
          })}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('app:improvements.noMatch')} />
      ) : (
        <ImprovementList
          code={code}
          improvements={shown}
          rounds={rounds}
          today={me.businessDate}
          manage={manage}
          kpiLink={(improvement) => `/tenants/${code}/kpis/${improvement.kpiId}`}
          below={adoptionPanel}
        />
      )}
    </>
  )
}

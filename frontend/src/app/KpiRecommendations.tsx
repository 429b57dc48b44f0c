import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { type KpiDetail, useRecommendedPractices } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { PRACTICE_SEARCH, RECOMMENDED } from './addresses'
import { Recommended } from './Recommended'
import { useToAdoption } from './useToAdoption'

/** What others did that may help a KPI which lags; one that does well, or whose plan is over, needs none. */
export function KpiRecommendations({ kpi }: { kpi: KpiDetail }) {
  const lags = kpi.standing === 'at-risk' || kpi.standing === 'off-track'
  return kpi.level === 'regional' && lags && !kpi.judgement.planEnded ? <Fitting kpi={kpi} /> : null
}

function Fitting({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('recommendation')
  const fitting = useRecommendedPractices(kpi.tenant, kpi.id)
  const toAdoption = useToAdoption(kpi.tenant)
  const { hash } = useLocation()
  const wanted = hash === `#${RECOMMENDED}` && fitting.data !== undefined
  useEffect(() => {
    if (!wanted) return
    const section = document.getElementById(RECOMMENDED)
    section?.scrollIntoView()
    section?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <Section
      id={RECOMMENDED}
      title={t('title')}
      note={t('note')}
      aside={
        <TextLink to={PRACTICE_SEARCH} className="inline-flex min-h-6 items-center print:hidden">
          {t('search')}
        </TextLink>
      }
    >
      <Loading query={fitting} rows={4}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-solid-gray-700">{t('none')}</p>
          ) : (
            <Recommended kpi={kpi} recommendations={list} onAdopted={({ practice }) => toAdoption(practice)} />
          )
        }
      </Loading>
    </Section>
  )
}

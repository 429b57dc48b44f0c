import { useTranslation } from 'react-i18next'
import { GapCards } from '@/features/recommendation/GapCards'
import { usePracticeGaps } from '@/lib/api'
import { Section } from '@/ui/Layout'
import { publishedPracticeAddress, RECOMMENDED } from './addresses'

/** The reader's KPIs that lag while entries that fit them are there to be adopted; nothing where there are none. */
export function PracticeGaps({ plan }: { plan: string }) {
  const { t } = useTranslation('recommendation')
  const gaps = usePracticeGaps(plan).data?.filter(({ fitting }) => fitting > 0) ?? []
  if (gaps.length === 0) return null
  return (
    <Section plain title={t('gap.title')} note={t('gap.note')}>
      <GapCards
        gaps={gaps}
        kpiLink={({ tenant, kpi }) => `/tenants/${tenant}/kpis/${kpi}#${RECOMMENDED}`}
        practiceLink={(practice, { kpi }) => publishedPracticeAddress(practice, kpi)}
      />
    </Section>
  )
}

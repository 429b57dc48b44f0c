import { useTranslation } from 'react-i18next'
import { writesPractices } from '@/features/identity/person'
import { isFrom } from '@/features/practice/FromVerification'
import { PracticeLine } from '@/features/practice/PracticeLine'
import { wentWell } from '@/features/review/statement'
import { type KpiDetail, usePractices, useSelfVerifications } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { practicesAddress } from './addresses'
import { PracticeFrom } from './PracticeFrom'
import { usePerson } from './person'

/** What was learnt at a KPI: the practice entries begun from it, and the way to the next. The centre's KPIs have none. */
export function KpiPractices({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('app')
  const me = usePerson()
  const writes = writesPractices(me, kpi.tenant)
  const practices = usePractices(kpi.tenant)
  const verifications = useSelfVerifications(kpi.tenant, kpi.id, { query: { enabled: writes } })
  const begun = practices.data?.filter(isFrom(kpi.id)) ?? []
  const last = verifications.data?.find(({ verification }) => wentWell(verification.rating))
  const offered = last && begun.every(({ originRound }) => originRound !== last.round.id)
  if (!practices.data || (begun.length === 0 && !writes)) return null
  return (
    <Section
      title={t('kpi.practices')}
      note={t('kpi.practicesNote')}
      aside={
        <TextLink to={practicesAddress(kpi.tenant)} className="inline-flex min-h-6 items-center print:hidden">
          {t('kpi.allPractices')}
        </TextLink>
      }
    >
      <div className="flex flex-col gap-4">
        {begun.map((practice) => (
          <PracticeLine key={practice.id} practice={practice} link={practicesAddress(kpi.tenant, practice.id)} />
        ))}
        {offered && (
          <PracticeFrom code={kpi.tenant} kpi={kpi.id} round={last.round.id} rating={last.verification.rating} />
        )}
        {begun.length === 0 && !offered && <p className="text-solid-gray-700">{t('kpi.noPractices')}</p>}
      </div>
    </Section>
  )
}

import { AdoptButton } from '@/features/adoption/AdoptButton'
import { SeenByAll } from '@/features/adoption/SeenByAll'
import { improves } from '@/features/identity/person'
import { StaleMark } from '@/features/practice/StaleMark'
import { RecommendationList } from '@/features/recommendation/RecommendationList'
import { type Plan, type PracticeVocabulary, type Recommendation, usePracticeVocabulary } from '@/lib/api'
import { IllustrativeMark } from '@/ui/Marks'
import { Loading } from '@/ui/State'
import { improvementsAddress, publishedPracticeAddress } from './addresses'
import { usePerson } from './person'
import { useAllPlans } from './plans'
import { useReasonNames } from './useReasonNames'

interface RecommendedProps {
  /** The KPI they fit. */
  kpi: { id: string; tenant: string; plan: string }
  recommendations: readonly Recommendation[]
  onAdopted: (recommendation: Recommendation) => void
}

/** The entries that fit a KPI with the reasons why, each to be adopted with one click by whoever may. */
export function Recommended(props: RecommendedProps) {
  const vocabulary = usePracticeVocabulary({ query: { staleTime: Number.POSITIVE_INFINITY } })
  const plans = useAllPlans()
  return (
    <Loading query={vocabulary} rows={4}>
      {(words) => (
        <Loading query={plans} rows={4}>
          {(all) => <Listed {...props} vocabulary={words} plans={all} />}
        </Loading>
      )}
    </Loading>
  )
}

function Listed({
  kpi,
  recommendations,
  onAdopted,
  vocabulary,
  plans,
}: RecommendedProps & { vocabulary: PracticeVocabulary; plans: readonly Plan[] }) {
  const me = usePerson()
  const names = useReasonNames(vocabulary, plans, kpi.plan)
  const adopts = improves(me, kpi.tenant)
  return (
    <div className="flex flex-col gap-4">
      {adopts && <SeenByAll />}
      <RecommendationList
        recommendations={recommendations}
        names={names}
        link={(practice) => publishedPracticeAddress(practice, kpi.id)}
        marks={({ illustrative, stale }) => (
          <>
            {illustrative && <IllustrativeMark />}
            {stale && <StaleMark />}
          </>
        )}
        action={
          adopts
            ? (recommendation) => (
                <AdoptButton
                  code={kpi.tenant}
                  practice={recommendation.practice}
                  title={recommendation.title}
                  kpi={kpi.id}
                  link={improvementsAddress(kpi.tenant, recommendation.practice)}
                  onAdopted={() => onAdopted(recommendation)}
                />
              )
            : undefined
        }
      />
    </div>
  )
}

import { useLocation, useSearchParams } from 'react-router'
import { AdoptionPanel } from '@/features/adoption/AdoptionPanel'
import { usePlaces } from '@/features/tenancy/names'
import { type Improvement, useAdoptions } from '@/lib/api'
import { publishedPracticeAddress } from './addresses'

/** Shows at an improvement the adoption it is made by, if it is. */
export function useAdoptionPanel(code: string, manage: boolean) {
  const { tenantName } = usePlaces()
  const adoptions = useAdoptions(code)
  const [search] = useSearchParams()
  const { state } = useLocation()
  return (improvement: Improvement) => {
    const adoption = adoptions.data?.find((one) => one.improvement === improvement.id)
    if (!adoption) return null
    const { practice } = adoption
    return (
      <AdoptionPanel
        code={code}
        adoption={adoption}
        place={tenantName(practice.slice(0, 2))}
        link={publishedPracticeAddress(practice)}
        manage={manage}
        wanted={search.get('adoption') === practice}
        fresh={(state as { adopted?: string } | null)?.adopted === practice}
      />
    )
  }
}

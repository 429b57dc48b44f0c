import { useNavigate } from 'react-router'
import { writesPractices } from '@/features/identity/person'
import { FromVerification } from '@/features/practice/FromVerification'
import { wentWell } from '@/features/review/statement'
import type { Rating } from '@/lib/api'
import { practicesAddress } from './addresses'
import { usePerson } from './person'

/** The way from what a prefecture says of a KPI to a practice entry, for its writers, where it went well. */
export function PracticeFrom({
  code,
  kpi,
  round,
  rating,
}: {
  code: string
  kpi: string
  round: string
  rating: Rating | null
}) {
  const me = usePerson()
  const navigate = useNavigate()
  if (!wentWell(rating) || !writesPractices(me, code)) return null
  const link = (practice: string) => practicesAddress(code, practice)
  return <FromVerification code={code} kpi={kpi} round={round} link={link} onBegun={(id) => navigate(link(id))} />
}

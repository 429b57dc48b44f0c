import type { PracticeSummary } from '@/lib/api'
import { FlowBadge } from '@/ui/FlowBadge'
import { IllustrativeMark } from '@/ui/Marks'
import { StaleMark } from './StaleMark'
import { WithdrawnMark } from './WithdrawnMark'

/** How far an entry has come, and what is to be known of it. */
export function PracticeState({ practice }: { practice: PracticeSummary }) {
  const withdrawn = practice.state === 'confirmed' && practice.published === null
  return (
    <>
      {withdrawn ? <WithdrawnMark /> : <FlowBadge state={practice.state} of="practice" />}
      {practice.stale && <StaleMark />}
      {practice.illustrative && <IllustrativeMark />}
    </>
  )
}

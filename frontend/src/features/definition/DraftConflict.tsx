import { useTranslation } from 'react-i18next'
import type { KpiContent, KpiVersion, Measure, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { ConflictDialog } from '@/ui/Conflict'
import { contentOf, FIELDS, TERMS, type TermName, termsOf } from './input'
import type { Draft } from './useDraft'
import { useDefinitionWords } from './words'

/** Somebody kept another draft meanwhile: both are shown where they differ. */
export function DraftConflict({
  draft,
  theirs,
  plan,
  measures,
}: {
  draft: Draft
  theirs: KpiVersion
  plan: Plan
  measures: readonly Measure[]
}) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const words = useDefinitionWords(plan, measures)
  const mine: KpiContent = contentOf(draft.input)
  const terms = termsOf(draft.input)
  const fields = FIELDS.map((field) => ({
    label: t(`field.${field}`),
    mine: words.value(field, mine),
    theirs: words.value(field, theirs.content),
  }))
  const term = (field: TermName, of: Pick<KpiVersion, TermName>) => {
    if (field === 'effectiveFrom') return of.effectiveFrom === null ? '' : format.fiscalYear(of.effectiveFrom)
    return field === 'reason' ? (of.reason ?? '') : of.seriesBreak ? t('seriesBreak') : t('comparable')
  }
  const amended = terms
    ? TERMS.map((field) => ({ label: t(`field.${field}`), mine: term(field, terms), theirs: term(field, theirs) }))
    : []
  return (
    <ConflictDialog
      differences={[...amended, ...fields].filter((field) => field.mine !== field.theirs)}
      busy={draft.busy}
      onBack={() => draft.goOn(theirs)}
      onKeepMine={() => draft.keepMine(theirs)}
      onKeepTheirs={() => draft.keepTheirs(theirs)}
    />
  )
}

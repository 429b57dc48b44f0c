import { useTranslation } from 'react-i18next'
import type {
  Plan,
  Practice,
  PracticeContent,
  PracticeFile,
  PracticeOffice,
  PracticeVersion,
  PracticeVocabulary,
} from '@/lib/api'
import { useFormat } from '@/lib/format'
import { ConflictDialog } from '@/ui/Conflict'
import { contentOf, FIELDS, type FieldName, SECTIONS, TOPICS } from './input'
import type { Draft } from './useDraft'
import { usePracticeWords } from './words'

/** Somebody kept another draft meanwhile: both are shown where they differ. */
export function DraftConflict({
  draft,
  theirs,
  practice,
  vocabulary,
  plans,
  offices,
  files,
}: {
  draft: Draft
  theirs: PracticeVersion
  practice: Practice
  vocabulary: PracticeVocabulary
  plans: readonly Plan[]
  offices: readonly PracticeOffice[]
  files: readonly PracticeFile[]
}) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const words = usePracticeWords(vocabulary, plans)

  function said(field: FieldName, content: PracticeContent): string {
    if (field === 'title' || SECTIONS.some((one) => one === field)) {
      return content[field as 'title'] ?? t('nothingYet')
    }
    const topic = TOPICS.find((one) => one === field)
    if (topic) return words.topics(topic, content[topic] ?? []).join(t('comma'))
    switch (field) {
      case 'stage':
        return content.stage ? words.stage(content.stage, content.plan ?? null) : t('nothingYet')
      case 'policy':
        return content.plan && content.policy ? words.policy(content.plan, content.policy) : t('noneChosen')
      case 'office':
        return offices.find(({ id }) => id === content.office)?.name ?? t('nothingYet')
      case 'openToPublic':
        return content.openToPublic ? t('openToPublic') : t('closed')
      case 'effects':
        return (content.effects ?? [])
          .map(({ kpi, before, after }) => {
            const code = practice.effects.find((effect) => effect.kpi === kpi)?.kpiCode ?? t('part.kpi')
            return `${code} ${format.period(before)} → ${format.period(after)}`
          })
          .join('\n')
      case 'companies':
        return (content.companies ?? [])
          .map(({ name, consentedOn, consentedBy, openToPublic }) =>
            t(openToPublic ? 'conflictCompanyInPublic' : 'conflictCompany', {
              name,
              on: consentedOn ?? '–',
              by: consentedBy ?? '–',
            }),
          )
          .join('\n')
      default:
        return (content.attachments ?? [])
          .map(({ file, description }) =>
            t('conflictFile', {
              name: files.find(({ id }) => id === file)?.name ?? file,
              description: description ?? '–',
            }),
          )
          .join('\n')
    }
  }

  const mine = contentOf(draft.input)
  return (
    <ConflictDialog
      differences={FIELDS.map((field) => ({
        label: t(`field.${field}`),
        mine: said(field, mine),
        theirs: said(field, theirs.content),
      })).filter((field) => field.mine !== field.theirs)}
      busy={draft.busy}
      onBack={() => draft.goOn(theirs)}
      onKeepMine={() => void draft.keepMine(theirs)}
      onKeepTheirs={() => draft.keepTheirs(theirs)}
    />
  )
}

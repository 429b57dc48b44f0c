import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Plan, Practice, PracticeFile, PracticeOffice, PracticeVersion, PracticeVocabulary } from '@/lib/api'
import type { Step } from '@/lib/flow'
import { isProblem } from '@/lib/http'
import { Button } from '@/ui/Button'
import { FlowPanel } from '@/ui/Flow'
import { Section } from '@/ui/Layout'
import { Problems } from '@/ui/Problems'
import { SaveStatus } from '@/ui/SaveStatus'
import { Segmented } from '@/ui/Segmented'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { AbandonDialog } from './Dialogs'
import { DraftConflict } from './DraftConflict'
import { faultsIn, unlinked, useFieldLabel } from './faults'
import { contentOf, type PracticeInput } from './input'
import { Particulars } from './Particulars'
import { PracticeArticle } from './PracticeArticle'
import { goToField, PracticeForm } from './PracticeForm'
import { versionReading } from './reading'
import { useDraft } from './useDraft'
import { useStep } from './usePractice'

/** What somebody tried to submit: as it was typed, and what of it was begun only. */
interface Tried {
  typed: PracticeInput
  halves: readonly string[]
  at: number
}

/** Writes the version on its way: the form or its preview, what is missing, and the way onward, which keeps it first. */
export function DraftPanel({
  code,
  practice,
  version,
  vocabulary,
  plans,
  offices,
  onAbandoned,
}: {
  code: string
  practice: Practice
  version: PracticeVersion
  vocabulary: PracticeVocabulary
  plans: readonly Plan[]
  offices: readonly PracticeOffice[]
  onAbandoned: () => void
}) {
  const { t } = useTranslation(['practice', 'ui'])
  const id = useId()
  const label = useFieldLabel()
  const draft = useDraft(code, practice, version)
  const step = useStep(code, practice.id)
  const [view, setView] = useState<'edit' | 'preview'>('edit')
  const [tried, setTried] = useState<Tried | null>(null)
  const [abandoning, setAbandoning] = useState(false)
  const [added, setAdded] = useState<readonly PracticeFile[]>([])
  const guard = useLeaveGuard(draft.dirty || unlinked(draft.input).length > 0, async () =>
    draft.dirty ? (await draft.save()) !== null && unlinked(draft.input).length === 0 : false,
  )

  const files = [...practice.files, ...added.filter((file) => practice.files.every((kept) => kept.id !== file.id))]
  const incomplete = isProblem(step.error) && step.error.slug === 'incomplete'
  const halves = tried?.halves.filter((field) => unlinked(draft.input).includes(field)) ?? []
  const faults = [
    ...faultsIn(draft.input, [
      { error: draft.error, typed: draft.sent },
      ...(incomplete && tried ? [{ error: step.error, typed: tried.typed }] : []),
    ]),
    ...halves.map((field) => ({ field, text: t('practice:effect.incomplete') })),
  ]
  const reading = versionReading(code, practice, contentOf(draft.input), files, offices)

  async function take(asked: Step, reason: string | null) {
    const typed = draft.input
    const etag = draft.dirty ? await draft.save() : draft.etag
    if (etag === null) return
    const halves = unlinked(typed)
    setTried(asked === 'submit' ? { typed, halves, at: Date.now() } : null)
    if (asked !== 'submit' || halves.length === 0) step.mutate({ step: asked, reason, etag })
  }

  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[1fr_25rem]">
      <Section
        title={t('practice:write')}
        note={view === 'edit' ? t('practice:writeNote') : t('practice:previewNote')}
        aside={
          <Segmented
            label={t('practice:view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'edit', label: t('practice:edit') },
              { value: 'preview', label: t('practice:preview') },
            ]}
          />
        }
      >
        <div className="flex flex-col gap-6">
          <Problems
            title={tried ? t('practice:notSubmitted') : t('practice:notSaved')}
            fields={faults.map(({ field, text }) => ({ field, text, label: label(field) }))}
            error={draft.error ?? (faults.length > 0 ? (tried?.at ?? null) : null)}
            // Whoever goes on typing is not taken away from it by what is saved by itself.
            quiet={draft.error !== null && !draft.asked}
            onGo={(field) => {
              // The form has to be there before a field of it can be gone to.
              flushSync(() => setView('edit'))
              goToField(id, field)
            }}
          />
          {view === 'edit' ? (
            <PracticeForm
              id={id}
              code={code}
              practice={practice}
              draft={draft}
              faults={faults}
              vocabulary={vocabulary}
              plans={plans}
              offices={offices}
              files={files}
              onFile={(file) => {
                setAdded((others) => [...others, file])
                draft.change({ attachments: [...draft.input.attachments, { file: file.id, description: '' }] })
              }}
              onSave={() => void draft.save()}
            />
          ) : (
            <div className="flex flex-col gap-6">
              <p className="text-std-24B-150">{reading.title || t('practice:untitled')}</p>
              <PracticeArticle reading={reading} />
              <Particulars reading={reading} vocabulary={vocabulary} plans={plans} />
            </div>
          )}
        </div>
      </Section>
      <div className="flex flex-col gap-6 xl:sticky xl:top-4">
        <Section title={t('ui:save.title')}>
          <div className="flex flex-col items-start gap-3">
            <SaveStatus busy={draft.busy} dirty={draft.dirty} savedAt={draft.savedAt} />
            <div className="flex flex-wrap gap-3">
              <Button disabled={draft.busy || !draft.dirty} onClick={() => void draft.save()}>
                {t('ui:save.do')}
              </Button>
              <Button look="quiet" onClick={() => setAbandoning(true)}>
                {t('practice:abandon.open')}
              </Button>
            </div>
          </div>
        </Section>
        <Section title={t('practice:way')}>
          <FlowPanel
            flow={version.flow}
            of="practice"
            busy={step.isPending || draft.busy}
            error={incomplete ? null : step.error}
            onStep={(asked, reason) => void take(asked, reason)}
          />
        </Section>
      </div>
      {draft.theirs && (
        <DraftConflict
          draft={draft}
          theirs={draft.theirs}
          practice={practice}
          vocabulary={vocabulary}
          plans={plans}
          offices={offices}
          files={files}
        />
      )}
      {abandoning && (
        <AbandonDialog
          code={code}
          practice={practice.id}
          revision={practice.published !== null}
          etag={draft.etag}
          onAbandoned={() => {
            guard.pass()
            onAbandoned()
          }}
          onClose={() => setAbandoning(false)}
        />
      )}
      {guard.question}
    </div>
  )
}

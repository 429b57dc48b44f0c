import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiVersion, KpiVersions, Measure, Plan } from '@/lib/api'
import type { Step } from '@/lib/flow'
import { isProblem } from '@/lib/http'
import { Button } from '@/ui/Button'
import { FlowPanel } from '@/ui/Flow'
import { Section } from '@/ui/Layout'
import { Problems } from '@/ui/Problems'
import { SaveStatus } from '@/ui/SaveStatus'
import { useLeaveGuard } from '@/ui/useLeaveGuard'
import { DefinitionForm, goToField } from './DefinitionForm'
import { AbandonDialog } from './Dialogs'
import { DraftConflict } from './DraftConflict'
import type { Desk } from './desk'
import { useFaults } from './faults'
import { contentOf, fieldOf } from './input'
import { ReviewList } from './ReviewList'
import { WAY } from './ToWay'
import { useDefinitionStep } from './useDefinitions'
import { useDraft } from './useDraft'
import { useReview } from './useReview'

/** Writes the version on its way: the form, what is still to do, and the way onward, which keeps what is typed first. */
export function DraftPanel({
  desk,
  kpi,
  version,
  plan,
  measures,
  onAbandoned,
}: {
  desk: Desk
  kpi: KpiVersions
  version: KpiVersion
  plan: Plan
  measures: readonly Measure[]
  onAbandoned: () => void
}) {
  const { t } = useTranslation(['definition', 'ui'])
  const id = useId()
  const draft = useDraft(desk, kpi, version, plan)
  const review = useReview(desk, kpi, contentOf(draft.input))
  const step = useDefinitionStep(desk, kpi.id)
  const [tried, setTried] = useState(false)
  const [abandoning, setAbandoning] = useState(false)
  const faults = useFaults(draft, review.data, tried, step.error)
  const guard = useLeaveGuard(draft.dirty, async () => (await draft.save()) !== null)
  const missing = review.data?.errors ?? []
  const refused = isProblem(step.error) && step.error.slug === 'incomplete'
  const incomplete = refused && missing.length > 0
  const toMend = incomplete
    ? missing.map(({ field, message }) => ({ field: fieldOf(field), text: message }))
    : draft.failures > 0 || draft.error
      ? faults.unsaved
      : []
  // One line a field: the first word about it.
  const mend = toMend.filter(({ field }, index) => toMend.findIndex((other) => other.field === field) === index)
  const go = (field: string) => goToField(id, field)

  async function take(asked: Step, reason: string | null) {
    const etag = draft.dirty ? await draft.save() : draft.etag
    if (etag === null) return
    if (asked === 'submit') setTried(true)
    step.mutate({ step: asked, reason, etag })
  }

  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[1fr_25rem]">
      <Section title={t('write')} note={t('writeNote')}>
        <div className="flex flex-col gap-6">
          <Problems
            title={incomplete ? t('notSubmitted') : t('notSaved')}
            fields={mend.map(({ field, text }) => ({ field, label: t(`field.${field}`), text }))}
            error={incomplete ? step.submittedAt : (draft.error ?? (mend.length > 0 ? draft.failures : null))}
            onGo={go}
          />
          <DefinitionForm
            id={id}
            kpi={kpi}
            draft={draft}
            faults={faults}
            plan={plan}
            measures={measures}
            onSave={() => void draft.save()}
          />
        </div>
      </Section>
      <div className="flex flex-col gap-6 xl:sticky xl:top-4">
        <Section title={t('ui:save.title')}>
          <div className="flex flex-col items-start gap-3">
            <SaveStatus busy={draft.busy} dirty={draft.dirty} savedAt={draft.savedAt} />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" form={id} disabled={draft.busy || !draft.dirty}>
                {t('ui:save.do')}
              </Button>
              <Button look="quiet" onClick={() => setAbandoning(true)}>
                {t('abandon.open')}
              </Button>
            </div>
          </div>
        </Section>
        <Section title={t('review.title')}>
          <ReviewList review={review.data} onGo={go} />
        </Section>
        <Section id={WAY} title={t('way')}>
          <FlowPanel
            flow={version.flow}
            of={desk.of}
            busy={step.isPending || draft.busy}
            error={refused ? null : step.error}
            onStep={(asked, reason) => void take(asked, reason)}
          />
        </Section>
      </div>
      {draft.theirs && <DraftConflict draft={draft} theirs={draft.theirs} plan={plan} measures={measures} />}
      {abandoning && (
        <AbandonDialog
          desk={desk}
          kpi={kpi}
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

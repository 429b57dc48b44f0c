import { useTranslation } from 'react-i18next'
import type { Plan, Practice, PracticeFile, PracticeOffice, PracticeVocabulary } from '@/lib/api'
import { controlClass, Field, FieldGroup } from '@/ui/Field'
import { CompaniesField } from './CompaniesField'
import { EffectsField } from './EffectsField'
import { FilesField } from './FilesField'
import type { Fault } from './faults'
import { SECTIONS } from './input'
import { OfficeField } from './OfficeField'
import { SectionField } from './SectionField'
import { TopicFields } from './TopicFields'
import type { Draft } from './useDraft'

/** What every part of the form is given. */
export interface PartProps {
  draft: Draft
  /** What is the matter with a field. */
  fault: (field: string) => string | undefined
}

/** An entry as it is being written, from its title to who may read it. */
export function PracticeForm({
  id,
  code,
  practice,
  draft,
  faults,
  vocabulary,
  plans,
  offices,
  files,
  onFile,
  onSave,
}: {
  id: string
  code: string
  practice: Practice
  draft: Draft
  faults: readonly Fault[]
  vocabulary: PracticeVocabulary
  plans: readonly Plan[]
  offices: readonly PracticeOffice[]
  files: readonly PracticeFile[]
  onFile: (file: PracticeFile) => void
  onSave: () => void
}) {
  const { t } = useTranslation('practice')
  const { input, change } = draft
  const fault = (field: string) => faults.find((one) => one.field === field)?.text
  const part: PartProps = { draft, fault }
  return (
    <form
      id={id}
      noValidate
      aria-label={t('form')}
      className="flex flex-col gap-7"
      onSubmit={(event) => {
        event.preventDefault()
        // A dialog of a field is drawn elsewhere, but its events come by here.
        if (event.target === event.currentTarget) onSave()
      }}
    >
      <Field label={t('field.title')} required hint={t('hint.title')} error={fault('title')}>
        {(tied) => (
          <input
            {...tied}
            type="text"
            name="title"
            maxLength={100}
            value={input.title}
            onChange={(event) => change({ title: event.target.value })}
            className={`${controlClass} h-12`}
          />
        )}
      </Field>
      <p className="rounded-8 bg-solid-gray-50 px-3 py-2 text-dns-14N-130 leading-150">{t('markdown')}</p>
      {SECTIONS.map((section) => (
        <div key={section} className="flex flex-col gap-7">
          <SectionField section={section} {...part} />
          {section === 'effect' && <EffectsField code={code} practice={practice} plans={plans} {...part} />}
        </div>
      ))}
      <TopicFields vocabulary={vocabulary} plans={plans} {...part} />
      <CompaniesField {...part} />
      <FilesField code={code} practice={practice} files={files} onFile={onFile} {...part} />
      <OfficeField code={code} offices={offices} {...part} />
      <FieldGroup label={t('field.openToPublic')} hint={t('hint.openToPublic')} error={fault('openToPublic')}>
        <label className="flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            name="openToPublic"
            checked={input.openToPublic}
            onChange={(event) => change({ openToPublic: event.target.checked })}
            className="size-5 shrink-0 accent-blue-1000"
          />
          {t('openToPublic')}
        </label>
      </FieldGroup>
    </form>
  )
}

/** Leads to a field from the list of what is the matter. */
export function goToField(form: string, field: string) {
  const named = document.getElementById(form)?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)
  named?.focus()
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { controlClass, Field } from '@/ui/Field'
import { LONGEST_TEXT, type SectionName } from './input'
import type { PartProps } from './PracticeForm'

/** From here on it is told how much room is left. */
const NEARLY = 3500

/** One section of the text, with what to write in it. */
export function SectionField({ section, draft, fault }: PartProps & { section: SectionName }) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const text = draft.input[section]
  const lines = Math.min(18, Math.max(5, text.split('\n').length + Math.floor(text.length / 60)))
  return (
    <Field
      label={t(`field.${section}`)}
      required
      hint={t(`hint.${section}`)}
      error={fault(section)}
      advice={
        text.length > NEARLY
          ? [t('characters', { length: format.number(text.length), longest: format.number(LONGEST_TEXT) })]
          : undefined
      }
    >
      {(tied) => (
        <textarea
          {...tied}
          name={section}
          rows={lines}
          value={text}
          onChange={(event) => draft.change({ [section]: event.target.value })}
          className={`${controlClass} py-2`}
        />
      )}
    </Field>
  )
}

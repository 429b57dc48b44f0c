import { useTranslation } from 'react-i18next'
import type { KpiReview, Remark } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { FIELDS, type FieldName, fieldOf, TERMS, type TermName } from './input'
import type { Draft } from './useDraft'

/** What is merely not there yet is asked for in the list, and at the field only once somebody tried to submit. */
const MISSING = ['field.required', 'field.no-target']

/** What is said about each field: what was typed cannot be read, was refused, stands in the way of submitting, or a hint. */
export function useFaults(draft: Draft, review: KpiReview | undefined, tried: boolean, stepError: unknown) {
  const { t } = useTranslation('definition')
  const format = useFormat()
  const { errors } = draft.form.formState
  const word = (key: string | undefined) => {
    if (!key) return undefined
    const longest = /^too-long-(\d+)$/.exec(key)?.[1]
    return longest ? t('fault.too-long', { longest: format.number(Number(longest)) }) : t(`fault.${key}`)
  }
  const refused = new Map<string, string>()
  for (const error of [draft.error, stepError]) {
    if (isProblem(error) && error.slug !== 'incomplete') {
      for (const { field, message } of error.errors)
        if (!refused.has(fieldOf(field))) refused.set(fieldOf(field), message)
    }
  }
  const target = (index: number) =>
    word(errors.targets?.[index]?.value?.message ?? errors.targets?.[index]?.note?.message)

  function typed(field: FieldName | TermName): string | undefined {
    if (field === 'baseline') return word(errors.baselineValue?.message ?? errors.baselineYear?.message)
    if (field === 'targets') return draft.input.targets.map((_, index) => target(index)).find(Boolean)
    const error = errors[field]
    return word(error && 'message' in error ? (error.message as string | undefined) : undefined)
  }
  const blocking = (field: FieldName | TermName): Remark | undefined =>
    review?.errors.find((remark) => fieldOf(remark.field) === field)

  /** Why it could not even be saved. */
  const unsaved = (field: FieldName | TermName) => typed(field) ?? refused.get(field)

  return {
    target,
    unsaved: [...FIELDS, ...TERMS].flatMap((field) => {
      const text = unsaved(field)
      return text ? [{ field, text }] : []
    }),
    error: (field: FieldName | TermName): string | undefined => {
      // A line's own fault stands at the line.
      const own = field === 'targets' ? refused.get(field) : unsaved(field)
      const remark = blocking(field)
      return own ?? (remark && (tried || !MISSING.includes(remark.code)) ? remark.message : undefined)
    },
    advice: (field: FieldName): string[] =>
      (review?.hints ?? []).filter((remark) => remark.field === field).map(({ message }) => message),
  }
}

export type Faults = ReturnType<typeof useFaults>

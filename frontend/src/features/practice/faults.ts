import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/http'
import { FIELDS, type FieldName, isBegun, isLinked, type PracticeInput } from './input'

export interface Fault {
  /** As its control is named: `title`, `companies[0].consentedOn`. */
  field: string
  text: string
}

/** A refusal, and what had been typed when it came. */
export interface Refusal {
  error: unknown
  typed: PracticeInput
}

const PART = /^(\w+)\[(\d+)\]\.?(\w*)$/

/** The field that a fault belongs to. */
function rootOf(field: string): FieldName | undefined {
  const root = PART.exec(field)?.[1] ?? field
  return FIELDS.find((one) => one === root)
}

/** The server counts the lines it was sent, the form those it shows; a plan is chosen with its policy. */
function controlOf(field: string, typed: PracticeInput): string {
  if (field === 'plan') return 'policy'
  const part = PART.exec(field)
  if (!part) return field
  const lines =
    part[1] === 'effects' ? typed.effects.map(isLinked) : part[1] === 'companies' ? typed.companies.map(isBegun) : []
  const shown = lines.flatMap((sent, index) => (sent ? [index] : []))[Number(part[2])] ?? part[2]
  return `${part[1]}[${shown}]${part[3] && `.${part[3]}`}`
}

/** What is the matter with what is typed, in the order of the form; what was typed anew since is not held against it. */
export function faultsIn(input: PracticeInput, refusals: readonly Refusal[]): Fault[] {
  const stands = (root: FieldName, typed: PracticeInput) =>
    JSON.stringify([input[root], root === 'policy' && input.plan]) ===
    JSON.stringify([typed[root], root === 'policy' && typed.plan])
  const found = refusals.flatMap(({ error, typed }) =>
    (isProblem(error) ? error.errors : []).flatMap(({ field: named, message }) => {
      const field = controlOf(named, typed)
      const root = rootOf(field)
      return root && stands(root, typed) ? [{ field, text: message, place: FIELDS.indexOf(root) }] : []
    }),
  )
  return found
    .filter(({ field }, index) => found.findIndex((other) => other.field === field) === index)
    .sort((one, other) => one.place - other.place)
    .map(({ field, text }) => ({ field, text }))
}

/** Links that were begun and say nothing yet: they would not be submitted. */
export function unlinked(input: PracticeInput): string[] {
  return input.effects.flatMap((link, index) => (isLinked(link) ? [] : [`effects[${index}].kpi`]))
}

/** How a field is called in the list of faults. */
export function useFieldLabel() {
  const { t } = useTranslation('practice')
  return (field: string) => {
    const part = PART.exec(field)
    if (!part) return t(`field.${field}`)
    const list = t(`field.${part[1]}`)
    const number = Number(part[2]) + 1
    return part[3] ? t('partOf', { list, number, part: t(`part.${part[3]}`) }) : `${list} ${t('number', { number })}`
  }
}

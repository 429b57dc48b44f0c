import { z } from 'zod'
import { type AmountFault, parseAmount } from '@/lib/amount'
import type { KpiContent, KpiVersion, Plan } from '@/lib/api'

/** In the order in which a definition is read. */
export const FIELDS = [
  'sentence',
  'nameJa',
  'nameEn',
  'qualitative',
  'stage',
  'policy',
  'measures',
  'accumulation',
  'direction',
  'unit',
  'decimals',
  'baseline',
  'targets',
  'frequency',
  'yearBasis',
  'owner',
  'vision',
  'source',
] as const
export type FieldName = (typeof FIELDS)[number]

/** The terms of an amendment. */
export const TERMS = ['effectiveFrom', 'reason', 'seriesBreak'] as const
export type TermName = (typeof TERMS)[number]

/** What is only ever said of the centre's KPIs, and only of the prefectures'. */
const CENTRAL: readonly string[] = ['nameJa', 'nameEn']
const REGIONAL: readonly string[] = ['stage', 'policy', 'vision']

export function fieldsOf(central: boolean): FieldName[] {
  return FIELDS.filter((field) => !(central ? REGIONAL : CENTRAL).includes(field))
}

/** A change of these breaks the series, whoever makes it; the server has the same list. */
export const BREAKING = ['unit', 'accumulation', 'direction', 'frequency', 'yearBasis', 'source'] as const

/** As long as the server lets them be. */
export const LONGEST: Record<string, number> = {
  sentence: 2000,
  qualitative: 2000,
  reason: 2000,
  vision: 500,
  source: 500,
  nameJa: 200,
  nameEn: 200,
  owner: 200,
  unit: 20,
}
export const LONGEST_NOTE = 500

/** As finely as the server takes targets and baselines. */
const FINEST = 4

const choice = z.string()
const text = (field: string) => z.string().max(LONGEST[field] ?? 0, `too-long-${LONGEST[field]}`)

const shape = z.object({
  sentence: text('sentence'),
  nameJa: text('nameJa'),
  nameEn: text('nameEn'),
  qualitative: text('qualitative'),
  stage: choice,
  policy: choice,
  measures: z.array(z.string()),
  accumulation: choice,
  direction: choice,
  unit: text('unit'),
  decimals: choice,
  baselineYear: z.string(),
  baselineValue: z.string(),
  targets: z.array(
    z.object({
      /** Null for the plan's end. */
      year: z.number().nullable(),
      value: z.string(),
      note: z.string().max(LONGEST_NOTE, `too-long-${LONGEST_NOTE}`),
    }),
  ),
  frequency: choice,
  yearBasis: choice,
  owner: text('owner'),
  vision: text('vision'),
  source: text('source'),
  effectiveFrom: choice,
  seriesBreak: z.boolean(),
  reason: text('reason'),
})

export type DefinitionInput = z.infer<typeof shape>

function amountOf(typed: string, unit: string): { value: number | null; fault: AmountFault | null } {
  const amount = parseAmount(typed, FINEST, unit)
  if (amount.ok) return { value: amount.value, fault: null }
  return { value: null, fault: amount.fault === 'empty' ? null : amount.fault }
}

/** What is typed: a draft may be incomplete, but must be readable. Messages are keys under `fault`. */
export const definitionSchema = shape.superRefine((input, context) => {
  const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  input.targets.forEach(({ value, note }, index) => {
    const { fault } = amountOf(value, input.unit)
    if (fault) issue(['targets', index, 'value'], fault)
    if (value.trim() === '' && note.trim() !== '') issue(['targets', index, 'value'], 'note-without-value')
  })
  const { fault } = amountOf(input.baselineValue, input.unit)
  if (fault) issue(['baselineValue'], fault)
  const year = yearOf(input.baselineYear)
  if (year !== '' && !/^(19[5-9]\d|2[01]\d\d)$/.test(year)) issue(['baselineYear'], 'not-a-year')
  if ((year === '') !== (input.baselineValue.trim() === '')) {
    issue([year === '' ? 'baselineYear' : 'baselineValue'], 'baseline-half')
  }
  if (input.effectiveFrom !== '' && input.reason.trim() === '') issue(['reason'], 'required')
})

const yearOf = (typed: string) => typed.normalize('NFKC').trim()

/** What a version says, as it stands in the form. */
export function inputOf(version: KpiVersion, plan: Plan, inForce?: KpiVersion): DefinitionInput {
  const { content } = version
  const lines = content.targets ?? []
  const ofPlan = Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, index) => plan.firstYear + index)
  const others = lines.flatMap(({ fiscalYear }) =>
    fiscalYear === null || ofPlan.includes(fiscalYear) ? [] : [fiscalYear],
  )
  const amendment = version.effectiveFrom !== null
  return {
    sentence: content.sentence ?? '',
    nameJa: content.nameJa ?? '',
    nameEn: content.nameEn ?? '',
    qualitative: content.qualitative ?? '',
    stage: String(content.stage ?? ''),
    policy: String(content.policy ?? ''),
    measures: content.measures ?? [],
    accumulation: content.accumulation ?? '',
    direction: content.direction ?? '',
    unit: content.unit ?? '',
    decimals: String(content.decimals ?? 0),
    baselineYear: content.baseline?.period ?? '',
    baselineValue: String(content.baseline?.value ?? ''),
    targets: [...[...ofPlan, ...others].sort((a, b) => a - b), null].map((year) => {
      const line = lines.find(({ fiscalYear }) => fiscalYear === year)
      return { year, value: String(line?.value ?? ''), note: line?.note ?? '' }
    }),
    frequency: content.frequency ?? '',
    yearBasis: content.yearBasis ?? 'fiscal',
    owner: content.owner ?? '',
    vision: content.vision ?? '',
    source: content.source ?? '',
    effectiveFrom: String(version.effectiveFrom ?? ''),
    // Where the change itself breaks the series, nothing is known of what the writer would have said.
    seriesBreak:
      amendment &&
      version.seriesBreak &&
      !(inForce && BREAKING.some((field) => inForce.content[field] !== content[field])),
    reason: version.reason ?? '',
  }
}

/** What is sent of the input; blank is nothing. */
export function contentOf(input: DefinitionInput): KpiContent {
  const said = (words: string) => words.trim() || null
  const chosen = <T extends string>(value: string) => (value || null) as T | null
  const number = (value: string) => (value === '' ? null : Number(value))
  const baseline = amountOf(input.baselineValue, input.unit).value
  return {
    sentence: said(input.sentence),
    nameJa: said(input.nameJa),
    nameEn: said(input.nameEn),
    qualitative: said(input.qualitative),
    stage: number(input.stage),
    policy: number(input.policy),
    measures: input.measures,
    unit: said(input.unit),
    decimals: number(input.decimals),
    accumulation: chosen(input.accumulation),
    direction: chosen(input.direction),
    frequency: chosen(input.frequency),
    yearBasis: chosen(input.yearBasis),
    baseline:
      baseline === null || yearOf(input.baselineYear) === ''
        ? null
        : { period: yearOf(input.baselineYear), value: baseline },
    targets: input.targets.flatMap(({ year, value, note }) => {
      const amount = amountOf(value, input.unit).value
      return amount === null ? [] : [{ fiscalYear: year, value: amount, note: said(note) }]
    }),
    vision: said(input.vision),
    owner: said(input.owner),
    source: said(input.source),
  }
}

/** The terms that are sent with an amendment; null for a KPI's first version. */
export function termsOf(input: DefinitionInput) {
  if (input.effectiveFrom === '') return null
  return {
    effectiveFrom: Number(input.effectiveFrom),
    seriesBreak: input.seriesBreak,
    reason: input.reason.trim(),
  }
}

export function sameInput(one: DefinitionInput, other: DefinitionInput): boolean {
  const plain = (input: DefinitionInput) =>
    JSON.stringify(
      FORM_ORDER.map((key) => input[key]),
      (_, value) => (typeof value === 'string' ? value.trim() : value),
    )
  return plain(one) === plain(other)
}
const FORM_ORDER = Object.keys(shape.shape) as (keyof DefinitionInput)[]

/** The fields in which the input breaks the series by itself. */
export function breaks(input: DefinitionInput, inForce: KpiVersion | undefined): (typeof BREAKING)[number][] {
  if (!inForce) return []
  const content = contentOf(input)
  return BREAKING.filter((field) => content[field] !== inForce.content[field])
}

/** A KPI of which nothing is said yet but its sentence. */
export function beginning(sentence: string, names: { nameJa: string; nameEn: string } | null): KpiContent {
  return {
    sentence,
    nameJa: names?.nameJa ?? null,
    nameEn: names?.nameEn ?? null,
    qualitative: null,
    stage: null,
    policy: null,
    measures: [],
    unit: null,
    decimals: 0,
    accumulation: null,
    direction: null,
    frequency: null,
    yearBasis: 'fiscal',
    baseline: null,
    targets: [],
    vision: null,
    owner: null,
    source: null,
  }
}

/** The field of the form a refusal speaks of: `content.targets[0].value` is about the targets. */
export function fieldOf(name: string): string {
  return name.replace(/^(content|amendment)\./, '').replace(/[[.].*$/, '')
}

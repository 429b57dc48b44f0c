import { z } from 'zod'
import type { Plan, PlanDraft } from '@/lib/api'

export const LONGEST_NAME = 200
/** As many years and policies as the server lets a plan have. */
const MOST_YEARS = 10
export const MOST_POLICIES = 20

const name = z.string().trim().min(1, 'required').max(LONGEST_NAME, 'name-too-long')
const year = z
  .string()
  .trim()
  .min(1, 'required')
  .regex(/^(19[5-9]\d|2[01]\d\d)$/, 'not-a-year')

/** What is typed of a plan; messages are keys under `form.fault`. */
export const planSchema = z
  .object({
    nameJa: name,
    nameEn: name,
    firstYear: year,
    lastYear: year,
    policies: z.array(z.object({ nameJa: name, nameEn: name })).min(1, 'no-policy'),
    draftingDeadline: z.string(),
  })
  .superRefine((input, context) => {
    const years = Number(input.lastYear) - Number(input.firstYear)
    const fault = years < 0 ? 'ends-before' : years >= MOST_YEARS ? 'too-many-years' : null
    if (fault) context.addIssue({ code: 'custom', path: ['lastYear'], message: fault })
  })

/** In the order of the form. */
export const PLAN_FIELDS = ['nameJa', 'nameEn', 'firstYear', 'lastYear', 'policies', 'draftingDeadline'] as const

export type PlanInput = z.infer<typeof planSchema>

export function planInputOf(plan: Plan): PlanInput {
  return {
    nameJa: plan.nameJa,
    nameEn: plan.nameEn,
    firstYear: String(plan.firstYear),
    lastYear: String(plan.lastYear),
    policies: plan.policies.map(({ nameJa, nameEn }) => ({ nameJa, nameEn })),
    draftingDeadline: plan.draftingDeadline ?? '',
  }
}

/** A plan to follow the last one: as long, with its policies to start from. */
export function following(last: Plan | undefined): PlanInput {
  if (!last) {
    return {
      nameJa: '',
      nameEn: '',
      firstYear: '',
      lastYear: '',
      policies: [{ nameJa: '', nameEn: '' }],
      draftingDeadline: '',
    }
  }
  const first = last.lastYear + 1
  return {
    ...planInputOf(last),
    nameJa: '',
    nameEn: '',
    firstYear: String(first),
    lastYear: String(first + last.lastYear - last.firstYear),
    draftingDeadline: '',
  }
}

export function planDraftOf(input: PlanInput): PlanDraft {
  return {
    nameJa: input.nameJa,
    nameEn: input.nameEn,
    firstYear: Number(input.firstYear),
    lastYear: Number(input.lastYear),
    policies: input.policies,
    draftingDeadline: input.draftingDeadline || null,
  }
}

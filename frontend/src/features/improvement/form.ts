import { z } from 'zod'
import type { ImprovementState } from '@/lib/api'

/** As long as the server lets them be. */
export const LONGEST_TITLE = 120
export const LONGEST_TEXT = 2000

export const isOver = (state: ImprovementState) => state === 'done' || state === 'dropped'

const text = (longest: number) => z.string().trim().min(1, 'required').max(longest, `too-long-${longest}`)

/** What is typed; messages are keys under `fault`. What is over needs an outcome. */
export const improvementSchema = z
  .object({
    kpiId: z.string().min(1, 'required'),
    title: text(LONGEST_TITLE),
    what: text(LONGEST_TEXT),
    owner: text(LONGEST_TITLE),
    dueOn: z.string().min(1, 'required'),
    state: z.enum(['planned', 'underway', 'done', 'dropped']),
    outcome: z.string().trim().max(LONGEST_TEXT, `too-long-${LONGEST_TEXT}`),
    proposesAmendment: z.boolean(),
  })
  .superRefine((input, context) => {
    if (isOver(input.state) && input.outcome === '') {
      context.addIssue({ code: 'custom', path: ['outcome'], message: `required-${input.state}` })
    }
  })

export type ImprovementInput = z.infer<typeof improvementSchema>

export const followUpSchema = z.object({
  state: z.enum(['planned', 'underway', 'done', 'dropped']),
  became: text(LONGEST_TEXT),
})

export type FollowUpInput = z.infer<typeof followUpSchema>

/** How far something submitted has come. */
export type FlowState = 'draft' | 'submitted' | 'endorsed' | 'checked' | 'confirmed' | 'returned'

/** A step somebody takes with it. */
export type Step = 'submit' | 'endorse' | 'check' | 'confirm' | 'return' | 'withdraw' | 'reopen'

export interface StepTaken {
  step: Step
  to: FlowState
  by: { username: string; name: string; role: string }
  at: string
  reason: string | null
}

/** As the API tells it: `possible` are the steps this reader could take now. */
export interface Flow {
  state: FlowState
  possible: Step[]
  steps: StepTaken[]
}

/** The way from the first word to the confirmation, without its turnings back. */
export const STATIONS = ['draft', 'submitted', 'endorsed', 'checked', 'confirmed'] as const satisfies FlowState[]

/** Steps that give something back: whoever gets it must read why. */
export const NEEDS_REASON: readonly Step[] = ['return', 'reopen']

/** Steps that lead onward, not back. */
export function leadsOn(step: Step): boolean {
  return step === 'submit' || step === 'endorse' || step === 'check' || step === 'confirm'
}

export const LONGEST_REASON = 2000

import type { Flow, FlowState, Step, StepTaken } from './api/generated/model'

export type { Flow, FlowState, Step, StepTaken }

/** The way from the first word to the confirmation, without its turnings back. */
export const STATIONS = ['draft', 'submitted', 'endorsed', 'checked', 'confirmed'] as const satisfies FlowState[]

/** Steps that give something back: whoever gets it must read why. */
export const NEEDS_REASON: readonly Step[] = ['return', 'reopen']

/** Steps that lead onward, not back. */
export function leadsOn(step: Step): boolean {
  return step === 'submit' || step === 'endorse' || step === 'check' || step === 'confirm'
}

export const LONGEST_REASON = 2000

import type { Miss, Rating, SelfVerification } from '@/lib/api'

/** What is written about one KPI; texts are empty while nothing is. */
export interface Statement {
  rating: Rating | null
  happened: string
  factors: string
  externalConditions: string
  cause: string
  nextAction: string
}

export const TEXTS = ['happened', 'factors', 'externalConditions', 'cause', 'nextAction'] as const
export type TextField = (typeof TEXTS)[number]
export type StatementField = 'rating' | TextField

export const RATINGS: readonly Rating[] = ['s', 'a', 'b', 'c', 'hard-to-evaluate', 'cancelled']
export const LONGEST_TEXT = 2000

const BLANK: Statement = { rating: null, happened: '', factors: '', externalConditions: '', cause: '', nextAction: '' }

export function statementOf(verification: SelfVerification | null): Statement {
  if (!verification) return BLANK
  const { rating, happened, factors, externalConditions, cause, nextAction } = verification
  return { rating, happened, factors, externalConditions, cause, nextAction }
}

/** Whether both say the same: blanks at the ends are not kept. */
export function sameStatement(a: Statement, b: Statement): boolean {
  return a.rating === b.rating && TEXTS.every((field) => a[field].trim() === b[field].trim())
}

/** The fields in which two say something else. */
export function differing(a: Statement, b: Statement): StatementField[] {
  const texts = TEXTS.filter((field) => a[field].trim() !== b[field].trim())
  return a.rating === b.rating ? texts : ['rating', ...texts]
}

export function isGrade(rating: Rating): boolean {
  return rating !== 'hard-to-evaluate' && rating !== 'cancelled'
}

/** Whether what was aimed at came about, so that others may learn from it. */
export function wentWell(rating: Rating | null): boolean {
  return rating === 's' || rating === 'a'
}

/** Why a cause is asked for; null where it is not. */
export function causeAsked(miss: Miss, rating: Rating | null): 'target' | 'result' | 'no-grade' | null {
  if (miss !== 'none') return miss
  return rating !== null && !isGrade(rating) ? 'no-grade' : null
}

/** What is still to be written before it can be submitted; the server holds the same rule. */
export function gapsOf(statement: Statement, miss: Miss): StatementField[] {
  const missing = (field: TextField) => statement[field].trim() === ''
  const gaps: StatementField[] = []
  if (statement.rating === null) gaps.push('rating')
  if (missing('happened')) gaps.push('happened')
  if (missing('cause') && causeAsked(miss, statement.rating) !== null) gaps.push('cause')
  if (missing('nextAction') && miss === 'target') gaps.push('nextAction')
  return gaps
}

export function tooLong(statement: Statement): TextField[] {
  return TEXTS.filter((field) => statement[field].trim().length > LONGEST_TEXT)
}

import type { OperationStop } from '@vigie/contract'
import type { RowProblem } from './reading/row.ts'

/**
 * Why a command cannot do its work at all: wrong usage, a file that cannot be read, a broken ruleset (exit code 2), an install that
 * does not allow it (exit code 1).
 * Codes and facts; words/ turns them into a sentence.
 */
export type FailureReason =
  | {
      readonly code: 'file-not-readable'
      readonly file: string
      readonly why: 'missing' | 'folder' | 'forbidden' | 'broken'
      readonly detail: string
    }
  | {
      readonly code: 'not-text'
      readonly file: string
      readonly looksLike: 'utf-16le' | 'utf-16be' | 'windows-1252' | 'other-encoding' | 'gzip' | 'zip' | 'binary'
    }
  | { readonly code: 'nothing-piped' }
  | { readonly code: 'no-text-column'; readonly columns: readonly string[] }
  | { readonly code: 'column-missing'; readonly column: string; readonly columns: readonly string[] }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'map-malformed'; readonly given: string; readonly fields: readonly string[] }
  | { readonly code: 'map-needs-columns'; readonly format: string }
  | { readonly code: 'date-malformed'; readonly option: string; readonly given: string }
  | { readonly code: 'days-reversed'; readonly from: string; readonly to: string }
  | { readonly code: 'choice-unknown'; readonly option: string; readonly given: string; readonly choices: readonly string[] }
  | { readonly code: 'number-unknown'; readonly option: string; readonly given: string }
  | { readonly code: 'encoding-unknown'; readonly given: string }
  | { readonly code: 'listing-unreadable'; readonly problem: RowProblem }
  | { readonly code: 'no-text-given' }
  | { readonly code: 'usage'; readonly what: UsageFault; readonly piece: string }
  | { readonly code: 'output-broken'; readonly detail: string }
  | { readonly code: 'ruleset-broken'; readonly detail: string }
  | { readonly code: 'email-malformed'; readonly given: string }
  | { readonly code: 'confirmation-needed' }
  | { readonly code: 'not-confirmed' }
  | { readonly code: 'invitation-refused'; readonly detail: string }
  | { readonly code: 'reset-refused'; readonly detail: string }
  | { readonly code: 'operation-stopped'; readonly stop: OperationStop }
  | { readonly code: 'program-broken'; readonly detail: string }

/** What is wrong with the arguments themselves. */
export type UsageFault =
  | 'unknown-option'
  | 'unknown-command'
  | 'argument-missing'
  | 'option-missing'
  | 'too-many-arguments'
  | 'value-missing'
  | 'other'

/** Thrown wherever a `FailureReason` is found; caught once, in main.ts. */
export class Failure extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason.code, options)
    this.reason = reason
  }
}

/** Failures after which everything is as it was, and which the operator may mend: exit code 1. */
const notDone: readonly FailureReason['code'][] = ['operation-stopped', 'not-confirmed', 'invitation-refused', 'reset-refused']

/** Whether a failure says that an operation on an install was not done. */
export function isNotDone(error: unknown): boolean {
  return error instanceof Failure && notDone.includes(error.reason.code)
}

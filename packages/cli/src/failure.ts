import type { RowProblem } from './reading/row.ts'

/**
 * Why a command cannot do its work at all (exit code 2): wrong usage, a file that cannot be read, a broken ruleset.
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
  | { readonly code: 'date-malformed'; readonly given: string }
  | { readonly code: 'choice-unknown'; readonly option: string; readonly given: string; readonly choices: readonly string[] }
  | { readonly code: 'encoding-unknown'; readonly given: string }
  | { readonly code: 'listing-unreadable'; readonly problem: RowProblem }
  | { readonly code: 'no-text-given' }
  | { readonly code: 'usage'; readonly what: UsageFault; readonly piece: string }
  | { readonly code: 'output-broken'; readonly detail: string }
  | { readonly code: 'ruleset-broken'; readonly detail: string }

/** What is wrong with the arguments themselves. */
export type UsageFault =
  | 'unknown-option'
  | 'unknown-command'
  | 'argument-missing'
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

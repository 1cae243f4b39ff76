/** What `at` counts: physical lines from 1, or elements of a JSON array from 0 (as its index). */
export type RowUnit = 'line' | 'index'

/** What stands where JSON breaks: the text found there, or the end of the row. */
export type JsonExpected = 'value' | 'name' | 'colon' | 'comma-or-close' | 'string-end' | 'escape' | 'nothing'

/** A field whose value is not of the documented form; `place` is behind the field's name for a list ("images/2"). */
export interface WrongField {
  readonly field: string
  readonly place: string
  readonly found: unknown
}

/** Why a row could not be read. Codes and facts only; words/ turns them into a sentence. */
export type RowProblem =
  | { readonly code: 'invalid-utf8' }
  | { readonly code: 'row-too-long'; readonly limitBytes: number }
  | { readonly code: 'invalid-json'; readonly column: number; readonly found: string; readonly expected: JsonExpected }
  | { readonly code: 'not-an-object'; readonly found: unknown }
  | { readonly code: 'ragged-row'; readonly found: number; readonly expected: number }
  | { readonly code: 'quote-not-closed' }
  | { readonly code: 'text-after-quote'; readonly cell: number; readonly found: string }
  | { readonly code: 'wrong-fields'; readonly fields: readonly WrongField[] }
  | { readonly code: 'nothing-to-read' }
  /** The array itself is broken at `byte` (counted from 0 in the file): nothing behind it was read. */
  | { readonly code: 'array-broken'; readonly byte: number; readonly found: string; readonly expected: JsonExpected | 'array' }

/** One row of the input at its place: read, or not and why. */
export type Row = { readonly at: number; readonly value: unknown } | { readonly at: number; readonly problem: RowProblem }

/** A row longer than this is malformed; it also bounds the memory that one row may take. */
export const maxRowBytes = 16 * 1024 * 1024

import type { Field } from './listing.ts'
import type { Verdict } from './verdict.ts'

/** Languages in which the engine explains itself. */
export const explanationLocales = ['en', 'fr'] as const
export type ExplanationLocale = (typeof explanationLocales)[number]

/** One sentence about something seen, tied to its place in the listing where it has one. */
export interface ExplanationLine {
  readonly sentence: string
  readonly field: Field | null
  readonly start: number
  readonly end: number
  /** Where the catalogue has the term from, as the reader calls it, or `rule:<name>` for what was computed. */
  readonly source: string
}

/** One contribution to the score, in points of log-odds; positive speaks for flagging. */
export interface WeighedSignal {
  readonly signal: string
  readonly label: string
  readonly weight: number
}

/** A verdict in words: what was seen, what was explained away, what weighed, and what would have changed the answer. */
export interface Explanation {
  readonly verdict: Verdict
  /** One sentence: flagged or not, what, why. */
  readonly headline: string
  readonly seen: readonly ExplanationLine[]
  readonly excluded: readonly ExplanationLine[]
  readonly weighed: readonly WeighedSignal[]
  readonly wouldChange: readonly string[]
}

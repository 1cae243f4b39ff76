import type { Explanation, ExplanationLocale, Language, Listing } from '@vigie/engine'

/** Why the catalogue is not there: no answer, an answer that is none, a catalogue that does not compile, a crash. */
export type Failure = 'unreachable' | 'refused' | 'broken' | 'stopped'

/** One reading to be done, by the day's lists. */
export interface Reading {
  readonly listing: Listing
  /** YYYY-MM-DD. */
  readonly asOf: string
  readonly locale: ExplanationLocale
}

/** What the page asks of the worker. */
export type Question = { readonly ask: 'open'; readonly rulesetUrl: string } | { readonly ask: 'read'; readonly reading: Reading }

/** What the worker answers: once opened or failed, then one reading per question, in order. */
export type Answer =
  | { readonly answer: 'opened'; readonly id: string; readonly terms: number; readonly spoken: readonly Language[] }
  | { readonly answer: 'failed'; readonly why: Failure }
  | { readonly answer: 'read'; readonly reading: Reading; readonly explanation: Explanation }

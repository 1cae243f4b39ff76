import type { Field } from './listing.ts'
import type { ExclusionReason } from './vocabulary.ts'

/** What a finding says. Later versions may add kinds; they never change the meaning of one. */
export const findingKinds = [
  'taxon',
  'product',
  'live',
  'codeword', // what is offered
  'sale',
  'auction',
  'barter',
  'giveaway',
  'wanted', // that it is offered
  'service',
  'lost-found',
  'display',
  'talk', // that it is not
  'price',
  'weight',
  'quantity',
  'genuine',
  'telltale',
  'covert',
  'legality',
  'evasion',
  'contradiction', // what else weighs
  'exclusion', // why something that looks like it does not count
] as const
export type FindingKind = (typeof findingKinds)[number]

/** How a spelling was bent away from the catalogue's; `undone` lists what the engine had to undo to read it. */
export const tricks = [
  'homoglyph',
  'full-width',
  'styled-letters',
  'zero-width',
  'leet',
  'separators',
  'repeated-letters',
  'hashtag',
  'emoji',
  'slip',
] as const
export type Trick = (typeof tricks)[number]

/**
 * One thing seen in a listing, at its place in the seller's own words.
 * `start` and `end` are UTF-16 code units into the field as received, so `listing[field].slice(start, end) === text`.
 */
export interface Finding {
  readonly kind: FindingKind
  /** The catalogue's word, or for a computed finding what was read ("60 g", "2"). */
  readonly term: string
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly text: string
  readonly undone: readonly Trick[]
  /** Where the catalogue has the term from, or `rule:<name>` for a computed finding. */
  readonly source: string
  /** On an exclusion: why it excludes. On any other finding: why it does not count; absent when it counts. */
  readonly because?: ExclusionReason
}

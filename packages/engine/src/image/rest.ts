import type { CountingEntry, DecisionThresholds, LanguageEntry, TaxonEntry } from '../ruleset-source.ts'
import type { Language } from '../vocabulary.ts'

/** What of a ruleset is small, and stands in its image as JSON. */
export interface Rest {
  readonly id: string
  readonly taxa: readonly TaxonEntry[]
  readonly languages: readonly LanguageEntry[]
  readonly spoken: readonly Language[]
  readonly counting: readonly CountingEntry[]
  readonly weights: Readonly<Record<string, number>>
  readonly thresholds: DecisionThresholds
  /** Context word → code words. */
  readonly contextOf: readonly (readonly [number, readonly number[]])[]
  /** Names of languages, sources and files, which terms give by number. */
  readonly tags: readonly string[]
  readonly sources: readonly string[]
  readonly files: readonly string[]
}

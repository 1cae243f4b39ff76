import type { FormIndex } from './match/form-index.ts'
import type { DecisionThresholds, TaxonEntry, TermEntry } from './ruleset-source.ts'
import type { Counting } from './signals/counting.ts'
import type { SignalName } from './signals/signal-names.ts'
import type { Language } from './vocabulary.ts'

/** A compiled catalogue: what `screen` reads. Frozen; made only by `compileRuleset`. */
export interface Ruleset {
  /** Content hash of the catalogue: by the same engine, the same id gives the same answers. */
  readonly id: string
  readonly termCount: number
  readonly taxa: ReadonlyMap<string, TaxonEntry>
  readonly terms: readonly TermEntry[]
  /** Exclusion (number of its term) → what it covers: terms in lower case, `group:x`, `product:x`, or `*` for anything. */
  readonly covers: ReadonlyMap<number, ReadonlySet<string>>
  /** Context word (numbered from the last term on) → the code words it supports (numbers of their terms). */
  readonly contextOf: ReadonlyMap<number, readonly number[]>
  readonly index: FormIndex
  /** Languages that the catalogue has names in. */
  readonly languages: ReadonlySet<Language>
  readonly languageWords: ReadonlyMap<string, readonly Language[]>
  readonly counting: Counting
  /** Instrument → first day of its first stored edition, over all taxa. */
  readonly firstDays: ReadonlyMap<string, string>
  readonly weights: Readonly<Record<SignalName, number>>
  readonly thresholds: DecisionThresholds
}

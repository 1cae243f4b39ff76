import type { FormIndex } from './match/form-index.ts'
import type { DecisionThresholds, TaxonEntry, TermEntry } from './ruleset-source.ts'
import type { SignalName } from './signals/signal-names.ts'
import type { Language } from './vocabulary.ts'

/** A compiled catalogue: what `screen` reads. Frozen; made only by `compileRuleset`. */
export interface Ruleset {
  /** Content hash of everything that can change a verdict: same id, same answers. */
  readonly id: string
  readonly termCount: number
  readonly taxa: ReadonlyMap<string, TaxonEntry>
  readonly terms: readonly TermEntry[]
  /** Context word (an index into `contextTerms`, after `terms`) → the code words it supports (indices into `terms`). */
  readonly contextOf: ReadonlyMap<number, readonly number[]>
  readonly index: FormIndex
  /** Languages that the catalogue has names in. */
  readonly languages: ReadonlySet<Language>
  readonly languageWords: ReadonlyMap<string, readonly Language[]>
  readonly weights: Readonly<Record<SignalName, number>>
  readonly thresholds: DecisionThresholds
}

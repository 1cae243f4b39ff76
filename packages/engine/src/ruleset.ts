import type { Image } from './image/open-image.ts'
import type { FunctionWords } from './language/function-words.ts'
import type { FormIndex } from './match/form-index.ts'
import type { DecisionThresholds, TaxonEntry, TermEntry } from './ruleset-source.ts'
import type { Counting } from './signals/counting.ts'
import type { SignalName } from './signals/signal-names.ts'
import type { Language } from './vocabulary.ts'

/** A compiled catalogue: what `screen` reads. Made by `compileRuleset`, or by `readRuleset` from the image of another. */
export interface Ruleset {
  /** Content hash of the catalogue: by the same engine, the same id gives the same answers. */
  readonly id: string
  /** The ruleset as one flat buffer, to be stored or sent to another thread (`readRuleset`). */
  readonly image: ArrayBufferLike
  readonly termCount: number
  readonly taxa: ReadonlyMap<string, TaxonEntry>
  /** All terms, in the order of the catalogue. Made when first asked for: use `term` for a few. */
  readonly terms: readonly TermEntry[]
  /** A term by its number; undefined for a number that only a context word has. */
  term(number: number): TermEntry | undefined
  /** What an exclusion (number of its term) covers: terms in lower case, `group:x`, `product:x`, or `*` for anything. */
  covers(number: number): ReadonlySet<string> | undefined
  /** Context word (numbered from the last term on) → the code words it supports (numbers of their terms). */
  readonly contextOf: ReadonlyMap<number, readonly number[]>
  readonly views: Image
  readonly index: FormIndex
  /** Languages that the catalogue has names in. */
  readonly languages: ReadonlySet<Language>
  readonly functionWords: FunctionWords
  readonly counting: Counting
  /** Instrument → first day of its first stored edition, over all taxa. */
  readonly firstDays: ReadonlyMap<string, string>
  readonly weights: Readonly<Record<SignalName, number>>
  readonly thresholds: DecisionThresholds
}

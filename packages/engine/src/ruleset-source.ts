import type { Protection } from './verdict.ts'
import type { Cue, ExclusionReason, Group, Language, Product, Rank } from './vocabulary.ts'

/** Where an entry stands in the catalogue, for error messages and for `explain`. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
}

/** A protection that holds from its first day until the day before `until`. */
export interface DatedProtection extends Protection {
  readonly until?: string | undefined
}

export interface TaxonEntry {
  readonly at: SourcePlace
  /** Scientific name, unique. */
  readonly taxon: string
  readonly rank: Rank
  readonly group: Group
  readonly protection: readonly DatedProtection[]
}

/**
 * What a term means.
 * - `taxon`: names an animal or plant. `implies` is the product the word itself says ("ivory", "shahtoosh").
 *   `ambiguous` words (Crane, Puma, Drill) count only directly beside a product or live cue.
 * - `product`: a part or article. `groups` limits it ("strap" is leather only beside a reptile); empty = any.
 * - `cue`: what the words do.
 * - `codeword`: hides its meaning; counts only with `needs` different ones of its context words in the listing.
 * - `exclusion`: explains other findings away, within `reach`, only those in `covers` (terms or `group:x`, `product:x`); empty = any.
 */
export type Meaning =
  | { readonly kind: 'taxon'; readonly taxon: string; readonly implies: Product | null; readonly ambiguous: boolean }
  | { readonly kind: 'product'; readonly product: Product; readonly groups: readonly Group[] }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | {
      readonly kind: 'codeword'
      readonly taxon: string
      readonly product: Product
      readonly context: readonly string[]
      readonly needs: number
    }
  | { readonly kind: 'exclusion'; readonly because: ExclusionReason; readonly reach: Reach; readonly covers: readonly string[] }

/**
 * How far an exclusion reaches: only what its own span overlaps (`itself`); the next or previous word or two of the same
 * clause (`next`, `previous`, `beside` = both); only the name right behind it, over words that insist ("no real ivory", `touching`);
 * its sentence; or the whole listing (a stamp dealer's "MNH"). One of `category` is read in the listing's category alone.
 */
export const reaches = ['itself', 'next', 'previous', 'beside', 'touching', 'sentence', 'listing', 'category'] as const
export type Reach = (typeof reaches)[number]

export interface TermEntry {
  readonly at: SourcePlace
  readonly term: string
  /** `la` for scientific names, which belong to every language. */
  readonly language: Language | 'la'
  readonly meaning: Meaning
  /** Who says so: a publication, a survey, a dictionary, "field use". */
  readonly source: string
}

/** How a language forms other shapes of a word; applied to one word of a term, or to each word where `everyWord`. */
export interface InflectionEntry {
  readonly at: SourcePlace
  readonly language: Language
  /** What stands before the first word instead (`start`: Arabic "al-"), or behind the last; behind when absent. */
  readonly side?: 'start' | 'end' | undefined
  /** Beginning or ending of the catalogue's form; empty = any. */
  readonly from: string
  readonly to: string
  readonly everyWord: boolean
  /** Only words of so many letters; any when absent. */
  readonly least?: number | undefined
  /** Only words whose last letter is one of these; any when empty. */
  readonly endsIn?: string | undefined
  /** Only words in which one of these letters stands behind all of `before`: "aıou" and "eiöü" for Turkish vowel harmony. */
  readonly lastOf?: string | undefined
  readonly before?: string | undefined
  /** Where two words bend together ("королевский питон", "королевского питона"): what the first does when the last does this. */
  readonly first?: FirstWord | undefined
  /** The last word then stands before the first: "питон королевский" is as good a name. */
  readonly isReversed?: boolean | undefined
}

/** How the first of two words ends and what stands instead; only where its last letter but the ending is one of `endsIn`. */
export interface FirstWord {
  readonly from: string
  readonly to: string
  readonly endsIn?: string | undefined
}

/** Short words by which a language is recognised ("the", "avec", "的"). */
export interface LanguageEntry {
  readonly at: SourcePlace
  readonly language: Language
  readonly words: readonly string[]
  /** Words that are one letter away from a name, and no slip of it: "surgeon". */
  readonly near?: readonly string[] | undefined
  /** The language writes compounds as one word, their parts linked by these letters: "Schildkröte-n-panzer"; '' for none. */
  readonly links?: readonly string[] | undefined
}

/**
 * What a word does beside a number.
 * `currency`, `weight-unit`, `size-unit`: the number is a price, a weight, a size or age. `number`: the word is one, `classifier` makes it
 * a count. `two`: a pair. `parting`: ends the counted phrase. `listing`: joins things of one list. `naming`: the number behind it is
 * a name. `remaining`: so many are left.
 */
export type CountingKind =
  | 'currency'
  | 'weight-unit'
  | 'size-unit'
  | 'number'
  | 'classifier'
  | 'two'
  | 'parting'
  | 'listing'
  | 'naming'
  | 'remaining'

export interface CountingEntry {
  readonly at: SourcePlace
  readonly kind: CountingKind
  readonly language: Language
  readonly words: readonly string[]
  /** Of `number`: the first word's number; the others follow it one by one. */
  readonly from?: number | undefined
}

/** One weight of the score, in log-odds; the names are those of `signals/`. */
export interface WeightEntry {
  readonly at: SourcePlace
  readonly signal: string
  readonly weight: number
}

/** From score to decision for a flagged listing; a policy pack refines this later. */
export interface DecisionThresholds {
  readonly blockFromScore: number
}

/** Everything that `compileRuleset` turns into a ruleset. */
export interface RulesetSource {
  readonly taxa: readonly TaxonEntry[]
  readonly terms: readonly TermEntry[]
  readonly inflections: readonly InflectionEntry[]
  readonly languages: readonly LanguageEntry[]
  readonly counting: readonly CountingEntry[]
  readonly weights: readonly WeightEntry[]
  readonly thresholds: DecisionThresholds
}

/** One thing wrong in a source, at its place, with what was expected. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly problem: string
}

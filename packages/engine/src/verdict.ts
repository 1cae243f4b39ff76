import type { Finding } from './finding.ts'
import type { Group, Language, OfferKind, Product, Rank } from './vocabulary.ts'

/** A specimen offered: which taxon in which form, and how many. */
export interface Offer {
  /** Scientific name of the highest taxon that the text supports: Elephantidae for "ivory". */
  readonly taxon: string
  readonly rank: Rank
  readonly group: Group
  readonly product: Product
  /** Number of specimens; 1 stands for "at least one" when `quantity_stated` is false. */
  readonly quantity: number
  readonly quantity_stated: boolean
  readonly unit: 'piece'
}

/** A dated list on which a taxon stands. */
export interface Protection {
  /** "CITES", "EU" … */
  readonly instrument: string
  /** As the instrument writes it: "I", "II", "I/II", "A", "B/C". */
  readonly status: string
  readonly edition: string
  /** First day of effect, YYYY-MM-DD. */
  readonly from: string
}

/** What the law says of the offer in one jurisdiction (empty until the law stage exists). Never "legal". */
export interface Standing {
  readonly jurisdiction: string
  readonly standing:
    | 'prohibited'
    | 'documentation-missing'
    | 'documentation-not-shown'
    | 'documentation-claimed-unverified'
    | 'exempt-claimed'
    | 'not-covered'
    | 'undetermined'
  readonly rule: string
  readonly why: string
}

/**
 * What could not be evaluated.
 * - `no-text`: there was nothing to read, pictures only at most.
 * - `language`: the text is in a language that the catalogue does not speak; only scientific and foreign names were looked for.
 * - `edition`: the day asked for is older than the first edition stored of a list, so that `protection` is not complete.
 */
export const degradations = ['no-text', 'language', 'edition'] as const
export type Degradation = (typeof degradations)[number]

/**
 * The engine's answer on one listing under one ruleset. Keys are those of the wire (`@vigie/contract`, schema 1).
 * `verdict` says whether a specimen in scope is offered or sought, lawful or not; `decision` is the policy's.
 */
export interface Verdict {
  readonly language: Language | 'und'
  readonly verdict: 'flag' | 'pass'
  readonly offer: OfferKind
  /** 0–100. */
  readonly score: number
  readonly decision: 'allow' | 'review' | 'block'
  readonly taxon: string | null
  readonly group: Group | null
  readonly product: Product | null
  readonly offers: readonly Offer[]
  readonly protection: readonly Protection[]
  readonly standing: readonly Standing[]
  readonly findings: readonly Finding[]
  readonly ruleset: string
  /** The day of the law and the lists applied, YYYY-MM-DD. */
  readonly as_of: string
  readonly degraded: readonly Degradation[]
}

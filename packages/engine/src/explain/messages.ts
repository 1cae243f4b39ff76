import type { FindingKind, Trick } from '../finding.ts'
import type { SignalName } from '../signals/signal-names.ts'
import type { ExclusionReason, Group, OfferKind, Product } from '../vocabulary.ts'
import type { Addition } from './list-additions.ts'

/** Everything that an explanation says in one language. No sentence calls an offer lawful or unlawful. */
export interface Messages {
  readonly quote: (text: string) => string
  readonly list: (parts: readonly string[]) => string
  readonly flagged: (score: number, offer: string, what: string) => string
  readonly passed: (score: number, why: string) => string
  readonly specimen: (product: string, group: string, taxon: string) => string
  readonly passReasons: {
    readonly nothingNamed: string
    readonly explainedAway: string
    readonly notOffered: (offer: string) => string
    readonly namedOnly: (text: string) => string
    readonly tooWeak: string
    readonly noText: string
  }
  readonly offers: Readonly<Record<OfferKind, string>>
  readonly groups: Readonly<Record<Group, string>>
  readonly products: Readonly<Record<Product, string>>
  readonly seen: {
    readonly taxon: (text: string, taxon: string) => string
    readonly taxonAsProduct: (text: string, product: string, taxon: string) => string
    readonly product: (text: string, product: string) => string
    readonly codeword: (text: string, product: string, taxon: string) => string
    readonly other: Readonly<
      Record<Exclude<FindingKind, 'taxon' | 'product' | 'codeword' | 'exclusion'>, (text: string) => string>
    >
  }
  readonly undone: (tricks: string) => string
  readonly tricks: Readonly<Record<Trick, string>>
  readonly excluded: (text: string, reason: string) => string
  readonly reasons: Readonly<Record<ExclusionReason, string>>
  readonly signals: Readonly<Record<SignalName, string>>
  readonly additions: Readonly<Record<Addition, string>>
  readonly wouldChange: {
    readonly without: (words: string, isOneWord: boolean, score: number) => string
    readonly withoutPrice: (score: number) => string
    readonly because: (words: readonly string[], reason: string, score: number) => string
    readonly inCategory: (category: string, score: number) => string
    readonly tooLittle: (name: string, added: string) => string
    readonly namedOnly: (name: string, added: string) => string
    readonly added: (additions: readonly { readonly addition: Addition; readonly score: number }[]) => string
  }
}

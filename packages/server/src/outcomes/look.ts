import type { OutboundFailure, OutboundRefusalCode } from '../capabilities/outbound.ts'
import type { RedirectKind } from './redirect-kind.ts'

/** What came of asking for a listing's page. */
export type Look =
  | LookAnswer
  | { readonly kind: 'failed'; readonly failure: OutboundFailure }
  | { readonly kind: 'refused'; readonly refusal: OutboundRefusalCode }
  | { readonly kind: 'robots'; readonly robots: 'refused' | 'unreachable' }
  /** The listing came without an address. */
  | { readonly kind: 'no-address' }

export interface LookAnswer {
  readonly kind: 'answer'
  readonly status: number
  /** Who answered in the end. */
  readonly url: string
  readonly contentType: string
  readonly body: Buffer
  readonly truncated: boolean
}

/** What is known of a listing by which a page is recognised as its own. */
export interface KnownListing {
  readonly url: string
  readonly title: string | null
  readonly text: string | null
}

/** What the machine makes of a look. Whether `gone` may be called so, or only presumed, is decided where confirmations are known. */
export type Finding = 'gone' | 'still-up' | 'changed' | 'walled' | 'robots-refused' | 'unreachable'

/** Which wall a page is: a log-in, a bot check, or a page about the visitor's country, age or consent. */
export type WallMark = 'log-in' | 'bot-check' | 'other-wall'

/** Why a page without the listing says nothing about it. */
export type SilentMark = 'script-only' | 'empty-page' | 'cut-short' | 'nothing-to-compare'

export type LookMark =
  | WallMark
  | SilentMark
  | 'text-seen'
  | 'title-seen'
  /** The listing's text is in the page without being shown. */
  | 'text-in-source'
  /** In front of the reader it says that the listing is gone. */
  | 'gone-words'
  /** It says so somewhere else on the page. */
  | 'gone-words-aside'
  | 'gone-address'
  | 'not-a-page'
  | 'no-address'
  | 'other-site'
  | 'robots-unreachable'
  | OutboundFailure
  | OutboundRefusalCode

/** What a finding rests on: codes and numbers, no word of the page. */
export interface LookGrounds {
  readonly status?: number
  readonly redirectedTo?: RedirectKind
  /** BCP 47 of the words that say it is gone. */
  readonly language?: string
  /** Nothing was asked: Vigie only rehearses. */
  readonly rehearsal?: true
  readonly marks: readonly LookMark[]
}

export interface Judgement {
  readonly finding: Finding
  readonly grounds: LookGrounds
}

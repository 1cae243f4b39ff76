import type { ExplanationLocale, Product, Protection } from '@vigie/engine'

/** The languages that notices are written in. */
export type NoticeLocale = ExplanationLocale

/** One listing as a notice tells of it. */
export interface NoticeItem {
  readonly listingId: string
  /** The exact address as it was received, never the canonical one. */
  readonly url: string
  /** The platform's own number of the listing. */
  readonly externalId: string | null
  /** Scientific name, as far as it could be told. */
  readonly taxon: string
  /** In the notice's language. */
  readonly commonName: string | null
  readonly product: Product
  /** "At least so many" where the listing does not state it. */
  readonly specimens: number
  readonly specimensStated: boolean
  /** The listing was read whole, and says no number: only then does the notice say that it does not. */
  readonly isNumberUnsaid?: boolean
  readonly protection: readonly Pick<Protection, 'instrument' | 'status' | 'edition'>[]
  /** SHA-256 of the capture's manifest in hexadecimal, and its moment; both null where a person recorded why there is none. */
  readonly captureSha256: string | null
  readonly capturedAt: string | null
  /** Short quotes of the listing. */
  readonly seen: readonly string[]
  /** Those of them that a person struck out: kept in the draft, and not said. */
  readonly struck?: readonly string[]
}

/** The ground on which a notice rests (Art. 16 and 17 of Regulation (EU) 2022/2065). Explanations are in the notice's language. */
export type Ground =
  | {
      readonly kind: 'illegal-content'
      /** ISO 3166, or "EU". */
      readonly jurisdiction: string
      readonly ruleId: string
      readonly ruleTitle: string
      readonly sourceUrl: string
      readonly explanation: string
    }
  | {
      readonly kind: 'against-terms'
      readonly clauseCode: string
      readonly clauseTitle: string
      readonly clauseText: string
      readonly url: string
      readonly explanation: string
    }

/** An organisation that gives notice: never a person, so that no reviewer's name leaves. */
export interface Notifier {
  readonly name: string
  readonly email: string
}

/**
 * Everything that a notice says, with each element of Art. 16(2) of Regulation (EU) 2022/2065; each channel writes it in its own
 * form. Moments are ISO 8601 in UTC, days YYYY-MM-DD.
 */
export interface NoticeContent {
  readonly kind: 'notice'
  readonly noticeId: string
  /** Empty in the preview of what has not left. */
  readonly sentAt: string
  readonly locale: NoticeLocale
  /** The platform's name. */
  readonly platform: string
  readonly items: readonly NoticeItem[]
  readonly ground: Ground
  /** Why these listings are reported, for all of them: Art. 16(2)(a). */
  readonly reasons: string
  readonly notifier: Notifier
  /** A person has confirmed to believe in good faith that the notice is accurate and complete: Art. 16(2)(d). */
  readonly inGoodFaith: boolean
  /** Since which day the notifier has the status of Art. 22, and who awarded it. */
  readonly trustedFlagger: { readonly since: string; readonly by: string } | null
  /** The platform is asked to keep the records of the seller accounts. */
  readonly preserveAccount: boolean
  readonly answerUrl: string
  /** Day by which an answer is asked. */
  readonly answerBy: string
}

/** What a notice says that takes back one that was sent. */
export interface WithdrawalContent {
  readonly kind: 'withdrawal'
  readonly noticeId: string
  readonly sentAt: string
  readonly locale: NoticeLocale
  readonly platform: string
  readonly notifier: Notifier
  /** The notice taken back, and when it was sent. */
  readonly withdrawsId: string
  readonly withdrawsSentAt: string
  readonly items: readonly Pick<NoticeItem, 'listingId' | 'url' | 'externalId'>[]
  readonly reasons: string
}

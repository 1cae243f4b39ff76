import type { CaseStatus } from './case-file.ts'
import type { NoticeStatus } from './notice.ts'
import type { RoleDeed } from './role-can.ts'

/** Every reason for which a command may refuse, with its facts. Codes are public: HTTP, CLI and translations key on them. */
export type Refusal =
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'sign-in-failed' }
  | { readonly code: 'too-many-tries' }
  | { readonly code: 'code-wrong' }
  | { readonly code: 'sign-in-expired' }
  | { readonly code: 'password-wrong' }
  | { readonly code: 'person-exists' }
  | { readonly code: 'second-factor-on' }
  | { readonly code: 'second-factor-off' }
  | { readonly code: 'organisation-needed'; readonly organisations: readonly { readonly id: string; readonly name: string }[] }
  | { readonly code: 'second-factor-needed' }
  | { readonly code: 'cross-site' }
  | { readonly code: 'key-unknown' }
  | { readonly code: 'key-revoked' }
  | { readonly code: 'key-not-found'; readonly keyId: string }
  | { readonly code: 'not-allowed'; readonly deed: RoleDeed }
  | { readonly code: 'not-a-member' }
  | { readonly code: 'member-not-found'; readonly personId: string }
  | { readonly code: 'member-elsewhere' }
  | { readonly code: 'last-admin' }
  | { readonly code: 'invitation-unusable' }
  | { readonly code: 'already-a-member' }
  | { readonly code: 'password-too-weak' }
  | { readonly code: 'password-too-common' }
  | { readonly code: 'platform-not-found'; readonly platformId: string }
  | { readonly code: 'platform-exists' }
  | { readonly code: 'company-not-found'; readonly companyId: string }
  | { readonly code: 'somebody-joined' }
  | { readonly code: 'host-taken'; readonly host: string }
  | { readonly code: 'channel-incomplete'; readonly missing: string }
  | { readonly code: 'clause-not-found'; readonly clauseId: string }
  | { readonly code: 'url-unreadable' }
  | { readonly code: 'photo-unreadable' }
  | { readonly code: 'photo-too-large' }
  | { readonly code: 'platform-mismatch' }
  | { readonly code: 'listing-not-found'; readonly listingId: string }
  | { readonly code: 'reports-not-taken' }
  | { readonly code: 'key-reused' }
  | { readonly code: 'still-at-it' }
  | { readonly code: 'capture-not-found' }
  | { readonly code: 'case-not-found'; readonly caseId: string }
  | { readonly code: 'case-exists'; readonly caseId: string }
  | { readonly code: 'case-not-assignable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-decidable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-reviewable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-reopenable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-closable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-yours'; readonly caseId: string }
  | { readonly code: 'not-a-reviewer'; readonly personId: string }
  | { readonly code: 'review-missing'; readonly caseId: string }
  | { readonly code: 'taxon-unknown'; readonly taxon: string }
  | { readonly code: 'reading-incomplete'; readonly missing: readonly ('taxon' | 'product')[] }
  | { readonly code: 'notice-not-found'; readonly noticeId: string }
  | { readonly code: 'notice-not-ready'; readonly noticeId: string; readonly missing: readonly string[] }
  | { readonly code: 'notice-not-editable'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'notice-not-holdable'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'notice-not-recallable'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'notice-not-replayable'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'notice-not-withdrawable'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'notice-not-answerable'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'answered-meanwhile'; readonly noticeId: string; readonly listingIds: readonly string[] }
  | { readonly code: 'nothing-asked'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'notice-not-by-hand'; readonly noticeId: string; readonly status: NoticeStatus }
  | { readonly code: 'capture-missing'; readonly listingIds: readonly string[] }
  | { readonly code: 'nothing-sent-in-observe' }
  | { readonly code: 'not-of-this-notice'; readonly listingId: string }
  | { readonly code: 'platform-answered'; readonly listingId: string }
  | { readonly code: 'outcome-not-found'; readonly outcomeId: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'link-unusable' }
  | { readonly code: 'receipt-unknown' }
  | { readonly code: 'sheet-unreadable' }
  | { readonly code: 'verification-not-found'; readonly verificationId: string }
  | { readonly code: 'already-confirmed'; readonly verificationId: string }
  | { readonly code: 'not-looked-yet'; readonly verificationId: string }
  | { readonly code: 'nothing-to-verify'; readonly listingId: string }
  | { readonly code: 'person-not-found' }
  | { readonly code: 'held-by-law' }
  | { readonly code: 'hold-not-found' }
  | { readonly code: 'measure-unknown'; readonly measure: string }

export type RefusalCode = Refusal['code']

/** The refusals with these codes, for a command's signature. */
export type RefusalOf<C extends RefusalCode> = Extract<Refusal, { readonly code: C }>

import type { Decision, OutcomeAction, reportSources, VerificationResult, VerificationStep } from '@vigie/casework'
import type { AnswerSpan, Sighting, Standing } from './notice-measures.ts'

/** What a measure counts. Listings and specimens are never added up. */
export type Unit = 'listing' | 'specimen' | 'case' | 'notice' | 'report' | 'check'

/** Where a report comes from. */
export type ReportSource = (typeof reportSources)[number]

/** Measures that stand for themselves. */
export type SingleMeasure =
  | 'listings.received'
  | 'listings.new_versions'
  | 'listings.seen_again'
  | 'listings.screened'
  | 'listings.flagged'
  | 'listings.degraded'
  | 'specimens.flagged'
  | 'reports.merged'
  | 'reports.dismissed'
  | 'cases.opened'
  | 'cases.reopened'
  | 'cases.closed'
  | 'listings.capture_waived'
  | 'notices.drafted'
  | 'notices.dropped'
  | 'notices.recalled'
  | 'notices.sent'
  | 'listings.noticed'
  | 'listings.undelivered'
  | 'specimens.noticed'
  | 'notices.delivered'
  | 'notices.failed'
  | 'notices.replayed'
  | 'notices.acknowledged'
  | 'notices.withdrawn'
  | 'withdrawals.sent'
  | 'withdrawals.delivered'
  | 'withdrawals.failed'
  | 'confirmations.agree'
  | 'confirmations.disagree'

/** Every measure. The part before the first dot is its family, by which it can be asked for together with its sisters. */
export type MeasureId =
  | SingleMeasure
  | `reports.received.${ReportSource}`
  | `cases.decided.${Decision}`
  | `noticed.${Standing}.${Sighting}`
  | `first_answers.${AnswerSpan}`
  | `outcomes.${OutcomeAction}.answers`
  | `verifications.${VerificationResult}.${VerificationStep}`

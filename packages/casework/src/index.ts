export type { CaseDeed } from './case-can.ts'
export { caseCan, caseDeeds } from './case-can.ts'
export type { CaseEvent, CaseEventKind } from './case-event.ts'
export type { CaseFile, CaseStatus, Decision } from './case-file.ts'
export { caseStatuses, decisions } from './case-file.ts'
export type { DomainEvent, EventKind, FactsOf, Happening } from './domain-event.ts'
export { eventKinds, wrongFacts } from './domain-event.ts'
export { captureKinds, reportSources } from './event-facts.ts'
export { foldCase } from './fold-case.ts'
export type { NoticeEvent, NoticeEventKind } from './fold-notice.ts'
export { foldNotice } from './fold-notice.ts'
export { InvariantError, invariant, unreachable } from './invariant.ts'
export type {
  AnswerSource,
  Channel,
  KeptReason,
  NoticeDeed,
  NoticeFile,
  NoticeGround,
  NoticeStatus,
  OutcomeAction,
  OutcomeWay,
  ReceivedPart,
} from './notice.ts'
export {
  answerSources,
  channels,
  keptReasons,
  noticeCan,
  noticeDeeds,
  noticeGrounds,
  noticeStatuses,
  outcomes,
  outcomeWays,
  receivedParts,
} from './notice.ts'
export type { Refusal, RefusalCode, RefusalOf } from './refusal.ts'
export type { Result } from './result.ts'
export { ok, refuse } from './result.ts'
export type { Role, RoleDeed } from './role-can.ts'
export { roleCan, roleDeeds, roles } from './role-can.ts'
export type { KeyScope } from './scope-can.ts'
export { keyScopes, scopeCan } from './scope-can.ts'
export type { UsualRule } from './usual-rules.ts'
export { usualRules } from './usual-rules.ts'
export type { VerificationResult, VerificationStep } from './verification.ts'
export { confirmationsNeeded, stepHours, unverifiableResults, verificationResults, verificationSteps } from './verification.ts'

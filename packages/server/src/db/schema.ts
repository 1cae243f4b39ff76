// long file: a type for each table, in one place, compared with the database by schema.db.test.ts
import type {
  AnswerSource,
  CaseStatus,
  Channel,
  Decision,
  EventKind,
  KeptReason,
  KeyScope,
  NoticeGround,
  NoticeStatus,
  OutcomeAction,
  OutcomeWay,
  Role,
  VerificationResult,
  VerificationStep,
} from '@vigie/casework'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { QueueName } from '../jobs/queue-names.ts'

/** timestamptz: read as a Date; written as a Date or as ISO 8601. */
type Moment = ColumnType<Date, Date | string, Date | string>

/** jsonb: written as JSON text, because a list given as it is would become a list of PostgreSQL's. */
type Json = ColumnType<unknown, string, string>

export interface ApiKeyTable {
  id: string
  organisation_id: string
  platform_id: string
  name: string
  prefix: string
  hash: string
  scopes: KeyScope[]
  created_at: Moment
  revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface CaptureTable {
  id: string
  organisation_id: string
  listing_id: string
  version_id: string | null
  kind: string
  captured_at: Moment
  captured_by: string
  url: string | null
  manifest_sha256: string
  erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface CapturePartTable {
  organisation_id: string
  capture_id: string
  name: string
  media_type: string
  size_bytes: number
  sha256: string
  object_key: string
}

export interface CaptureWaiverTable {
  listing_id: string
  organisation_id: string
  reason: string
  waived_at: Moment
}

export interface CaseFileTable {
  id: string
  organisation_id: string
  platform_id: string | null
  status: CaseStatus
  decision: Decision | null
  priority: number
  round: Generated<number>
  opened_at: Moment
  updated_at: Moment
}

export interface CaseListingTable {
  case_id: string
  listing_id: string
  organisation_id: string
  is_open: Generated<boolean>
  decided_version_id: string | null
}

export interface CaseReportTable {
  case_id: string
  report_id: string
  organisation_id: string
}

export interface DeliveryTryTable {
  notice_id: string
  number: number
  organisation_id: string
  tried_at: Moment
  accepted: boolean
  response: string
}

export interface DigestTable {
  id: string
  organisation_id: string
  platform_id: string
  tries: Generated<number>
  next_try_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  created_at: Moment
  sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  failed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface ErasureTable {
  id: string
  organisation_id: string
  kind: string
  subject_hashes: string[]
  listing_ids: Generated<string[]>
  asked_at: Moment
  erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  done_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  row_count: Generated<number>
}

export interface EventTable {
  id: string
  organisation_id: string
  kind: EventKind
  version: number
  subject_id: string
  actor: string
  at: Moment
  facts: Json
  transaction_id: Generated<string>
  position: GeneratedAlways<number>
}

export interface EventHandledTable {
  organisation_id: string
  event_id: string
  queue: QueueName
  handled_at: Moment
}

export interface IdempotencyKeyTable {
  organisation_id: string
  key_hash: string
  request_hash: string
  status: number | null
  answer: ColumnType<unknown, string | null, string | null>
  created_at: Moment
}

export interface InvitationTable {
  id: string
  organisation_id: string
  email: string | null
  roles: Role[]
  locale: Generated<string>
  created_at: Moment
  expires_at: Moment
  accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface LegalHoldTable {
  id: string
  organisation_id: string
  kind: string
  subjects: string[]
  reason: string
  placed_at: Moment
  lifted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface ListingTable {
  id: string
  organisation_id: string
  platform_id: string | null
  identity: string
  url: string | null
  external_id: string | null
  seller_hash: string | null
  seller_sealed: Buffer | null
  received_at: Moment
  last_seen_at: Moment
  latest_version_id: string
  erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface ListingVersionTable {
  id: string
  organisation_id: string
  listing_id: string
  number: number
  content_hash: string
  content: ColumnType<unknown, string | null, string | null>
  ignored: ColumnType<unknown, string | undefined, string>
  received_at: Moment
  received_from: string
}

export interface MembershipTable {
  organisation_id: string
  person_id: string
  roles: Role[]
  joined_at: Moment
  left_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface MigrationTable {
  number: number
  name: string
  sha256: string
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface NoticeTable {
  id: string
  organisation_id: string
  platform_id: string
  recipient_id: string | null
  case_id: string
  status: NoticeStatus
  ground: NoticeGround
  content: Json
  withdraws_id: string | null
  channel: Channel | null
  body_sha256: string | null
  sent_body: Buffer | null
  digest_id: string | null
  held_until: ColumnType<Date | null, Date | string | null, Date | string | null>
  sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  tries_from: ColumnType<Date | null, Date | string | null, Date | string | null>
  next_try_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  delivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  answer_from: ColumnType<Date | null, Date | string | null, Date | string | null>
  replied_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  acknowledged_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  ticket: string | null
  created_at: Moment
  updated_at: Moment
}

export interface NoticeKeyTable {
  notice_id: string
  key: string
  organisation_id: string
  platform_id: string
  recipient_id: string | null
}

export interface NoticeReplyTable {
  id: string
  organisation_id: string
  notice_id: string
  platform_id: string
  words: string
  replied_at: Moment
}

export interface NoticeListingTable {
  notice_id: string
  listing_id: string
  organisation_id: string
  capture_id: string | null
  specimens: number
}

export interface OrganisationTable {
  id: string
  name: string
  kind: string
  notifier_name: Generated<string>
  notifier_email: Generated<string>
  trusted_flagger_since: string | null
  trusted_flagger_by: string | null
  locale: Generated<string>
  time_zone: Generated<string>
  created_at: Moment
  made_by: string | null
}

export interface OutcomeTable {
  id: string
  organisation_id: string
  notice_id: string
  listing_id: string
  platform_id: string
  action: OutcomeAction
  kept_reason: KeptReason | null
  note: string | null
  way: OutcomeWay
  source: AnswerSource | null
  entered_by: string | null
  recorded_at: Moment
  taken_back_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  taken_back_by: string | null
  reply_id: string | null
  automated: boolean | null
  contest: string | null
}

export interface PersonTable {
  id: Generated<string>
  email: string
  name: string
  email_verified: Generated<boolean>
  image: string | null
  two_factor_enabled: Generated<boolean>
  locale: Generated<string>
  time_zone: Generated<string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface PlatformTable {
  id: string
  organisation_id: string
  name: string
  status: string
  hosts: Generated<string[]>
  country: string | null
  locale: Generated<string>
  company_id: string | null
  channel: Generated<Channel>
  channel_address: string | null
  channel_secrets_sealed: Generated<Buffer[]>
  created_at: Moment
  updated_at: Moment
}

export interface PlatformClauseTable {
  id: string
  organisation_id: string
  platform_id: string
  code: string
  title: string
  clause_text: string
  url: string
  created_at: Moment
}

export interface ReportPhotoTable {
  version_id: string
  organisation_id: string
  listing_id: string
  bytes: Buffer
  received_at: Moment
}

export interface ReportTable {
  id: string
  organisation_id: string
  listing_id: string
  platform_id: string | null
  source: string
  status: Generated<string>
  why: string | null
  locale: Generated<string>
  reporter_hash: string | null
  received_at: Moment
  erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface ReviewTable {
  id: string
  organisation_id: string
  case_id: string
  assignee_id: string
  round: Generated<number>
  assigned_at: Moment
  released_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  taxon: string | null
  product: string | null
  specimens: number | null
  standing: string | null
  confidence: string | null
  proposed: Decision | null
  reason: string | null
}

export interface ScreeningTable {
  id: string
  organisation_id: string
  version_id: string
  listing_id: string
  platform_id: string | null
  ruleset: string
  as_of: string
  verdict: string
  decision: string
  score: number
  taxon: string | null
  product: string | null
  specimens: number
  degraded: string[]
  result: ColumnType<unknown, string | null, string | null>
  screened_at: Moment
}

export interface SecondFactorTable {
  id: Generated<string>
  person_id: string
  secret: string
  backup_codes: string
  verified: Generated<boolean>
  failed_verification_count: Generated<number>
  locked_until: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface SignInAccountTable {
  id: Generated<string>
  person_id: string
  provider_id: string
  account_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  refresh_token_expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  scope: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SignInSessionTable {
  id: Generated<string>
  person_id: string
  token: string
  second_factor_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  ip_address: string | null
  user_agent: string | null
  expires_at: Moment
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SignInVerificationTable {
  id: Generated<string>
  identifier: string
  value: string
  expires_at: Moment
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface StatisticTable {
  organisation_id: string
  day: string
  platform_id: string
  measure: string
  amount: number
}

export interface StatisticCursorTable {
  organisation_id: string
  transaction_id: string
  position: number
}

export interface TimerTable {
  organisation_id: string
  queue: QueueName
  subject_id: string
  due_at: Moment
}

export interface TokenTable {
  hash: string
  organisation_id: string
  purpose: string
  subject_id: string
  created_at: Moment
  expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface VerificationTable {
  id: string
  organisation_id: string
  notice_id: string
  listing_id: string
  platform_id: string
  step: VerificationStep
  due_at: Moment
  looked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  result: VerificationResult | null
  looked_by: string | null
  grounds: ColumnType<unknown, string | undefined, string>
  confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  confirmation_agrees: boolean | null
}

export interface Schema {
  api_key: ApiKeyTable
  capture: CaptureTable
  capture_part: CapturePartTable
  capture_waiver: CaptureWaiverTable
  case_file: CaseFileTable
  case_listing: CaseListingTable
  case_report: CaseReportTable
  delivery_try: DeliveryTryTable
  digest: DigestTable
  erasure: ErasureTable
  event: EventTable
  event_handled: EventHandledTable
  idempotency_key: IdempotencyKeyTable
  invitation: InvitationTable
  legal_hold: LegalHoldTable
  listing: ListingTable
  listing_version: ListingVersionTable
  membership: MembershipTable
  migration: MigrationTable
  notice: NoticeTable
  notice_key: NoticeKeyTable
  notice_listing: NoticeListingTable
  notice_reply: NoticeReplyTable
  organisation: OrganisationTable
  outcome: OutcomeTable
  person: PersonTable
  platform: PlatformTable
  platform_clause: PlatformClauseTable
  report: ReportTable
  report_photo: ReportPhotoTable
  review: ReviewTable
  screening: ScreeningTable
  second_factor: SecondFactorTable
  sign_in_account: SignInAccountTable
  sign_in_session: SignInSessionTable
  sign_in_verification: SignInVerificationTable
  statistic: StatisticTable
  statistic_cursor: StatisticCursorTable
  timer: TimerTable
  token: TokenTable
  verification: VerificationTable
}

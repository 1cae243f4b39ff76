/**
 * Where a notice stands.
 * - `drafted`: entered when a case is decided `notify`; waits for a capture, missing elements or a person; left when it is held or withdrawn.
 * - `held`: entered when a person lets it go; can be taken back until the hold ends; left when it is sent or taken back.
 * - `sent`: entered when the hold ends; Vigie tries to deliver it; left when it arrives, fails for good or is withdrawn.
 * - `delivered`: entered when the platform's system took it over; left when the platform speaks, or it is withdrawn.
 * - `acknowledged`: entered when the platform says that it has it; left when the platform asks or answers, or it is withdrawn.
 * - `asked`: entered when the platform asks something back; left when the sender has replied to it, the platform answers all the
 *   same, or it is withdrawn. The days to answer stand still.
 * - `answered`: entered when every listing of it has an outcome; left by a question in place of an answer, or by withdrawal.
 * - `failed`: entered when every try failed; left when a person replays it, an outcome comes all the same, or it is withdrawn.
 * - `withdrawn`: entered when a person gives a draft up, or when the notice that takes back what was sent has left.
 */
export const noticeStatuses = [
  ...(['drafted', 'held', 'sent', 'delivered', 'acknowledged', 'asked', 'answered', 'failed', 'withdrawn'] as const),
] as const
export type NoticeStatus = (typeof noticeStatuses)[number]

/** On which ground a notice rests (Art. 16 and 17 of Regulation (EU) 2022/2065). */
export const noticeGrounds = ['illegal-content', 'against-terms'] as const
export type NoticeGround = (typeof noticeGrounds)[number]

/** How a notice reaches a platform; `none` where there is no way yet and outcomes are entered by hand. */
export const channels = ['webhook', 'email', 'digest', 'form', 'none'] as const
export type Channel = (typeof channels)[number]

/** What the platform did. */
export const outcomes = ['removed', 'seller-suspended', 'restricted', 'kept', 'need-more'] as const
export type OutcomeAction = (typeof outcomes)[number]

/** Why a platform kept a listing. */
export const keptReasons = ['papers-shown', 'not-protected', 'not-wildlife', 'no-breach', 'other'] as const
export type KeptReason = (typeof keptReasons)[number]

/** How an outcome reached us. */
export const outcomeWays = ['link', 'portal', 'api', 'digest', 'by-hand'] as const
export type OutcomeWay = (typeof outcomeWays)[number]

/** Where an answer comes from that is entered by hand; `own-look`: nobody answered, and it was seen at the address. */
export const answerSources = ['mail', 'phone', 'form', 'letter', 'own-look'] as const
export type AnswerSource = (typeof answerSources)[number]

/** The parts of an inbox, by what is asked of its reader. */
export const receivedParts = ['waiting', 'asked', 'answered', 'withdrawn'] as const
export type ReceivedPart = (typeof receivedParts)[number]

/** A notice as the sum of its events. */
export interface NoticeFile {
  readonly id: string
  readonly status: NoticeStatus
  readonly listingIds: readonly string[]
  /** The latest outcome of each listing that has one. */
  readonly outcomes: Readonly<Record<string, OutcomeAction>>
  /** The listings about which the platform has asked something that nobody has replied to. */
  readonly asking: readonly string[]
}

const statusesFor = {
  edit: ['drafted'],
  hold: ['drafted'],
  recall: ['held'],
  send: ['held'],
  deliver: ['sent'],
  fail: ['sent'],
  replay: ['failed'],
  acknowledge: ['sent', 'delivered'],
  answer: ['sent', 'delivered', 'acknowledged', 'asked', 'answered', 'failed'],
  reply: ['asked'],
  withdraw: ['drafted', 'held', 'sent', 'delivered', 'acknowledged', 'asked', 'answered', 'failed'],
} as const satisfies Record<string, readonly NoticeStatus[]>

export type NoticeDeed = keyof typeof statusesFor
export const noticeDeeds = Object.keys(statusesFor) as readonly NoticeDeed[]

/** Whether a notice's status lets this be done. */
export function noticeCan(deed: NoticeDeed, { status }: Pick<NoticeFile, 'status'>): boolean {
  return (statusesFor[deed] as readonly NoticeStatus[]).includes(status)
}

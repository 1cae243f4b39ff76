import {
  type AnswerSource,
  type NoticeStatus,
  noticeCan,
  type OutcomeWay,
  ok,
  type RefusalOf,
  type Result,
  refuse,
} from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { type HeldNotice, recordNotice, updateNotice } from '../notices/notice-store.ts'
import { type AnsweredNotice, lockAnsweredNotice } from './lock-answered-notice.ts'
import { type GivenOutcome, insertOutcome, type OutcomeRow } from './outcome-store.ts'

export interface Answer {
  readonly way: OutcomeWay
  /** Of an answer entered by hand: where it comes from, and who enters it. */
  readonly source?: AnswerSource | null | undefined
  readonly enteredBy?: string | null
  /** Each listing at most once. */
  readonly outcomes: readonly GivenOutcome[]
  /** The platform's own number of the matter. */
  readonly ticket?: string | null
}

export interface RecordedAnswer {
  readonly noticeId: string
  readonly status: NoticeStatus
  /** The outcomes that count now, the latest of each listing. */
  readonly latest: readonly OutcomeRow[]
  /** How many were new. */
  readonly recorded: number
}

export type AnswerRefusal = RefusalOf<
  | 'notice-not-found'
  | 'notice-not-answerable'
  | 'not-of-this-notice'
  | 'reason-missing'
  | 'answered-meanwhile'
  | 'platform-answered'
>

/**
 * Record what a platform did about listings of a notice: all or none. What says the same as the outcome that counts already changes
 * nothing, so that an answer may be sent again. What is entered by hand never takes the place of what the platform says itself. One that is given on top of an answer that its giver had not seen is refused. Looks
 * to verify it follow from `notice.answered`.
 */
export function recordOutcomes(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  noticeId: string,
  answer: Answer,
): Promise<Result<RecordedAnswer, AnswerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockAnsweredNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { latest } = notice
    const { file, row } = notice.held
    if (!noticeCan('answer', file) || row.withdraws_id !== null)
      return refuse({ code: 'notice-not-answerable', noticeId, status: file.status })
    const stranger = answer.outcomes.find(({ listingId }) => !file.listingIds.includes(listingId))
    if (stranger) return refuse({ code: 'not-of-this-notice', listingId: stranger.listingId })
    if (answer.outcomes.some(({ action, reason }) => action === 'kept' && reason === null))
      return refuse({ code: 'reason-missing' })
    const own = answer.way === 'by-hand' && answer.outcomes.find((given) => latest.some((row) => isOwn(row, given.listingId)))
    if (own) return refuse({ code: 'platform-answered', listingId: own.listingId })
    const overtaken = overtakenIn(notice, answer)
    if (overtaken.length > 0) return refuse({ code: 'answered-meanwhile', noticeId, listingIds: overtaken })

    if (answer.ticket) await updateNotice(tx, noticeId, { ticket: answer.ticket })
    return ok(await record(ctx, tx, notice, answer))
  })
}

/** Whether the platform has answered about this listing itself. That it asks something back is no answer. */
function isOwn({ listing_id, way, action }: OutcomeRow, listingId: string): boolean {
  return listing_id === listingId && way !== 'by-hand' && action !== 'need-more'
}

/** The listings about which somebody has answered something else since whoever answers now last looked. */
function overtakenIn({ latest }: AnsweredNotice, { outcomes }: Answer): string[] {
  const counting = new Map(latest.map((row) => [row.listing_id, row]))
  return outcomes
    .filter((given) => given.after !== undefined && (counting.get(given.listingId)?.id ?? null) !== given.after)
    .filter((given) => !isSame(counting.get(given.listingId), toStored(given)))
    .map(({ listingId }) => listingId)
}

/** A reason is kept of what was kept alone. */
function toStored(given: GivenOutcome): GivenOutcome {
  return given.action === 'kept' ? given : { ...given, reason: null }
}

async function record(
  { ids }: Pick<Context, 'ids'>,
  tx: Tx,
  { held, latest }: AnsweredNotice,
  { way, source = null, enteredBy = null, outcomes }: Answer,
): Promise<RecordedAnswer> {
  const { id: noticeId, platform_id: platformId } = held.row
  const counting = new Map(latest.map((row) => [row.listing_id, row]))
  let notice: HeldNotice = held
  let recorded = 0
  for (const said of outcomes) {
    const given = completed(toStored(said), counting.get(said.listingId))
    const { listingId, action, reason: kept } = given
    const before = counting.get(listingId)
    // The platform's own word takes the place of the same word entered in its name.
    const isSpokenNow = before?.way === 'by-hand' && way !== 'by-hand'
    if (isSame(before, given) && !isSpokenNow) continue
    counting.set(listingId, await insertOutcome(tx, ids.next(), { noticeId, platformId, way, source, enteredBy, given }))
    const facts = { listingId, action, way, kept, platformId }
    notice = await recordNotice(tx, notice, { kind: 'notice.answered', subject: noticeId, facts })
    recorded++
  }
  return { noticeId, status: notice.file.status, latest: [...counting.values()], recorded }
}

/** What was said beside an answer stays said when the same answer comes again without it: a sheet has no room for it. */
function completed(given: GivenOutcome, before: OutcomeRow | undefined): GivenOutcome {
  if (before?.action !== given.action) return given
  return { ...given, automated: given.automated ?? before.automated, contest: given.contest ?? before.contest }
}

/** A question that was replied to may be asked again in the same words. */
function isSame(before: OutcomeRow | undefined, given: GivenOutcome): boolean {
  if (before === undefined || before.reply_id !== null) return false
  const { action, reason, note, automated = null, contest = null } = completed(given, before)
  const isSaidBeside = before.automated === automated && before.contest === contest
  return before.action === action && before.kept_reason === reason && before.note === note && isSaidBeside
}

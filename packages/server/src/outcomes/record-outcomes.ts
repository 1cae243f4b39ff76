import { type NoticeStatus, noticeCan, type OutcomeWay, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { type HeldNotice, recordNotice, updateNotice } from '../notices/notice-store.ts'
import { type AnsweredNotice, lockAnsweredNotice } from './lock-answered-notice.ts'
import { type GivenOutcome, insertOutcome, type OutcomeRow } from './outcome-store.ts'

export interface Answer {
  readonly way: OutcomeWay
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

export type AnswerRefusal = RefusalOf<'notice-not-found' | 'notice-not-answerable' | 'not-of-this-notice' | 'reason-missing'>

/**
 * Record what a platform did about listings of a notice: all or none. What says the same as the outcome that counts already changes
 * nothing, so that an answer may be sent again. Looks to verify it follow from `notice.answered`.
 */
export function recordOutcomes(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  noticeId: string,
  answer: Answer,
): Promise<Result<RecordedAnswer, AnswerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockAnsweredNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { file, row } = notice.held
    if (!noticeCan('answer', file) || row.withdraws_id !== null)
      return refuse({ code: 'notice-not-answerable', noticeId, status: file.status })
    const stranger = answer.outcomes.find(({ listingId }) => !file.listingIds.includes(listingId))
    if (stranger) return refuse({ code: 'not-of-this-notice', listingId: stranger.listingId })
    if (answer.outcomes.some(({ action, reason }) => action === 'kept' && reason === null))
      return refuse({ code: 'reason-missing' })

    if (answer.ticket) await updateNotice(tx, noticeId, { ticket: answer.ticket })
    return ok(await record(ctx, tx, notice, answer))
  })
}

async function record(
  { ids }: Pick<Context, 'ids'>,
  tx: Tx,
  { held, latest }: AnsweredNotice,
  { way, outcomes }: Answer,
): Promise<RecordedAnswer> {
  const { id: noticeId, platform_id: platformId } = held.row
  const counting = new Map(latest.map((row) => [row.listing_id, row]))
  let notice: HeldNotice = held
  let recorded = 0
  for (const said of outcomes) {
    const given = said.action === 'kept' ? said : { ...said, reason: null }
    const { listingId, action, reason: kept } = given
    if (isSame(counting.get(listingId), given)) continue
    counting.set(listingId, await insertOutcome(tx, ids.next(), { noticeId, platformId, way, given }))
    const facts = { listingId, action, way, kept, platformId }
    notice = await recordNotice(tx, notice, { kind: 'notice.answered', subject: noticeId, facts })
    recorded++
  }
  return { noticeId, status: notice.file.status, latest: [...counting.values()], recorded }
}

function isSame(before: OutcomeRow | undefined, { action, reason, note }: GivenOutcome): boolean {
  return before !== undefined && before.action === action && before.kept_reason === reason && before.note === note
}

import {
  type NoticeEventKind,
  type NoticeStatus,
  noticeCan,
  type OutcomeAction,
  ok,
  type RefusalOf,
  type Result,
  refuse,
} from '@vigie/casework'
import { actingPerson } from '../cases/acting-person.ts'
import type { Context, Tx } from '../context.ts'
import { recordNotice } from '../notices/notice-store.ts'
import { scheduleDelivery } from '../notices/schedule-delivery.ts'
import { listLatestOutcomes } from './list-latest-outcomes.ts'
import { lockAnsweredNotice } from './lock-answered-notice.ts'
import { isOpenQuestion, type OutcomeRow, saveTakenBack } from './outcome-store.ts'
import type { RecordedAnswer } from './record-outcomes.ts'

type Refused = RefusalOf<'notice-not-found' | 'notice-not-answerable' | 'outcome-not-found'>

/**
 * Take back an answer that was entered by hand. What was entered before it counts again; where there is nothing, the notice stands as
 * if nobody had answered. What the platform says itself is not the sender's to take back.
 */
export function takeAnswerBack(
  ctx: Pick<Context, 'inTransaction'>,
  noticeId: string,
  outcomeId: string,
): Promise<Result<RecordedAnswer, Refused>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockAnsweredNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { held } = notice
    const outcome = await findByHand(tx, noticeId, outcomeId)
    if (!outcome) return refuse({ code: 'outcome-not-found', outcomeId })
    if (!noticeCan('answer', held.file)) return refuse({ code: 'notice-not-answerable', noticeId, status: held.file.status })

    await saveTakenBack(tx, outcomeId, actingPerson(tx))
    const latest = await listLatestOutcomes(tx, noticeId)
    const status = statusOf(held.file.listingIds, latest) ?? (await statusUnanswered(tx, noticeId))
    const { listing_id: listingId, action: was, platform_id: platformId, recorded_at: at } = outcome
    const action: OutcomeAction | null = latest.find((row) => row.listing_id === listingId)?.action ?? null
    const asking = latest.filter(isOpenQuestion).map((row) => row.listing_id)
    const facts = { listingId, was, action, asking, status, platformId, answeredAt: at.toISOString() }
    const takenBack = { kind: 'notice.answer-taken-back', subject: noticeId, facts } as const
    // With its question a reply goes too: nobody sees it any more.
    const next = await recordNotice(tx, held, takenBack, latest.length === 0 ? { replied_at: null } : {})
    const { id, platform_id, channel } = next.row
    // The answer had put an end to its delivery.
    if (status === 'sent' && channel) await scheduleDelivery(tx, { id, platform_id, channel })
    return ok({ noticeId, status, latest, recorded: 1 })
  })
}

async function findByHand({ query }: Tx, noticeId: string, outcomeId: string): Promise<OutcomeRow | null> {
  const row = await query
    .selectFrom('outcome')
    .selectAll()
    .where('id', '=', outcomeId)
    .where('notice_id', '=', noticeId)
    .where('way', '=', 'by-hand')
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** How a notice with these answers stands; null where there is none. */
function statusOf(listingIds: readonly string[], latest: readonly OutcomeRow[]): NoticeStatus | null {
  if (latest.length === 0) return null
  const settled = new Set(latest.filter(({ action }) => action !== 'need-more').map((row) => row.listing_id))
  if (listingIds.every((id) => settled.has(id))) return 'answered'
  return latest.some(isOpenQuestion) ? 'asked' : 'acknowledged'
}

const standings = {
  'notice.sent': 'sent',
  'notice.replayed': 'sent',
  'notice.delivered': 'delivered',
  'notice.failed': 'failed',
  'notice.acknowledged': 'acknowledged',
} as const satisfies Partial<Record<NoticeEventKind, NoticeStatus>>

/** How a notice stood before anybody answered or asked, by the last that happened to it. */
async function statusUnanswered({ query }: Tx, noticeId: string): Promise<NoticeStatus> {
  const { kind } = await query
    .selectFrom('event')
    .select('kind')
    .where('subject_id', '=', noticeId)
    .where('kind', 'in', Object.keys(standings) as (keyof typeof standings)[])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return standings[kind as keyof typeof standings]
}

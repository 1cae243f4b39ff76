import { verificationSteps } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { lockNotice } from '../notices/notice-store.ts'
import { planLooks } from './verification-plan.ts'
import { insertLooks, moveLook, type PlannedLook } from './verification-store.ts'

/**
 * Plan the looks at each listing of a notice, or move those that nobody has made yet to where an answer puts them. Made from what
 * is stored and not from what happened, so that it may run again: the second time it finds nothing to do. A withdrawal, and what
 * was withdrawn, is not looked at.
 */
export function planVerifications(ctx: Pick<Context, 'inTransaction' | 'ids'>, noticeId: string): Promise<void> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice || notice.row.withdraws_id !== null || notice.file.status === 'withdrawn') return

    const { platform_id: platformId, delivered_at: deliveredAt } = notice.row
    const answers = Map.groupBy(await listAnswers(tx, noticeId), ({ listingId }) => listingId)
    const known = new Map((await listLooks(tx, noticeId)).map((look) => [`${look.listing_id} ${look.step}`, look]))
    const missing: PlannedLook[] = []
    for (const listingId of notice.file.listingIds) {
      const due = planLooks({ deliveredAt, outcomes: answers.get(listingId) ?? [] })
      if (!due) continue
      for (const step of verificationSteps) {
        const dueAt = due[step]
        const look = known.get(`${listingId} ${step}`)
        if (!look) missing.push({ id: ctx.ids.next(), noticeId, listingId, platformId, step, dueAt })
        else if (look.looked_at === null && look.due_at.getTime() !== dueAt.getTime()) await moveTo(tx, look.id, dueAt)
      }
    }
    await insertLooks(tx, missing)
    for (const { id, dueAt } of missing) await tx.schedule('look-at-listing', id, dueAt)
  })
}

async function moveTo(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await moveLook(tx, id, dueAt)
  await tx.schedule('look-at-listing', id, dueAt)
}

function listAnswers({ query }: Tx, noticeId: string) {
  return query
    .selectFrom('outcome')
    .select(['listing_id as listingId', 'action', 'recorded_at as recordedAt'])
    .where('notice_id', '=', noticeId)
    .where('taken_back_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

function listLooks({ query }: Tx, noticeId: string) {
  return query
    .selectFrom('verification')
    .select(['id', 'listing_id', 'step', 'due_at', 'looked_at'])
    .where('notice_id', '=', noticeId)
    .execute()
}

import { noticeCan } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { type HeldNotice, insertKeys, lockNotice, recordNotice, updateNotice } from '../notices/notice-store.ts'
import { eraseDraft } from './erase-draft.ts'
import { emptyTries, forgetKeys } from './erasure-store.ts'

/**
 * Take the words of listings out of the notices about them. A notice that has not left is withdrawn, one that is on its way has
 * failed: neither has anything to say any more. The caller has emptied the listings in the same transaction.
 * @returns how many rows were emptied, and the notices
 */
export async function emptyNotices(
  tx: Tx,
  listingIds: readonly string[],
  siteOf: (url: string) => string | null,
): Promise<{ rows: number; noticeIds: readonly string[] }> {
  const about = await tx.query
    .selectFrom('notice_listing')
    .innerJoin('notice', 'notice.id', 'notice_listing.notice_id')
    .select('notice.id')
    .distinct()
    .where('notice.organisation_id', '=', tx.organisationId)
    .where('notice_listing.listing_id', 'in', listingIds)
    .orderBy('notice.id')
    .execute()
  let rows = 0
  for (const { id } of about) {
    const notice = await lockNotice(tx, id)
    if (notice) rows += await emptyNotice(tx, await stopNotice(tx, notice), new Set(listingIds), siteOf)
  }
  return { rows, noticeIds: about.map(({ id }) => id) }
}

async function stopNotice(tx: Tx, notice: HeldNotice): Promise<HeldNotice> {
  const { id } = notice.row
  if (noticeCan('hold', notice.file) || noticeCan('recall', notice.file)) {
    await tx.unschedule('send-notice', id)
    const withdrawn = { kind: 'notice.withdrawn', subject: id, facts: { wasSent: false } } as const
    return recordNotice(tx, notice, withdrawn, { held_until: null })
  }
  if (!noticeCan('fail', notice.file)) return notice
  const { tries } = await tx.query
    .selectFrom('delivery_try')
    .select(({ fn }) => fn.countAll<number>().as('tries'))
    .where('notice_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx.unschedule('deliver-notice', id)
  // A digest that is being put together no longer brings it.
  return recordNotice(
    tx,
    notice,
    { kind: 'notice.failed', subject: id, facts: { tries } },
    { next_try_at: null, digest_id: null },
  )
}

async function emptyNotice(
  tx: Tx,
  { row }: HeldNotice,
  listingIds: ReadonlySet<string>,
  siteOf: (url: string) => string | null,
): Promise<number> {
  const content = JSON.stringify(eraseDraft(row.content, listingIds, siteOf))
  const tries = await emptyTries(tx, row.id)
  if (row.sent_body === null && content === JSON.stringify(row.content)) return tries
  const emptied = await updateNotice(tx, row.id, { content, sent_body: null })
  await forgetKeys(tx, row.id)
  if (row.sent_at) await insertKeys(tx, emptied, row.recipient_id)
  return tries + 1
}

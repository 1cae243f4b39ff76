import type { Selectable, Updateable } from 'kysely'
import type { Tx } from '../context.ts'
import type { DigestTable } from '../db/schema.ts'

export type DigestRow = Selectable<DigestTable>

/** Notices of one digest: its mail holds them whole. What is left over goes into the next one. */
const mostNotices = 50

/** The digest of this platform that is on its way; null where there is none. The caller has locked the platform. */
export async function findOpenDigest({ query }: Tx, platformId: string): Promise<DigestRow | null> {
  const row = await query
    .selectFrom('digest')
    .selectAll()
    .where('platform_id', '=', platformId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** How many notices wait for this platform's next digest. */
export async function countWaiting({ query, organisationId }: Tx, platformId: string): Promise<number> {
  const { waiting } = await query
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('organisation_id', '=', organisationId)
    .where('platform_id', '=', platformId)
    .where('status', '=', 'sent')
    .where('channel', '=', 'digest')
    .where('digest_id', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting
}

/** Fix what the next digest brings: the oldest notices that wait. Null when none does. */
export async function insertDigest(tx: Tx, id: string, platformId: string): Promise<DigestRow | null> {
  const { query, organisationId, now } = tx
  const waiting = await query
    .selectFrom('notice')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('platform_id', '=', platformId)
    .where('status', '=', 'sent')
    .where('channel', '=', 'digest')
    .where('digest_id', 'is', null)
    .orderBy('id')
    .limit(mostNotices)
    .forNoKeyUpdate()
    .execute()
  if (waiting.length === 0) return null
  const digest = await query
    .insertInto('digest')
    .values({
      id,
      organisation_id: organisationId,
      platform_id: platformId,
      next_try_at: null,
      created_at: now,
      sent_at: null,
      failed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await query
    .updateTable('notice')
    .set({ digest_id: id, updated_at: now })
    .where(
      'id',
      'in',
      waiting.map((notice) => notice.id),
    )
    .execute()
  return digest
}

export async function updateDigest({ query }: Tx, id: string, columns: Updateable<DigestTable>): Promise<void> {
  await query.updateTable('digest').set(columns).where('id', '=', id).execute()
}

import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { CaptureTable } from '../db/schema.ts'

export type CaptureRow = Selectable<CaptureTable>

/** The latest capture of a listing that has not been erased, of any kind; null when there is none. */
export async function findCapture({ query }: Pick<Tx, 'query'>, listingId: string): Promise<CaptureRow | null> {
  const row = await query
    .selectFrom('capture')
    .selectAll()
    .where('listing_id', '=', listingId)
    .where('erased_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

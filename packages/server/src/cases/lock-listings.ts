import type { Tx } from '../context.ts'

export interface LockedListing {
  readonly id: string
  readonly platform_id: string | null
  readonly last_seen_at: Date
}

/**
 * The listings with these ids that this organisation has, locked until the transaction ends, in the order in which intake
 * locks them. Whatever puts a listing into an open case holds its lock, and takes it before any case's: two never open one each,
 * nor wait for each other.
 */
export function lockListings({ query }: Tx, ids: readonly string[]): Promise<LockedListing[]> {
  return query
    .selectFrom('listing')
    .select(['id', 'platform_id', 'last_seen_at'])
    .where('id', 'in', [...ids])
    .orderBy('identity')
    .limit(ids.length)
    .forNoKeyUpdate()
    .execute()
}

import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { VerificationTable } from '../db/schema.ts'
import type { ReceivedNotice } from './received-views.ts'

type LaterLook = ReceivedNotice['items'][number]['looks'][number]
type Row = Pick<Selectable<VerificationTable>, 'step' | 'looked_at' | 'looked_by' | 'result'>

/** What was found at the addresses of a notice's listings, the oldest look first: results, and nothing on which they rest. */
export async function listLaterLooks({ query }: Pick<Tx, 'query'>, noticeId: string): Promise<Map<string, LaterLook[]>> {
  const looks = await query
    .selectFrom('verification')
    .select(['listing_id', 'step', 'looked_at', 'looked_by', 'result'])
    .where('notice_id', '=', noticeId)
    .where('looked_at', 'is not', null)
    .orderBy('looked_at')
    .orderBy('id')
    .execute()
  const ofListing = Map.groupBy(looks, ({ listing_id }) => listing_id)
  return new Map([...ofListing].map(([listingId, rows]) => [listingId, rows.map(toLook)]))
}

/** A look that was made has its moment, its result and whoever made it. */
function toLook({ step, looked_at, looked_by, result }: Row): LaterLook {
  return {
    step,
    looked_at: (looked_at as Date).toISOString(),
    looked_by: looked_by as LaterLook['looked_by'],
    result: result as LaterLook['result'],
  }
}

import type { Tx } from '../context.ts'
import type { OutcomeRow } from './outcome-store.ts'

/** The outcome of a notice's listings that counts, the latest of each; at most as many as the notice has listings. */
export function listLatestOutcomes({ query }: Pick<Tx, 'query'>, noticeId: string): Promise<OutcomeRow[]> {
  return query
    .selectFrom('outcome')
    .distinctOn('listing_id')
    .selectAll()
    .where('notice_id', '=', noticeId)
    .where('taken_back_at', 'is', null)
    .orderBy('listing_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

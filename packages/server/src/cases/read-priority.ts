import type { Tx } from '../context.ts'
import { casePriority, reportPriority } from './case-priority.ts'

/** How pressing listings are that a person points at: as their latest screenings say, and no less than a report. */
export async function readPriority({ query }: Pick<Tx, 'query'>, listingIds: readonly string[]): Promise<number> {
  const latest = await query
    .selectFrom('screening')
    .distinctOn('listing_id')
    .select(['verdict', 'decision', 'score', 'degraded'])
    .where('listing_id', 'in', [...listingIds])
    .orderBy('listing_id')
    .orderBy('id', 'desc')
    .limit(listingIds.length)
    .execute()
  return Math.max(reportPriority, ...latest.map((screening) => casePriority(screening) ?? 0))
}

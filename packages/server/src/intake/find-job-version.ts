import type { Tx } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import { readContent, type StoredContent } from './stored-content.ts'

/** One version of a listing, for the jobs that follow its arrival. */
export interface JobVersion {
  readonly listingId: string
  readonly versionId: string
  readonly platformId: string | null
  readonly url: string | null
  readonly number: number
  readonly content: StoredContent
  readonly receivedAt: Date
  readonly receivedFrom: string
}

/** The version that a job of `listing.received` is about; null where it has been erased meanwhile. */
export async function findJobVersion({ query }: Pick<Tx, 'query'>, { eventId }: Job): Promise<JobVersion | null> {
  const event =
    eventId === null ? undefined : await query.selectFrom('event').select('facts').where('id', '=', eventId).executeTakeFirst()
  const { versionId } = (event?.facts ?? {}) as { readonly versionId?: string }
  return versionId === undefined ? null : findVersion({ query }, versionId)
}

/** A version with what its listing says of it; null where there is none, or it has been erased. */
export async function findVersion({ query }: Pick<Tx, 'query'>, versionId: string): Promise<JobVersion | null> {
  const row = await query
    .selectFrom('listing_version as version')
    .innerJoin('listing', 'listing.id', 'version.listing_id')
    .select([
      'version.id',
      'version.listing_id',
      'version.number',
      'version.content',
      'version.received_at',
      'version.received_from',
    ])
    .select(['listing.platform_id', 'listing.url'])
    .where('version.id', '=', versionId)
    .executeTakeFirst()
  const content = row ? readContent(row.content) : null
  if (!row || content === null) return null
  return {
    listingId: row.listing_id,
    versionId: row.id,
    platformId: row.platform_id,
    url: row.url,
    number: row.number,
    content,
    receivedAt: row.received_at,
    receivedFrom: row.received_from,
  }
}

import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'

/** The columns of a listing's line, with the title of its latest version. */
export function selectLines({ query }: Pick<Tx, 'query'>) {
  return query
    .selectFrom('listing')
    .innerJoin('listing_version as latest', 'latest.id', 'listing.latest_version_id')
    .select([
      'listing.id',
      'listing.platform_id',
      'listing.url',
      'listing.external_id',
      'listing.received_at',
      'listing.last_seen_at',
      'listing.latest_version_id',
      'listing.erased_at',
    ])
    .select(sql<string | null>`latest.content ->> 'title'`.as('title'))
}

export type ListingLine = Awaited<ReturnType<ReturnType<typeof selectLines>['executeTakeFirstOrThrow']>>

export interface ListingsAsked {
  readonly platform_id?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Listings, newest first. */
export async function listListings(
  tx: Pick<Tx, 'query'>,
  { platform_id, after, limit }: ListingsAsked,
): Promise<Page<ListingLine>> {
  const last = afterId(after)
  let lines = selectLines(tx)
  if (platform_id !== undefined) lines = lines.where('listing.platform_id', '=', platform_id)
  if (last !== null) lines = lines.where('listing.id', '<', last)
  const rows = await lines
    .orderBy('listing.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  )
}

import type { Tx } from '../context.ts'
import { readContent } from '../intake/stored-content.ts'

/** A look whose turn it is. */
export interface DueLook {
  readonly url: string | null
  readonly title: string | null
  readonly text: string | null
  /** The page as it was fetched before the notice left: what is known of a listing of which nobody sent the words. */
  readonly pageCaptureId: string | null
}

/**
 * What is known of the listing of a look that is due, as it was when its notice left. Null when somebody has looked already, the
 * look was moved to later, or the notice was withdrawn.
 */
export async function findDueLook({ query, now }: Tx, id: string): Promise<DueLook | null> {
  const look = await query
    .selectFrom('verification as look')
    .innerJoin('notice', 'notice.id', 'look.notice_id')
    .innerJoin('listing', 'listing.id', 'look.listing_id')
    .innerJoin('notice_listing as noticed', (join) =>
      join.onRef('noticed.notice_id', '=', 'look.notice_id').onRef('noticed.listing_id', '=', 'look.listing_id'),
    )
    .leftJoin('capture', 'capture.id', 'noticed.capture_id')
    .leftJoin('listing_version as version', (join) =>
      join.on(({ eb, ref, fn }) =>
        eb('version.id', '=', fn.coalesce(ref('capture.version_id'), ref('listing.latest_version_id'))),
      ),
    )
    .select(['listing.id as listingId', 'listing.url', 'version.content', 'notice.sent_at as sentAt'])
    .where('look.id', '=', id)
    .where('look.looked_at', 'is', null)
    .where('look.due_at', '<=', now)
    .where('notice.status', '!=', 'withdrawn')
    .executeTakeFirst()
  if (!look) return null

  const { title = null, description: text = null } = readContent(look.content) ?? {}
  const isSilent = title === null && text === null
  return { url: look.url, title, text, pageCaptureId: isSilent ? await findPage({ query }, look) : null }
}

async function findPage(
  { query }: Pick<Tx, 'query'>,
  { listingId, sentAt }: { readonly listingId: string; readonly sentAt: Date | null },
): Promise<string | null> {
  const page = await query
    .selectFrom('capture')
    .select('id')
    .where('listing_id', '=', listingId)
    .where('kind', '=', 'fetched')
    .where('erased_at', 'is', null)
    .where('captured_at', '<=', sentAt ?? new Date(0))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return page?.id ?? null
}

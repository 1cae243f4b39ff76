import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'

/** Most rows of one kind that are told of one listing. */
const most = 200

/**
 * Everything that is stored about listings, except who reported and who reviewed them: that is about others. Sealed handles are
 * opened, because they are the seller's own.
 */
export async function exportListings(
  { vault }: Pick<Context, 'vault'>,
  { query }: Pick<Tx, 'query'>,
  listingIds: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const listings = await query.selectFrom('listing').selectAll().where('id', 'in', listingIds).orderBy('id').execute()
  const exported = []
  for (const { seller_sealed: sealed, organisation_id: _, seller_hash: __, ...listing } of listings) {
    const { id } = listing
    exported.push({
      ...listing,
      seller: sealed === null ? null : vault.unseal(sealed),
      versions: await query
        .selectFrom('listing_version')
        .select(['number', 'content', 'received_at'])
        .where('listing_id', '=', id)
        .orderBy('number')
        .limit(most)
        .execute(),
      screenings: await query
        .selectFrom('screening')
        .select(['screened_at', 'ruleset', 'as_of', 'verdict', 'decision', 'score', 'result'])
        .where('listing_id', '=', id)
        .orderBy('id')
        .limit(most)
        .execute(),
      captures: await exportCaptures(query, id),
      reports: await query
        .selectFrom('report')
        .select(['source', 'status', 'received_at'])
        .where('listing_id', '=', id)
        .orderBy('id')
        .limit(most)
        .execute(),
      cases: await exportCases(query, id),
      notices: await exportNotices(query, id),
      verifications: await query
        .selectFrom('verification')
        .select(['step', 'due_at', 'looked_at', 'result', 'looked_by', 'grounds', 'confirmed_at', 'confirmation_agrees'])
        .where('listing_id', '=', id)
        .orderBy('id')
        .limit(most)
        .execute(),
    })
  }
  return exported
}

/** Every part with its hash; the bytes are at /api/v1/captures/{id}/parts/{name}. */
function exportCaptures(query: Tx['query'], listingId: string) {
  return query
    .selectFrom('capture')
    .select(['id', 'kind', 'captured_at', 'url', 'manifest_sha256'])
    .select(({ selectFrom }) =>
      selectFrom('capture_part as part')
        .select(
          sql<unknown>`jsonb_agg(jsonb_build_object('name', part.name, 'media_type', part.media_type, 'bytes', part.size_bytes, 'sha256', part.sha256) order by part.name)`.as(
            'parts',
          ),
        )
        .whereRef('part.capture_id', '=', 'capture.id')
        .as('parts'),
    )
    .where('listing_id', '=', listingId)
    .orderBy('id')
    .limit(most)
    .execute()
}

async function exportCases(query: Tx['query'], listingId: string) {
  const cases = await query
    .selectFrom('case_listing')
    .innerJoin('case_file', 'case_file.id', 'case_listing.case_id')
    .select(['case_file.id', 'case_file.status', 'case_file.decision', 'case_file.opened_at', 'case_file.updated_at'])
    .where('case_listing.listing_id', '=', listingId)
    .orderBy('case_file.id')
    .limit(most)
    .execute()
  const ids = cases.map(({ id }) => id)
  const reviews =
    ids.length === 0
      ? []
      : await query
          .selectFrom('review')
          .select(['case_id', 'submitted_at', 'taxon', 'product', 'specimens', 'standing', 'confidence', 'proposed', 'reason'])
          .where('case_id', 'in', ids)
          .where('submitted_at', 'is not', null)
          .orderBy('id')
          .limit(most)
          .execute()
  return cases.map((one) => ({ ...one, reviews: reviews.filter(({ case_id }) => case_id === one.id) }))
}

async function exportNotices(query: Tx['query'], listingId: string) {
  const notices = await query
    .selectFrom('notice_listing')
    .innerJoin('notice', 'notice.id', 'notice_listing.notice_id')
    .select(['notice.id', 'notice.status', 'notice.ground', 'notice.content', 'notice.sent_at', 'notice.delivered_at'])
    .where('notice_listing.listing_id', '=', listingId)
    .orderBy('notice.id')
    .limit(most)
    .execute()
  const ids = notices.map(({ id }) => id)
  const outcomes =
    ids.length === 0
      ? []
      : await query
          .selectFrom('outcome')
          .leftJoin('notice_reply', 'notice_reply.id', 'outcome.reply_id')
          .select(['outcome.notice_id', 'action', 'kept_reason', 'note', 'automated', 'contest', 'recorded_at', 'words as reply'])
          .where('listing_id', '=', listingId)
          .where('outcome.notice_id', 'in', ids)
          .orderBy('outcome.id')
          .limit(most)
          .execute()
  return notices.map((one) => ({ ...one, outcomes: outcomes.filter(({ notice_id }) => notice_id === one.id) }))
}

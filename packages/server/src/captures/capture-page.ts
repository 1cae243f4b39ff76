import type { Context, Tx } from '../context.ts'
import { addPageWords, hasNoWords } from '../intake/add-page-words.ts'
import type { Job } from '../jobs/job.ts'
import { insertCapture } from './capture-store.ts'
import { type FetchedPage, fetchPage } from './fetch-page.ts'
import { type Manifested, withManifest } from './manifest.ts'
import { type PageWords, pageWords } from './page-words.ts'
import { removeUnusedParts } from './remove-unused-parts.ts'
import { storeParts } from './store-parts.ts'

/** A listing that many report at once is fetched once; a reviewer may ask for another at any time. */
const freshForMs = 3_600_000

interface Wanted {
  readonly listingId: string
  readonly versionId: string
  readonly url: string
  /** Nobody has given its words: those of its page are read. */
  readonly hasNoWords: boolean
}

type Parts = Pick<Context, 'inTransaction' | 'ids' | 'objects' | 'outbound' | 'robots' | 'clock' | 'acting' | 'log'>

/**
 * Fetch and store the page of a listing that was reported, or that a reviewer wants captured. Where nobody has given the listing's
 * words, those of the page become its next version, which is screened like any other.
 */
export async function capturePage(ctx: Parts, job: Job): Promise<void> {
  const wanted = await ctx.inTransaction((tx) => findWanted(tx, job))
  if (!wanted) return
  const capturedAt = ctx.clock.now()
  const page = await fetchPage(ctx, wanted.url)
  if (typeof page === 'string') {
    ctx.log.info({ listing: wanted.listingId, why: page }, 'a page could not be captured')
    await ctx.inTransaction(async (tx) => {
      if (!(await tx.isFirstTime(job))) return
      await tx.append({ kind: 'capture.failed', subject: wanted.listingId, facts: { listingId: wanted.listingId } })
    })
    return
  }
  const words = wanted.hasNoWords ? wordsOf(page) : null
  const manifested = manifestOf(ctx.acting, wanted, capturedAt, page)
  await storeParts(ctx, manifested)
  const isStored = await ctx.inTransaction((tx) => saveCapture(ctx, tx, job, { wanted, capturedAt, page, words, manifested }))
  if (!isStored) await removeUnusedParts(ctx, manifested)
}

interface Fetched {
  readonly wanted: Wanted
  readonly capturedAt: Date
  readonly page: FetchedPage
  /** What is to be read of the page; null where there is nothing, or the listing has words of its own. */
  readonly words: PageWords | null
  readonly manifested: Manifested
}

function wordsOf({ parts, headers }: FetchedPage): PageWords | null {
  const html = parts.find(({ name }) => name === 'page.html')
  return html ? pageWords(html.bytes, headers['content-type'] ?? '') : null
}

/** False when the listing was erased while its page was fetched, or the job had run before. */
async function saveCapture(
  { ids, acting }: Pick<Context, 'ids' | 'acting'>,
  tx: Tx,
  job: Job,
  { wanted, capturedAt, page, words, manifested }: Fetched,
): Promise<boolean> {
  const { listingId, versionId } = wanted
  const listing = await tx.query.selectFrom('listing').select('erased_at').where('id', '=', listingId).executeTakeFirst()
  if (listing?.erased_at !== null || !(await tx.isFirstTime(job))) return false

  const capture = {
    id: ids.next(),
    listingId,
    versionId,
    kind: 'fetched',
    capturedAt,
    capturedBy: acting.actor,
    url: page.url,
  } as const
  await insertCapture(tx, capture, manifested)
  const facts = { listingId, versionId, captureKind: 'fetched', manifest: manifested.sha256 } as const
  await tx.append({ kind: 'capture.stored', subject: capture.id, facts })
  if (words) await addPageWords({ ids }, tx, listingId, words)
  return true
}

/** The listing that the job is about, if there is a page to fetch: a job of a report names the report, a reviewer's the listing. */
async function findWanted({ query, now }: Tx, { eventId, subjectId }: Job): Promise<Wanted | null> {
  const event =
    eventId === null ? null : await query.selectFrom('event').select('facts').where('id', '=', eventId).executeTakeFirst()
  const { listingId = subjectId } = (event?.facts ?? {}) as { readonly listingId?: string }
  const listing = await query
    .selectFrom('listing')
    .innerJoin('listing_version as version', 'version.id', 'listing.latest_version_id')
    .select(['listing.url', 'latest_version_id', 'listing.erased_at', 'version.content'])
    .where('listing.id', '=', listingId)
    .executeTakeFirst()
  if (!listing || listing.url === null || listing.erased_at !== null) return null
  const fresh =
    eventId !== null &&
    (await query
      .selectFrom('capture')
      .select('id')
      .where('listing_id', '=', listingId)
      .where('kind', '=', 'fetched')
      .where('captured_at', '>', new Date(now.getTime() - freshForMs))
      .limit(1)
      .executeTakeFirst())
  if (fresh) return null
  return { listingId, versionId: listing.latest_version_id, url: listing.url, hasNoWords: hasNoWords(listing.content) }
}

function manifestOf(
  { organisationId, actor }: Context['acting'],
  { listingId, versionId, url }: Wanted,
  capturedAt: Date,
  page: FetchedPage,
): Manifested {
  const said = {
    kind: 'fetched',
    listing: listingId,
    version: versionId,
    url,
    captured_at: capturedAt.toISOString(),
    captured_by: actor,
    response: {
      url: page.url,
      redirects: page.redirects,
      status: page.status,
      headers: page.headers,
      truncated: page.isTruncated,
    },
    images_left_out: page.imagesLeftOut,
  }
  return withManifest(organisationId, said, page.parts)
}

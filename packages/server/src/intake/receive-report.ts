import { invariant, ok, type RefusalOf, type Result, refuse, scopeCan } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { contentHash } from './content-hash.ts'
import { findPlatformName } from './find-platform-name.ts'
import { findPlatforms } from './find-platforms.ts'
import type { Reporter } from './find-reporter.ts'
import { type ListingAddress, listingAddress } from './listing-address.ts'
import { insertPhoto } from './photo-store.ts'
import { type PlacedItem, placeItem } from './place-item.ts'
import type { Photo } from './read-photo.ts'
import { insertReceipt, insertReport } from './report-store.ts'
import { reporterHash } from './reporter-hash.ts'
import { storable } from './storable.ts'
import { storeListings } from './store-listings.ts'
import { storedContent } from './stored-content.ts'

export interface Report {
  /** Null where a picture is all that somebody has. */
  readonly url: string | null
  readonly why: string
  readonly locale: 'en' | 'fr'
  /** Copied from the listing by the reporter. */
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly photo?: Photo | null
}

/** Where the listing stands, read from the address that the reporter gave, and from nothing else. */
export interface ReportedPlace {
  readonly url: string
  readonly host: string
  readonly platform: string | null
  readonly externalId: string | null
}

export interface ReceivedReport {
  readonly reportId: string
  /** For whoever has no account. Shown once; only its hash is kept. */
  readonly receipt: string | null
  /** Somebody had reported this listing before. */
  readonly isAlreadyReported: boolean
  readonly place: ReportedPlace | null
}

type ReportRefusal = RefusalOf<'url-unreadable' | 'platform-mismatch' | 'not-allowed'>

/**
 * Take in a report: a listing at its address, or in a picture, or both, and why somebody thinks that it should be looked at. What is
 * known by a picture alone is a listing without an address; the same picture again is the same listing.
 */
export async function receiveReport(reporter: Reporter, report: Report): Promise<Result<ReceivedReport, ReportRefusal>> {
  const address = report.url === null ? null : listingAddress(report.url)
  if (report.url !== null && !address) return refuse({ code: 'url-unreadable' })
  invariant(address || report.photo, 'a report has an address or a picture')

  return reporter.ctx.inTransaction((tx) => receive(reporter, tx, report, address))
}

async function receive(
  { ctx, source, boundId, personId }: Reporter,
  tx: Tx,
  { why, locale, title, description, photo = null }: Report,
  address: ListingAddress | null,
): Promise<Result<ReceivedReport, ReportRefusal>> {
  const { ids, vault } = ctx
  if (!(await mayReport(tx))) return refuse({ code: 'not-allowed', deed: 'report-listing' })
  const content = storedContent({
    title: title?.trim() || undefined,
    description: description?.trim() || undefined,
    images: photo ? [`sha256:${photo.sha256}`] : undefined,
  })
  const said = {
    index: 0,
    address,
    saidPlatform: null,
    saidId: null,
    seller: null,
    content,
    contentHash: contentHash(content),
    ignored: [],
  }
  const placed = placeItem(said, await findPlatforms(tx, [said], boundId), boundId, vault)
  if (!placed.ok) return placed
  const [stored] = await storeListings(ctx, tx, [placed.value], personId === null)
  invariant(stored, 'the listing was stored')
  if (stored.status === 'refused') return refuse({ code: 'platform-mismatch' })

  const { listingId } = stored
  if (photo && stored.status !== 'seen-again') await insertPhoto(tx, stored, photo)
  const { platform_id: platformId, isAlreadyReported } = await findListing(tx, listingId)
  const reportId = ids.next()
  const receipt = personId === null ? ids.code() : null
  const hash = personId === null ? null : reporterHash(vault, personId)
  await insertReport(tx, { id: reportId, listingId, platformId, source, why: storable(why), locale, reporterHash: hash })
  if (receipt !== null) await insertReceipt(tx, reportId, receipt)
  await tx.append({ kind: 'report.received', subject: reportId, facts: { listingId, source, platformId } })
  return ok({ reportId, receipt, isAlreadyReported, place: address && (await placeOf(tx, address, placed.value)) })
}

async function placeOf(tx: Tx, { url, canonical }: ListingAddress, { platformId, externalId }: PlacedItem) {
  const host = new URL(canonical).hostname
  return { url, host, platform: await findPlatformName(tx, { host, platformId }), externalId }
}

/** A key must have been made for it; everybody else may, in one way or another. */
async function mayReport({ query, actor }: Tx): Promise<boolean> {
  if (!actor.startsWith('key:')) return true
  const key = await query.selectFrom('api_key').select('scopes').where('id', '=', actor.slice('key:'.length)).executeTakeFirst()
  return key !== undefined && scopeCan('report-listing', key.scopes)
}

async function findListing({ query }: Tx, listingId: string) {
  const listing = await query.selectFrom('listing').select('platform_id').where('id', '=', listingId).executeTakeFirstOrThrow()
  const before = await query.selectFrom('report').select('id').where('listing_id', '=', listingId).limit(1).executeTakeFirst()
  return { ...listing, isAlreadyReported: before !== undefined }
}

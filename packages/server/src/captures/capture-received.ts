import type { Context, Tx } from '../context.ts'
import { findJobVersion, findVersion, type JobVersion } from '../intake/find-job-version.ts'
import type { Job } from '../jobs/job.ts'
import { insertCapture } from './capture-store.ts'
import { type Manifested, withManifest } from './manifest.ts'
import { removeUnusedParts } from './remove-unused-parts.ts'
import { stableJson } from './stable-json.ts'
import { storeParts } from './store-parts.ts'

/**
 * Keep a version's words and figures as they were received. Made of the version alone, so a second run makes the same bytes, finds
 * the row and adds nothing.
 */
export async function captureReceived(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'objects' | 'acting'>,
  job: Job,
): Promise<void> {
  const version = await ctx.inTransaction((tx) => findJobVersion(tx, job))
  if (!version) return
  const manifested = manifestOf(ctx.acting.organisationId, version)
  await storeParts(ctx, manifested)
  const isStored = await ctx.inTransaction((tx) => saveCapture(ctx, tx, version, manifested))
  if (!isStored) await removeUnusedParts(ctx, manifested)
}

/** False when the version was erased while its bytes were stored. */
async function saveCapture({ ids }: Pick<Context, 'ids'>, tx: Tx, version: JobVersion, manifested: Manifested): Promise<boolean> {
  const { listingId, versionId, receivedAt: capturedAt, receivedFrom: capturedBy, url } = version
  if ((await findVersion(tx, versionId)) === null) return false
  const capture = { id: ids.next(), listingId, versionId, kind: 'received', capturedAt, capturedBy, url } as const
  if (!(await insertCapture(tx, capture, manifested))) return true
  const facts = { listingId, versionId, captureKind: 'received', manifest: manifested.sha256 } as const
  await tx.append({ kind: 'capture.stored', subject: capture.id, facts })
  return true
}

function manifestOf(organisationId: string, version: JobVersion): Manifested {
  const { listingId, versionId, number, url, receivedAt, receivedFrom, content } = version
  const said = {
    kind: 'received',
    listing: listingId,
    version: versionId,
    version_number: number,
    url,
    received_at: receivedAt.toISOString(),
    received_from: receivedFrom,
  }
  const bytes = Buffer.from(stableJson(content))
  return withManifest(organisationId, said, [{ name: 'listing.json', mediaType: 'application/json', bytes }])
}

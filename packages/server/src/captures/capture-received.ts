import type { Context, Tx } from '../context.ts'
import { findJobVersion, findVersion, type JobVersion } from '../intake/find-job-version.ts'
import { findPhoto, removePhoto } from '../intake/photo-store.ts'
import type { Job } from '../jobs/job.ts'
import { insertCapture } from './capture-store.ts'
import { type Manifested, withManifest } from './manifest.ts'
import { removeUnusedParts } from './remove-unused-parts.ts'
import { stableJson } from './stable-json.ts'
import { storeParts } from './store-parts.ts'

/**
 * Keep a version's words and figures as they were received, and the picture that came with a report. Made of what is stored alone,
 * so that a run after a crash makes the same bytes; once there is a capture, another run makes none.
 */
export async function captureReceived(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'objects' | 'acting'>,
  job: Job,
): Promise<void> {
  const received = await ctx.inTransaction((tx) => findReceived(tx, job))
  if (!received) return
  const { version, photo } = received
  const manifested = manifestOf(ctx.acting.organisationId, version, photo)
  await storeParts(ctx, manifested)
  const isStored = await ctx.inTransaction((tx) => saveCapture(ctx, tx, version, manifested))
  if (!isStored) await removeUnusedParts(ctx, manifested)
}

/** What is to be captured. The picture is asked for first: where it is gone because another run has stored it, its capture is there. */
async function findReceived(tx: Tx, job: Job): Promise<{ version: JobVersion; photo: Buffer | null } | null> {
  const version = await findJobVersion(tx, job)
  if (!version) return null
  const photo = await findPhoto(tx, version.versionId)
  const captured = await tx.query
    .selectFrom('capture')
    .select('id')
    .where('version_id', '=', version.versionId)
    .where('kind', '=', 'received')
    .executeTakeFirst()
  return captured ? null : { version, photo }
}

/** False when the version was erased while its bytes were stored. */
async function saveCapture({ ids }: Pick<Context, 'ids'>, tx: Tx, version: JobVersion, manifested: Manifested): Promise<boolean> {
  const { listingId, versionId, receivedAt: capturedAt, receivedFrom: capturedBy, url } = version
  if ((await findVersion(tx, versionId)) === null) return false
  const capture = { id: ids.next(), listingId, versionId, kind: 'received', capturedAt, capturedBy, url } as const
  if (!(await insertCapture(tx, capture, manifested))) return true
  await removePhoto(tx, versionId)
  const facts = { listingId, versionId, captureKind: 'received', manifest: manifested.sha256 } as const
  await tx.append({ kind: 'capture.stored', subject: capture.id, facts })
  return true
}

function manifestOf(organisationId: string, version: JobVersion, photo: Buffer | null): Manifested {
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
  const words = { name: 'listing.json', mediaType: 'application/json', bytes }
  return withManifest(
    organisationId,
    said,
    photo ? [words, { name: 'photo.jpg', mediaType: 'image/jpeg', bytes: photo }] : [words],
  )
}

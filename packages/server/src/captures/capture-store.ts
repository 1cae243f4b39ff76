import type { captureKinds } from '@vigie/casework'
import type { Tx } from '../context.ts'
import type { Manifested } from './manifest.ts'

export interface NewCapture {
  readonly id: string
  readonly listingId: string
  readonly versionId: string
  readonly kind: (typeof captureKinds)[number]
  readonly capturedAt: Date
  readonly capturedBy: string
  readonly url: string | null
}

/** Add a capture with its parts, whose bytes are stored by now. False when this version's words were captured before. */
export async function insertCapture(
  { query, organisationId }: Tx,
  capture: NewCapture,
  { sha256, parts }: Manifested,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('capture')
    .values({
      id: capture.id,
      organisation_id: organisationId,
      listing_id: capture.listingId,
      version_id: capture.versionId,
      kind: capture.kind,
      captured_at: capture.capturedAt,
      captured_by: capture.capturedBy,
      url: capture.url,
      manifest_sha256: sha256,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const rows = parts.map((part) => ({
    organisation_id: organisationId,
    capture_id: capture.id,
    name: part.name,
    media_type: part.mediaType,
    size_bytes: part.bytes.length,
    sha256: part.sha256,
    object_key: part.objectKey,
  }))
  await query.insertInto('capture_part').values(rows).execute()
  return true
}

/** Keep why a listing has no capture; the last reason counts. */
export async function saveWaiver({ query, organisationId, now }: Tx, listingId: string, reason: string): Promise<void> {
  await query
    .insertInto('capture_waiver')
    .values({ listing_id: listingId, organisation_id: organisationId, reason, waived_at: now })
    .onConflict((conflict) => conflict.column('listing_id').doUpdateSet({ reason, waived_at: now }))
    .execute()
}

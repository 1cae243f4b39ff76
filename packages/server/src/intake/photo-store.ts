import type { Tx } from '../context.ts'
import type { Photo } from './read-photo.ts'

/** Let a picture wait until the capture of its version holds it. */
export async function insertPhoto(
  { query, organisationId, now }: Tx,
  { listingId, versionId }: { readonly listingId: string; readonly versionId: string },
  { bytes }: Photo,
): Promise<void> {
  const row = { version_id: versionId, organisation_id: organisationId, listing_id: listingId, bytes, received_at: now }
  await query.insertInto('report_photo').values(row).execute()
}

/** The picture that waits for the capture of a version; null where there is none, or none any more. */
export async function findPhoto({ query }: Pick<Tx, 'query'>, versionId: string): Promise<Buffer | null> {
  const row = await query.selectFrom('report_photo').select('bytes').where('version_id', '=', versionId).executeTakeFirst()
  return row?.bytes ?? null
}

/** The capture holds it by now. */
export async function removePhoto({ query }: Pick<Tx, 'query'>, versionId: string): Promise<void> {
  await query.deleteFrom('report_photo').where('version_id', '=', versionId).execute()
}

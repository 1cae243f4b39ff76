import { z } from 'zod'
import type { Context } from '../context.ts'
import type { ErasureRow, KeptErasure } from './erasure-register-store.ts'

/**
 * Each erasure is kept once more beside the database, as an object: a database that is restored from an older backup has forgotten
 * what was erased since, and this brings it back. Keyed hashes and ids, no name.
 */
const kept = z.object({
  id: z.uuid(),
  kind: z.enum(['seller', 'reporter', 'member']),
  subject_hashes: z.array(z.string()),
  listing_ids: z.array(z.uuid()),
  asked_at: z.coerce.date(),
})

const keysAtOnce = 200
const folderOf = (organisationId: string) => `erasures/${organisationId}/`

/** Keep what was asked; once more changes nothing. */
export async function keepErasure({ objects }: Pick<Context, 'objects'>, row: ErasureRow): Promise<void> {
  const key = `${folderOf(row.organisation_id)}${row.id}.json`
  if (await objects.get(key)) return
  const { id, kind, subject_hashes, listing_ids, asked_at } = row
  await objects.put(key, Buffer.from(JSON.stringify({ id, kind, subject_hashes, listing_ids, asked_at })))
}

/** Every erasure that was kept for this organisation, oldest first. */
export async function* listKeptErasures({ objects, acting }: Pick<Context, 'objects' | 'acting'>): AsyncGenerator<KeptErasure> {
  for (let after: string | undefined; ; ) {
    const keys = await objects.list(folderOf(acting.organisationId), { limit: keysAtOnce, ...(after !== undefined && { after }) })
    for (const key of keys) {
      const bytes = await objects.get(key)
      if (bytes) yield kept.parse(JSON.parse(bytes.toString()))
    }
    if (keys.length < keysAtOnce) return
    after = keys.at(-1)
  }
}

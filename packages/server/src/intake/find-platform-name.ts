import type { Tx } from '../context.ts'
import { findKnownHost } from './find-known-host.ts'

/** What the platform of a listing is called: as the directory has it, else as it is known by its host. Null: by neither. */
export async function findPlatformName(
  { query }: Pick<Tx, 'query'>,
  { host, platformId }: { readonly host: string | null; readonly platformId: string | null },
): Promise<string | null> {
  const platform =
    platformId === null
      ? undefined
      : await query.selectFrom('platform').select('name').where('id', '=', platformId).executeTakeFirst()
  return platform?.name ?? (host === null ? null : (findKnownHost(host)?.known.platform ?? null))
}

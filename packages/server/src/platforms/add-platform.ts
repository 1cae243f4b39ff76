import { ok, type RefusalOf, type Result } from '@vigie/casework'
import type { Context } from '../context.ts'
import { findNoCompany } from './find-no-company.ts'
import { findTaken } from './find-taken.ts'
import { insertPlatform, type PlatformRow, type PlatformSettings } from './platform-store.ts'

/** Add a platform to the directory. It is reached by hand until its channel is set. */
export async function addPlatform(
  ctx: Pick<Context, 'inTransaction' | 'lookup' | 'ids'>,
  settings: PlatformSettings,
): Promise<Result<PlatformRow, RefusalOf<'platform-exists' | 'host-taken' | 'company-not-found'>>> {
  const nobody = await findNoCompany(ctx, settings.company_id)
  if (nobody) return nobody

  return ctx.inTransaction(async (tx) => {
    const taken = await findTaken(tx, settings)
    if (taken) return taken

    const platform = await insertPlatform(tx, ctx.ids.next(), settings)
    await tx.append({ kind: 'platform.added', subject: platform.id, facts: { status: settings.status as 'prospect' } })
    return ok(platform)
  })
}

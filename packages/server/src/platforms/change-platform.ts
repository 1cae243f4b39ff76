import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { findNoCompany } from './find-no-company.ts'
import { findTaken } from './find-taken.ts'
import { leaveCompany } from './leave-company.ts'
import { lockPlatform, type PlatformRow, type PlatformSettings, updatePlatform } from './platform-store.ts'

/** Change what is known about a platform; what is left out stays. */
export async function changePlatform(
  ctx: Pick<Context, 'acting' | 'as' | 'inTransaction' | 'lookup'>,
  platformId: string,
  change: Partial<PlatformSettings>,
): Promise<Result<PlatformRow, RefusalOf<'platform-not-found' | 'platform-exists' | 'host-taken' | 'company-not-found'>>> {
  const nobody = await findNoCompany(ctx, change.company_id)
  if (nobody) return nobody
  await leaveCompany(ctx, platformId, change.company_id)

  return ctx.inTransaction(async (tx) => {
    if (!(await lockPlatform(tx, platformId))) return refuse({ code: 'platform-not-found', platformId })
    const taken = await findTaken(tx, { ...change, otherThan: platformId })
    if (taken) return taken

    const platform = await updatePlatform(tx, platformId, change)
    const { status, channel } = platform
    await tx.append({ kind: 'platform.changed', subject: platformId, facts: { status: status as 'prospect', channel } })
    return ok(platform)
  })
}

import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { type Clause, lockPlatform, saveClause } from './platform-store.ts'

/** Add a clause of a platform's own rules, on which a notice may rest. The same code again replaces its words. */
export function addClause(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  platformId: string,
  clause: Clause,
): Promise<Result<Clause & { id: string }, RefusalOf<'platform-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const platform = await lockPlatform(tx, platformId)
    if (!platform) return refuse({ code: 'platform-not-found', platformId })

    const id = await saveClause(tx, ctx.ids.next(), platformId, clause)
    const { status, channel } = platform
    await tx.append({ kind: 'platform.changed', subject: platformId, facts: { status: status as 'prospect', channel } })
    return ok({ id, ...clause })
  })
}

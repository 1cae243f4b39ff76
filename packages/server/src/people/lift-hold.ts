import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { type HoldRow, lockHold, saveLifted } from './hold-store.ts'

/** Lift a hold. Once more changes nothing. */
export function liftHold(
  ctx: Pick<Context, 'inTransaction'>,
  holdId: string,
): Promise<Result<HoldRow, RefusalOf<'hold-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const hold = await lockHold(tx, holdId)
    if (!hold) return refuse({ code: 'hold-not-found' })
    if (hold.lifted_at !== null) return ok(hold)

    const lifted = await saveLifted(tx, holdId)
    await tx.append({ kind: 'hold.lifted', subject: holdId, facts: {} })
    return ok(lifted)
  })
}

import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { retireKey } from './key-store.ts'

/** Revoke a key: refused from its next request on. One that is revoked already stays as it is. */
export function revokeKey(
  ctx: Pick<Context, 'inTransaction'>,
  keyId: string,
): Promise<Result<{ id: string }, RefusalOf<'key-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const key = await tx.query.selectFrom('api_key').select('id').where('id', '=', keyId).executeTakeFirst()
    if (!key) return refuse({ code: 'key-not-found', keyId })

    if (await retireKey(tx, keyId)) await tx.append({ kind: 'key.revoked', subject: keyId, facts: {} })
    return ok({ id: keyId })
  })
}

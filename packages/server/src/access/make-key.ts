import { type KeyScope, keyScopes, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { newApiKey } from './api-key.ts'
import { insertKey } from './key-store.ts'

export interface KeyToMake {
  readonly platformId: string
  /** What its maker calls it: "test shop". */
  readonly name: string
  readonly scopes: readonly KeyScope[]
}

/** Make a key for a platform's program. It is answered here, once; what is stored is its hash. */
export function makeKey(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  { platformId, name, scopes }: KeyToMake,
): Promise<Result<{ key: string; id: string; prefix: string }, RefusalOf<'platform-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const platform = await tx.query.selectFrom('platform').select('id').where('id', '=', platformId).executeTakeFirst()
    if (!platform) return refuse({ code: 'platform-not-found', platformId })

    const { text: key, prefix, hash } = newApiKey(ctx.ids)
    const id = ctx.ids.next()
    const ordered = keyScopes.filter((scope) => scopes.includes(scope))
    await insertKey(tx, { id, platform_id: platformId, name, prefix, hash, scopes: ordered })
    await tx.append({ kind: 'key.made', subject: id, facts: { platformId } })
    return ok({ key, id, prefix })
  })
}

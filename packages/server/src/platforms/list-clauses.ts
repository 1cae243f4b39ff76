import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import type { Clause } from './platform-store.ts'

const most = 500

/** The clauses of a platform's rules, by code. */
export async function listClauses(
  { query }: Pick<Tx, 'query'>,
  platformId: string,
): Promise<Result<{ items: (Clause & { id: string })[] }, RefusalOf<'platform-not-found'>>> {
  const platform = await query.selectFrom('platform').select('id').where('id', '=', platformId).executeTakeFirst()
  if (!platform) return refuse({ code: 'platform-not-found', platformId })

  const items = await query
    .selectFrom('platform_clause')
    .select(['id', 'code', 'title', 'clause_text as text', 'url'])
    .where('platform_id', '=', platformId)
    .orderBy('code')
    .limit(most)
    .execute()
  return ok({ items })
}

import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'

/** The company that is connected to a platform. */
export async function findCompany(
  ctx: Pick<Context, 'inTransaction'>,
  platformId: string,
): Promise<Result<string, RefusalOf<'platform-not-found' | 'company-not-found'>>> {
  const row = await ctx.inTransaction(({ query }) =>
    query.selectFrom('platform').select('company_id').where('id', '=', platformId).executeTakeFirst(),
  )
  if (!row) return refuse({ code: 'platform-not-found', platformId })
  return row.company_id ? ok(row.company_id) : refuse({ code: 'company-not-found', companyId: '' })
}

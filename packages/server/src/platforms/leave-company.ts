import { retireFirstInvitations } from '../access/company.ts'
import type { Context } from '../context.ts'

/**
 * Before a platform is disconnected from its company: the links by which its first officer would still come in are dead, unless
 * another platform of ours has the same company.
 */
export async function leaveCompany(
  ctx: Pick<Context, 'acting' | 'as' | 'inTransaction'>,
  platformId: string,
  companyId: string | null | undefined,
): Promise<void> {
  if (companyId === undefined) return
  const left = await ctx.inTransaction(async ({ query }) => {
    const row = await query.selectFrom('platform').select('company_id').where('id', '=', platformId).executeTakeFirst()
    if (!row?.company_id || row.company_id === companyId) return null
    const other = await query
      .selectFrom('platform')
      .select('id')
      .where('company_id', '=', row.company_id)
      .where('id', '!=', platformId)
      .limit(1)
      .executeTakeFirst()
    return other ? null : row.company_id
  })
  if (left) await retireFirstInvitations(ctx, left)
}

import { type RefusalOf, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'

/** Why notices cannot be shown to this organisation: it is not on this install, or it is no platform's company. Null: they can. */
export async function findNoCompany(ctx: Pick<Context, 'lookup'>, companyId: string | null | undefined) {
  if (!companyId) return null
  const found = await ctx.lookup((query) =>
    query.selectFrom('organisation').select('kind').where('id', '=', companyId).executeTakeFirst(),
  )
  return found?.kind === 'platform' ? null : refuse<RefusalOf<'company-not-found'>>({ code: 'company-not-found', companyId })
}

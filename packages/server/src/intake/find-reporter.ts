import { ok, type RefusalOf, type Result, refuse, type reportSources, roleCan } from '@vigie/casework'
import type { Context } from '../context.ts'

/** For whom a report is taken, and by what right. */
export interface Reporter {
  /** Acts in the organisation that takes the report. */
  readonly ctx: Context
  readonly source: (typeof reportSources)[number]
  /** The platform whose key passes on its user's report. */
  readonly boundId: string | null
  /** A member, who finds the report again without a receipt. */
  readonly personId: string | null
}

/**
 * Who reports. A member or a platform's key reports to their own organisation; everybody else is the public, whose reports go to
 * the install's first NGO.
 */
export async function findReporter(ctx: Context): Promise<Result<Reporter, RefusalOf<'reports-not-taken'>>> {
  const { organisationId, actor, platformId = null, roles = [] } = ctx.acting
  if (actor.startsWith('key:')) {
    return ok({ ctx: ctx.as({ organisationId, actor }), source: 'platform-user', boundId: platformId, personId: null })
  }
  if (actor.startsWith('person:') && roleCan('report-listing', roles)) {
    const source = roles.every((role) => role === 'spotter') ? 'spotter' : 'member'
    return ok({ ctx, source, boundId: null, personId: actor.slice('person:'.length) })
  }
  const ngo = await ctx.lookup((query) =>
    query
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'ngo')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  )
  if (!ngo) return refuse({ code: 'reports-not-taken' })

  return ok({ ctx: ctx.as({ organisationId: ngo.id, actor: 'public' }), source: 'public', boundId: null, personId: null })
}

import type { Context } from '../context.ts'

/** Whether a person is now in another organisation than this one. */
export function isMemberElsewhere(ctx: Pick<Context, 'lookup'>, personId: string, organisationId: string): Promise<boolean> {
  return ctx.lookup(async (query) => {
    const other = await query
      .selectFrom('membership')
      .select('organisation_id')
      .where('person_id', '=', personId)
      .where('organisation_id', '!=', organisationId)
      .where('left_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    return other !== undefined
  })
}

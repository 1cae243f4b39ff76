import type { Context } from '../context.ts'

/** Whether whoever asks acts for an NGO. A platform's company or an agency is a guest of the install and not told how it is run. */
export function isNgo(ctx: Pick<Context, 'inTransaction'>): Promise<boolean> {
  return ctx.inTransaction(async ({ query, organisationId }) => {
    const { kind } = await query
      .selectFrom('organisation')
      .select('kind')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    return kind === 'ngo'
  })
}

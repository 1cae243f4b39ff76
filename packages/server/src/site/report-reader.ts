import type { Context } from '../context.ts'
import { findReporter, type Reporter } from '../intake/find-reporter.ts'

/** Who takes the public's reports here: the organisation, as it calls itself. Null while there is none. */
export async function findReportReader(nobody: Context): Promise<{ reporter: Reporter; name: string } | null> {
  const reporter = await findReporter(nobody)
  if (!reporter.ok) return null
  const { ctx } = reporter.value
  const { name } = await ctx.inTransaction(({ query }) =>
    query.selectFrom('organisation').select('name').where('id', '=', ctx.acting.organisationId).executeTakeFirstOrThrow(),
  )
  return { reporter: reporter.value, name }
}

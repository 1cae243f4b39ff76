import type { Tx } from '../context.ts'

/** How many notices of the organisation could not be delivered, and wait for a person. */
export async function countUndelivered({ query, organisationId }: Tx): Promise<number> {
  const row = await query
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'failed')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

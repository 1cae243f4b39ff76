import type { Tx } from '../context.ts'

/** How many members of the organisation have a second factor, of how many. */
export async function countSecondFactors({ query, organisationId }: Tx): Promise<{ readonly have: number; readonly of: number }> {
  const row = await query
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('of'),
      fn.countAll<number>().filterWhere('person.two_factor_enabled', '=', true).as('have'),
    ])
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.left_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { have: Number(row.have), of: Number(row.of) }
}

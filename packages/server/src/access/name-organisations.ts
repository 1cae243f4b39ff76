import type { Context } from '../context.ts'
import type { NamedOrganisation } from './find-actor.ts'

/** What organisations are called that a person is in. Each is read behind its own walls, one after the other. */
export async function nameOrganisations(
  ctx: Pick<Context, 'as'>,
  personId: string,
  organisationIds: readonly string[],
): Promise<readonly NamedOrganisation[]> {
  const named: NamedOrganisation[] = []
  for (const organisationId of organisationIds) {
    const within = ctx.as({ organisationId, actor: `person:${personId}` })
    named.push(
      await within.inTransaction(({ query }) =>
        query.selectFrom('organisation').select(['id', 'name']).where('id', '=', organisationId).executeTakeFirstOrThrow(),
      ),
    )
  }
  return named
}

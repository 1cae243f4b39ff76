import type { Context } from '../context.ts'
import { actingPerson } from './acting-person.ts'
import { actorLookup } from './actor-lookup.ts'
import type { NamedOrganisation } from './find-actor.ts'
import type { OrganisationRow } from './organisation-store.ts'

export interface Me {
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly has_second_factor: boolean
  readonly organisation: OrganisationRow
  /** All that the person is in, the one above among them. */
  readonly organisations: readonly NamedOrganisation[]
}

/** Who asks, the organisation that they ask for, and those for which they could. */
export async function getMe(ctx: Pick<Context, 'inTransaction' | 'acting' | 'lookup' | 'as'>): Promise<Me> {
  const personId = actingPerson(ctx)
  const me = await ctx.inTransaction(async ({ query, organisationId }) => {
    const person = await query
      .selectFrom('person')
      .select(['id as person_id', 'name', 'email', 'two_factor_enabled as has_second_factor'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const organisation = await query
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    return { ...person, organisation }
  })
  const { listMemberships, nameOrganisations } = actorLookup(ctx)
  const ids = (await listMemberships(personId)).map(({ organisationId }) => organisationId)
  return { ...me, organisations: await nameOrganisations(personId, ids) }
}

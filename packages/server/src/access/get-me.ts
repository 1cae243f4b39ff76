import type { Context } from '../context.ts'
import { actingPerson } from './acting-person.ts'
import type { OrganisationRow } from './organisation-store.ts'

export interface Me {
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly organisation: OrganisationRow
}

/** Who asks, and the organisation that they ask for. */
export function getMe(ctx: Pick<Context, 'inTransaction' | 'acting'>): Promise<Me> {
  return ctx.inTransaction(async ({ query, organisationId }) => {
    const person = await query
      .selectFrom('person')
      .select(['id as person_id', 'name', 'email'])
      .where('id', '=', actingPerson(ctx))
      .executeTakeFirstOrThrow()
    const organisation = await query
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    return { ...person, organisation }
  })
}

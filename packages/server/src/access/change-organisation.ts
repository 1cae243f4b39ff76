import type { Context } from '../context.ts'
import { lockOrganisation, type OrganisationRow, updateOrganisation } from './organisation-store.ts'

export type OrganisationChange = Partial<Omit<OrganisationRow, 'id' | 'kind' | 'created_at'>>

/** Change what the organisation is called and whom its notices name; what is left out stays. */
export function changeOrganisation(ctx: Pick<Context, 'inTransaction'>, change: OrganisationChange): Promise<OrganisationRow> {
  return ctx.inTransaction(async (tx) => {
    const before = await lockOrganisation(tx)
    return Object.keys(change).length === 0 ? before : updateOrganisation(tx, change)
  })
}

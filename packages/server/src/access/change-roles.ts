import { ok, type RefusalOf, type Result, type Role, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { findRoles, hasOtherAdmin, updateRoles } from './member-store.ts'
import { orderRoles } from './order-roles.ts'
import { lockOrganisation } from './organisation-store.ts'

/** Say what a member may do. It counts from their next request on, in every open session. */
export function changeRoles(
  ctx: Pick<Context, 'inTransaction'>,
  personId: string,
  given: readonly Role[],
): Promise<Result<readonly Role[], RefusalOf<'member-not-found' | 'last-admin'>>> {
  return ctx.inTransaction(async (tx) => {
    await lockOrganisation(tx)
    const held = await findRoles(tx, personId)
    if (!held) return refuse({ code: 'member-not-found', personId })
    const stepsDown = held.includes('admin') && !given.includes('admin')
    if (stepsDown && !(await hasOtherAdmin(tx, personId))) return refuse({ code: 'last-admin' })

    const roles = orderRoles(given)
    await updateRoles(tx, personId, roles)
    await tx.append({ kind: 'member.roles-changed', subject: personId, facts: { personId, roles } })
    return ok(roles)
  })
}

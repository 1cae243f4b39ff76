import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { endMembership, findRoles, hasOtherAdmin } from './member-store.ts'
import { lockOrganisation } from './organisation-store.ts'

/** End a membership. The person may still sign in, and finds this organisation closed from their next request on. */
export function removeMember(
  ctx: Pick<Context, 'inTransaction'>,
  personId: string,
): Promise<Result<{ readonly personId: string }, RefusalOf<'member-not-found' | 'last-admin'>>> {
  return ctx.inTransaction(async (tx) => {
    await lockOrganisation(tx)
    const held = await findRoles(tx, personId)
    if (!held) return refuse({ code: 'member-not-found', personId })
    if (held.includes('admin') && !(await hasOtherAdmin(tx, personId))) return refuse({ code: 'last-admin' })

    await endMembership(tx, personId)
    await tx.append({ kind: 'member.left', subject: personId, facts: { personId } })
    return ok({ personId })
  })
}

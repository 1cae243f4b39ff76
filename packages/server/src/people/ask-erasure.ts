import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { findRoles, hasOtherAdmin } from '../access/member-store.ts'
import { lockOrganisation } from '../access/organisation-store.ts'
import type { Context, Tx } from '../context.ts'
import { type ErasureRow, findOpenErasure, insertErasure } from './erasure-register-store.ts'
import { isHeld } from './find-held.ts'
import { findSubject, type SubjectRefusal } from './find-subject.ts'
import type { Subject } from './subject.ts'

/**
 * Have somebody erased. What is asked is kept as keyed hashes and ids; the rest is the job's, which looks once more a little later
 * for what work under way has still written.
 */
export function askErasure(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'vault'>,
  subject: Subject,
): Promise<Result<ErasureRow, SubjectRefusal | RefusalOf<'held-by-law' | 'last-admin'>>> {
  return ctx.inTransaction(async (tx) => {
    const found = await findSubject(ctx, tx, subject)
    if (!found.ok) return found
    if (found.value.kind !== 'member' && (await isHeld(tx, found.value))) return refuse({ code: 'held-by-law' })
    if (subject.kind === 'member' && (await isLastAdmin(tx, subject.personId))) return refuse({ code: 'last-admin' })

    // Asked twice while it waits, it is one.
    const open = await findOpenErasure(tx, found.value)
    if (open) return ok(open)
    const erasure = await insertErasure(tx, ctx.ids.next(), found.value)
    await tx.schedule('erase-person', erasure.id, tx.now)
    return ok(erasure)
  })
}

async function isLastAdmin(tx: Tx, personId: string): Promise<boolean> {
  await lockOrganisation(tx)
  const roles = await findRoles(tx, personId)
  return roles?.includes('admin') === true && !(await hasOtherAdmin(tx, personId))
}

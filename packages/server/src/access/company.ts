import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { firstRoles } from './add-company.ts'
import { addInvitation, type Invited, type Inviting } from './add-invitation.ts'
import { expireInvitations, type InvitationRow } from './invitation-store.ts'
import { listInvitations } from './list-invitations.ts'
import { hasMembers } from './member-store.ts'
import { lockOrganisation } from './organisation-store.ts'
import { removeTokens } from './token-store.ts'

/** A platform's company, as far as the organisation that it is connected to may see it. */
export interface Company {
  readonly name: string
  readonly hasJoined: boolean
  /** Open invitations, while nobody has joined and for those who made it only: afterwards its members invite their colleagues. */
  readonly invitations: readonly InvitationRow[]
}

type Needs = Pick<Context, 'acting' | 'as'>
const most = 20

export async function getCompany(ctx: Needs, companyId: string): Promise<Company> {
  const isOurs = await isMadeByUs(ctx, companyId)
  return inCompany(ctx, companyId, async (tx) => {
    const { name } = await tx.query
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', companyId)
      .executeTakeFirstOrThrow()
    const hasJoined = await hasMembers(tx)
    const isShown = isOurs && !hasJoined
    return { name, hasJoined, invitations: isShown ? (await listInvitations(tx, { limit: most })).items : [] }
  })
}

/** Invite the first member of a company made here once more: a lost link, or another officer. Earlier links die. */
export async function inviteFirstOfficer(
  ctx: Needs & Pick<Context, 'ids' | 'vault' | 'config'>,
  companyId: string,
  inviting: Omit<Inviting, 'roles'>,
): Promise<Result<Invited, RefusalOf<'company-not-found' | 'somebody-joined'>>> {
  if (!(await isMadeByUs(ctx, companyId))) return refuse({ code: 'company-not-found', companyId })

  return inCompany(ctx, companyId, async (tx) => {
    await lockOrganisation(tx)
    if (await hasMembers(tx)) return refuse({ code: 'somebody-joined' })

    await retireAll(tx)
    return ok(await addInvitation(ctx, tx, { ...inviting, roles: firstRoles.platform }))
  })
}

/** Take back whatever invitations into a company made here are open, unless somebody has joined: then they are its own. */
export async function retireFirstInvitations(ctx: Needs, companyId: string): Promise<void> {
  if (!(await isMadeByUs(ctx, companyId))) return
  await inCompany(ctx, companyId, async (tx) => {
    await lockOrganisation(tx)
    if (!(await hasMembers(tx))) await retireAll(tx)
  })
}

async function retireAll(tx: Tx): Promise<void> {
  const { items } = await listInvitations(tx, { limit: most })
  const ids = items.map(({ id }) => id)
  await expireInvitations(tx, ids)
  for (const id of ids) await removeTokens(tx, id)
}

function isMadeByUs(ctx: Needs, companyId: string): Promise<boolean> {
  return inCompany(ctx, companyId, async ({ query }) => {
    const row = await query.selectFrom('organisation').select('made_by').where('id', '=', companyId).executeTakeFirst()
    return row?.made_by === ctx.acting.organisationId
  })
}

function inCompany<T>(ctx: Needs, companyId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.as({ organisationId: companyId, actor: ctx.acting.actor }).inTransaction(work)
}

import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { addInvitation, type Invited, type Inviting } from './add-invitation.ts'

/** Invite somebody into the organisation. The mail follows from `member.invited`; the link is answered too, to be handed over. */
export function inviteMember(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'vault' | 'config'>,
  inviting: Inviting,
): Promise<Result<Invited, RefusalOf<'already-a-member'>>> {
  return ctx.inTransaction(async (tx) => {
    if (await isMember(tx, inviting.email)) return refuse({ code: 'already-a-member' })

    return ok(await addInvitation(ctx, tx, inviting))
  })
}

/** Colleagues only: whether an address signs in elsewhere on this server is nobody's business here. */
async function isMember({ query, organisationId }: Tx, email: string): Promise<boolean> {
  const member = await query
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.id')
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.left_at', 'is', null)
    .where('person.email', '=', email.toLowerCase())
    .executeTakeFirst()
  return member !== undefined
}

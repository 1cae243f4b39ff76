import { MailFailed } from '../capabilities/mailer.ts'
import type { Context, Tx } from '../context.ts'
import { invitationLink } from './invitation-link.ts'
import { findInvitation } from './invitation-store.ts'
import { writeInvitationMail } from './write-invitation-mail.ts'

type Needs = Pick<Context, 'inTransaction' | 'mailer' | 'vault' | 'config' | 'log'>

/**
 * Mail an invitation, unless it was accepted, taken back or has expired by now. Sent twice after a crash, it is one message to the
 * reader's program: its Message-ID is the invitation's id. An address that takes no mail is noted and not tried again.
 */
export async function sendInvitation(ctx: Needs, invitationId: string): Promise<void> {
  const found = await ctx.inTransaction((tx) => read(tx, invitationId))
  if (!found) return
  const { email, locale, expires_at, organisation } = found
  const link = invitationLink(ctx, found)
  const { name, time_zone: timeZone } = organisation
  const { mailFrom } = ctx.config
  try {
    await ctx.mailer.send({
      organisationId: organisation.id,
      messageId: `<${invitationId}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`,
      from: { name: 'Vigie', address: mailFrom },
      to: email,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...writeInvitationMail(locale === 'fr' ? 'fr' : 'en', { organisation: name, link, expiresAt: expires_at, timeZone }),
    })
  } catch (error) {
    if (!(error instanceof MailFailed && error.permanent)) throw error
    ctx.log.warn({ err: error, invitation: invitationId }, 'an invitation cannot be mailed: its link must be handed over')
  }
}

async function read(tx: Tx, invitationId: string) {
  const invitation = await findInvitation(tx, invitationId)
  if (!invitation) return null
  const organisation = await tx.query
    .selectFrom('organisation')
    .select(['id', 'name', 'time_zone'])
    .where('id', '=', tx.organisationId)
    .executeTakeFirstOrThrow()
  return { ...invitation, organisation }
}

import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { MailFailed } from '../capabilities/mailer.ts'
import type { Context } from '../context.ts'
import { isNgo } from './is-ngo.ts'

export interface TestMailTold {
  readonly to: string
  readonly found: 'sent' | 'kept' | 'failed'
  /** What the mail server said, without addresses. */
  readonly detail: string | null
}

type Needs = Pick<Context, 'acting' | 'inTransaction' | 'mailer' | 'ids' | 'config'>

const words = {
  en: {
    subject: 'Mail from Vigie arrives',
    text: 'Hello,\n\nyou asked Vigie for a test mail, and here it is. Invitations and notices by mail take the same way.\n',
  },
  fr: {
    subject: 'Les courriels de Vigie arrivent',
    text: 'Bonjour,\n\nvous avez demandé à Vigie un courriel d’essai : le voici. Les invitations et les notifications par courriel prennent le même chemin.\n',
  },
} as const

/** Mail whoever asks, at their own address. In every mode but `enforce` the mail is kept with the other rehearsed ones. */
export async function sendTestMail(
  ctx: Needs,
  locale: 'en' | 'fr',
): Promise<Result<TestMailTold, RefusalOf<'not-allowed' | 'not-signed-in'>>> {
  if (!(await isNgo(ctx))) return refuse({ code: 'not-allowed', deed: 'change-settings' })
  const { acting, config, ids, mailer } = ctx
  const [kind, personId = ''] = acting.actor.split(':')
  if (kind !== 'person') return refuse({ code: 'not-signed-in' })
  const { email: to } = await ctx.inTransaction(({ query }) =>
    query.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow(),
  )

  const { mailFrom, mode } = config
  try {
    await mailer.send({
      organisationId: acting.organisationId,
      messageId: `<${ids.next()}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`,
      from: { name: 'Vigie', address: mailFrom },
      to,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...words[locale],
    })
    return ok({ to, found: mode === 'enforce' ? 'sent' : 'kept', detail: null })
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    return ok({ to, found: 'failed', detail: error.message })
  }
}

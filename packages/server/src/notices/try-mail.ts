import { type Mail, MailFailed } from '../capabilities/mailer.ts'
import type { Context } from '../context.ts'
import { accepted, refused, type TryResult } from './try-result.ts'

/** One try by mail. That the next server took it over is all that mail can tell. */
export async function tryMail({ mailer }: Pick<Context, 'mailer'>, mail: Mail): Promise<TryResult> {
  try {
    const { response } = await mailer.send(mail)
    return accepted(response)
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    return refused(error.message, { isFinal: error.permanent })
  }
}

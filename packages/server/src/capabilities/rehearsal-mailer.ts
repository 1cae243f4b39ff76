import { checkMail } from './check-mail.ts'
import type { Mailer } from './mailer.ts'
import type { RehearsalOutbox } from './rehearsal-outbox.ts'

/** A mailer that sends nothing: each mail is checked as the real one checks it, and kept to be shown. */
export function createRehearsalMailer(outbox: RehearsalOutbox): Mailer {
  return {
    send: async ({ organisationId, ...mail }) => {
      checkMail({ organisationId, ...mail })
      const { id } = await outbox.keep(organisationId, {
        ...mail,
        kind: 'mail',
        headers: mail.headers ?? {},
        attachments: (mail.attachments ?? []).map(({ name, mediaType, content }) => ({
          name,
          mediaType,
          content: { encoding: 'base64', content: content.toString('base64') },
        })),
      })
      return { accepted: true, response: `rehearsed, not sent: ${id}` }
    },
  }
}

import { createTransport } from 'nodemailer'
import { checkMail } from './check-mail.ts'
import { type Mail, type Mailer, MailFailed, type Receipt } from './mailer.ts'
import { readSmtpUrl } from './smtp-url.ts'

export interface SmtpMailerOptions {
  /** `smtp://…` or `smtps://…`, see smtp-url.ts. */
  readonly url: string
  /** A server that is silent for this long is given up. */
  readonly silenceTimeoutMs?: number
  /** One mail takes at most this long, waiting for a free connection included. */
  readonly sendTimeoutMs?: number
}

/** A mailer with open connections: close it when done. */
export interface SmtpMailer extends Mailer {
  close(): void
}

const maxConnections = 2

/** What nodemailer's errors carry. */
interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** Hand mail to a server over SMTP. A refusal of address or message (5xx) is permanent; a log-in refused, a 4xx or a dead line is not. */
export function createSmtpMailer({ url, silenceTimeoutMs = 30_000, sendTimeoutMs = 180_000 }: SmtpMailerOptions): SmtpMailer {
  const { host, port, secure, startTls, login } = readSmtpUrl(url)
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure,
    requireTLS: startTls === 'required',
    ignoreTLS: startTls === 'never',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    maxConnections,
    // Whoever sends has a queue of its own: a line that breaks twice is told, not hidden.
    maxRequeues: 1,
    idleTimeout: 30_000,
    dnsTimeout: silenceTimeoutMs,
    connectionTimeout: silenceTimeoutMs,
    greetingTimeout: silenceTimeoutMs,
    socketTimeout: silenceTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    send: async (mail) => {
      checkMail(mail)
      try {
        const { response } = await transport.sendMail({ ...messageOf(mail), signal: AbortSignal.timeout(sendTimeoutMs) })
        return { accepted: true, response: withoutAddresses(response) } satisfies Receipt
      } catch (error) {
        throw failureOf(error as SmtpError)
      }
    },
    close: () => transport.close(),
  }
}

function messageOf(mail: Mail) {
  return {
    messageId: mail.messageId,
    from: { name: mail.from.name, address: mail.from.address },
    to: { name: '', address: mail.to },
    ...(mail.replyTo !== undefined && { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== undefined && { html: mail.html }),
    headers: { ...mail.headers },
    attachments: (mail.attachments ?? []).map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content,
      contentTransferEncoding: 'base64' as const,
    })),
    xMailer: false as const,
  }
}

function failureOf(error: SmtpError): MailFailed {
  const { code = 'unknown', command, responseCode } = error
  const isAboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  // 503 is "bad sequence of commands": the session's fault, which another session may not have (RFC 5321 section 4.2.2).
  const permanent = isAboutTheMail && responseCode !== undefined && responseCode >= 500 && responseCode !== 503
  const answered = responseCode === undefined ? code : `${code} ${responseCode}`
  const cause = Object.assign(new Error(withoutAddresses(error.message)), { code, command, responseCode })
  return new MailFailed(`the mail server did not take a mail: ${answered}`, { permanent, cause })
}

/** Servers repeat the recipient in their answers. What comes after the first lines tells nothing. */
function withoutAddresses(text: string): string {
  return text.slice(0, 1000).replace(/<?[^\s<>]+@[^\s<>]+>?/g, '<…>')
}

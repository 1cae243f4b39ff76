import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly email: Email
  readonly source: string
}

export interface SmtpPeer {
  readonly port: number
  readonly received: readonly ReceivedMail[]
  /** Users who logged in. */
  readonly logins: readonly string[]
  close(): Promise<void>
}

export interface SmtpPeerOptions {
  /** Offer STARTTLS, with a certificate that nobody trusts. */
  readonly startTls?: boolean
  readonly password?: string
  /** What to answer to RCPT TO and to the end of the mail, instead of taking it. */
  readonly recipientAnswer?: { readonly code: number; readonly words: string }
  readonly mailAnswer?: { readonly code: number; readonly words: string }
}

/** A real SMTP server on this machine that keeps what it gets. */
export async function smtpPeer(options: SmtpPeerOptions = {}): Promise<SmtpPeer> {
  const { startTls = false, password, recipientAnswer, mailAnswer } = options
  const received: ReceivedMail[] = []
  const logins: string[] = []
  const server = new SMTPServer({
    disabledCommands: startTls ? [] : ['STARTTLS'],
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password: given }, _session, callback) => {
      logins.push(username ?? '')
      if (given === password) callback(null, { user: username })
      else callback(answer({ code: 535, words: 'wrong password' }))
    },
    onRcptTo: (_address, _session, callback) => callback(recipientAnswer && answer(recipientAnswer)),
    onData: (stream, { envelope: { mailFrom, rcptTo } }, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        if (mailAnswer) return callback(answer(mailAnswer))
        const source = Buffer.concat(chunks)
        received.push({
          envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
          email: await PostalMime.parse(source),
          source: source.toString('latin1'),
        })
        callback(null)
      })
    },
  })
  // A client that breaks off is what some tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))

  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    logins,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function answer({ code, words }: { code: number; words: string }): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

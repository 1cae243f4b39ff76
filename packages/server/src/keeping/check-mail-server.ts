import type { InstallCheck, InstallFacts } from '@vigie/contract'
import { createTransport } from 'nodemailer'
import { type MailServer, readSmtpUrl } from '../capabilities/smtp-url.ts'
import type { Config } from '../config.ts'
import { check } from './check.ts'
import { errorDetail } from './error-detail.ts'

/** A mail server that says nothing for so long is not there. */
const silenceMs = 8_000

/** Whether the mail server answers, greets and takes the name and password. No mail is sent. Outside `enforce` none ever is. */
export async function checkMailServer({ mode, smtpUrl }: Pick<Config, 'mode' | 'smtpUrl'>): Promise<InstallCheck> {
  if (mode !== 'enforce') return check('mail', 'ok', { found: 'not-used', server: null, detail: null })
  if (smtpUrl === null) return check('mail', 'warning', { found: 'not-set', server: null, detail: null })
  let server: MailServer
  try {
    server = readSmtpUrl(smtpUrl)
  } catch (error) {
    return check('mail', 'problem', { found: 'not-usable', server: null, detail: errorDetail(error) })
  }
  const place = `${server.host}:${server.port}`
  try {
    await greet(server)
    return check('mail', 'ok', { found: 'reached', server: place, detail: null })
  } catch (error) {
    return check('mail', 'problem', { found: whatFailed(error), server: place, detail: withoutAddresses(errorDetail(error)) })
  }
}

async function greet({ host, port, secure, startTls, login }: MailServer): Promise<void> {
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: startTls === 'required',
    ignoreTLS: startTls === 'never',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    dnsTimeout: silenceMs,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
  })
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

function whatFailed(error: unknown): InstallFacts['mail']['found'] {
  const { code, command } = error as { readonly code?: string; readonly command?: string }
  if (code === 'EAUTH') return 'login-refused'
  return code === 'ETLS' || command === 'STARTTLS' ? 'insecure' : 'unreachable'
}

/** Servers repeat the name that was given to them. */
function withoutAddresses(text: string): string {
  return text.replace(/<?[^\s<>]+@[^\s<>]+>?/g, '<…>')
}

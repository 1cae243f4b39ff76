/** Where and how mail is handed over. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps). */
  readonly secure: boolean
  /** Before anything is said, STARTTLS: always, only when offered, or not at all. */
  readonly startTls: 'required' | 'when-offered' | 'never'
  readonly login: { readonly user: string; readonly password: string } | null
}

/**
 * Read a mail server's URL. With a user and a password, STARTTLS is required unless the server is this machine, so that nobody on
 * the way reads them; `?tls=required` and `?tls=never` decide otherwise. Throws an Error that never shows the URL.
 *
 * @example readSmtpUrl('smtp://vigie:secret@mail.example.org:587')
 * @example readSmtpUrl('smtps://vigie:secret@mail.example.org') // port 465
 */
export function readSmtpUrl(text: string): MailServer {
  if (!URL.canParse(text))
    throw new Error('the mail URL is not well-formed: expected smtp://user:password@host:port or smtps://…')
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  if (!secure && url.protocol !== 'smtp:')
    throw new Error(`the mail URL begins with ${url.protocol}// instead of smtp:// or smtps://`)
  if (url.hostname === '') throw new Error('the mail URL names no host')
  const tls = url.searchParams.get('tls')
  if (tls !== null && tls !== 'required' && tls !== 'never')
    throw new Error('the mail URL has tls= with neither required nor never')

  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const login = url.username ? { user: decode(url.username), password: decode(url.password) } : null
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host)
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    startTls: tls ?? (login && !isHere ? 'required' : 'when-offered'),
    login,
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error('the mail URL has a % in user or password that is not escaped: write %25')
  }
}

/** The password of everybody in the browser tests. */
export const password = 'correct horse battery staple'

/** Ask the API; throws what it said when it refuses. */
// biome-ignore lint/suspicious/noExplicitAny: a story reads answers as its reader would; the contract's own tests hold their form
type Ask = (method: string, path: string, body?: unknown) => Promise<any>

/** Somebody signed in, as a program sees them; the cookie opens a browser as them. */
export interface SignedIn {
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string }
  readonly ask: Ask
}

/** Sign in as a program does, where no second factor is asked for. */
export async function signInByApi(origin: string, email: string): Promise<SignedIn> {
  const headers = { origin, 'content-type': 'application/json' }
  const body = JSON.stringify({ email, password })
  const response = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body })
  const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
  const at = pair.indexOf('=')
  if (!response.ok || at < 1) throw new Error(`nobody signs in as ${email}: ${response.status}`)
  const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }
  return { cookie, ask: askWith(origin, { cookie: pair }) }
}

/** Ask as a visitor, or as whoever these headers name. */
export function askWith(origin: string, given: Readonly<Record<string, string>> = {}): Ask {
  return async (method, path, body) => {
    const headers = { origin, ...given, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(origin + path, { method, headers, ...sent })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

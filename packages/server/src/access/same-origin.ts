import type { IncomingHttpHeaders } from 'node:http'
import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface RequestOrigin {
  readonly method: string
  readonly headers: Pick<IncomingHttpHeaders, 'origin' | 'sec-fetch-site'>
}

/**
 * Whether a request that relies on a cookie and changes something was sent by our own pages. A browser says so in Origin, which
 * a page cannot forge; a request that says nothing is no browser's and has no business with a cookie. `ownOrigins` are as the
 * URL standard writes them: 'https://vigie.example.org'.
 */
export function sameOrigin(
  { method, headers }: RequestOrigin,
  ownOrigins: ReadonlySet<string>,
): Result<null, RefusalOf<'cross-site'>> {
  if (safeMethods.has(method)) return ok(null)
  const site = headers['sec-fetch-site']
  const { origin } = headers
  if (site !== undefined && site !== 'same-origin') return refuse({ code: 'cross-site' })
  if (origin === undefined ? site === undefined : !ownOrigins.has(origin)) return refuse({ code: 'cross-site' })

  return ok(null)
}

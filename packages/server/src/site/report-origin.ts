import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a form was sent from a page of ours, as far as its browser says: no other site may send reports in its visitors' names.
 * No cookie is at stake, so that a program or a browser of text that says nothing is let in.
 *
 * @param ownOrigins as the URL standard writes them: 'https://vigie.example.org'
 */
export function isFromHere(
  headers: Pick<IncomingHttpHeaders, 'origin' | 'sec-fetch-site' | 'host'>,
  ownOrigins: ReadonlySet<string>,
): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || ownOrigins.has(origin) || (host !== undefined && URL.parse(origin)?.host === host)
}

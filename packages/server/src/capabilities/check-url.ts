import { isIP } from 'node:net'
import { type AllowList, hostPort } from './allow-list.ts'
import { OutboundRefused } from './outbound.ts'
import { isPublicAddress } from './public-address.ts'

export const usualPorts: readonly number[] = [80, 443, 8080, 8443]

const longestUrl = 8192

/**
 * What can be told of a URL before a name is resolved. Throws `OutboundRefused`. What it lets pass may still resolve to a private
 * address: the connection checks that (guarded-connector.ts).
 *
 * @example checkUrl('http://2130706433/', new Set()) // throws address-refused: 127.0.0.1 in disguise
 */
export function checkUrl(text: string, allow: AllowList): URL {
  // Parsers disagree on spaces, line breaks and backslashes; no address of a listing has them unescaped.
  if (text.length > longestUrl || /[\p{Cc}\p{Z}\\]/u.test(text) || !URL.canParse(text)) {
    throw new OutboundRefused('url-malformed', 'not a well-formed address')
  }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new OutboundRefused('scheme-refused', `${url.protocol} instead of http: or https:`)
  }
  if (!/^https?:\/\/[^/]/i.test(text)) throw new OutboundRefused('url-malformed', 'no host after two slashes')
  if (url.username !== '' || url.password !== '' || authorityOf(text).includes('@')) {
    throw new OutboundRefused('credentials-refused', 'a user or password before the host')
  }
  checkHost(text, url, allow)
  return url
}

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

function checkHost(text: string, url: URL, allow: AllowList): void {
  const port = portOf(url)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) === 4 && authorityOf(text).replace(/:\d*$/, '') !== host) {
    throw new OutboundRefused('address-refused', `${host} written in another notation`)
  }
  if (allow.has(hostPort(host, port))) return
  if (host.endsWith('.')) throw new OutboundRefused('address-refused', 'a host with a dot at its end')
  if (/(^|\.)localhost$/.test(host)) throw new OutboundRefused('address-refused', `${host} is this machine`)
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new OutboundRefused('address-refused', `${host} is not on the internet`)
  // A name may resolve to an address that is let through on this port, which only the connection can tell.
  const mayBeAllowed = isIP(host) === 0 && [...allow].some((entry) => entry.endsWith(`:${port}`))
  if (!usualPorts.includes(port) && !mayBeAllowed) throw new OutboundRefused('port-refused', `port ${port}`)
}

/** The part between the two slashes and the path, as written. */
function authorityOf(text: string): string {
  return /^[^:]*:\/\/([^/?#]*)/.exec(text)?.[1] ?? ''
}

import { isIPv6 } from 'node:net'

/** `host:port` of receivers that are let through although they are private, or listen on an unusual port. */
export type AllowList = ReadonlySet<string>

/**
 * Read `host:port` entries; an IPv6 address stands in brackets. Throws an Error that names the entry at fault.
 *
 * @example readAllowList(['10.0.0.5:9000', 'receiver.intranet.example:443', '[::1]:9000'])
 */
export function readAllowList(entries: readonly string[]): AllowList {
  return new Set(entries.map(readEntry))
}

/** How an address written in a URL, or answered by a name server, stands in an allow-list. */
export function hostPort(host: string, port: number): string {
  return `${isIPv6(host) ? new URL(`http://[${host.replace(/%.*/, '')}]`).hostname : host}:${port}`
}

function readEntry(entry: string): string {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(entry.trim()) ?? []
  const url = `http://${host}`
  const isOne =
    host !== '' && /^[^/?#@\s]+$/.test(host) && URL.canParse(url) && new URL(url).port === '' && Number(port) <= 65_535
  if (!isOne) throw new Error(`"${entry}" is no host:port`)
  return `${new URL(url).hostname}:${Number(port)}`
}

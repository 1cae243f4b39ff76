import ipaddr from 'ipaddr.js'

/**
 * Whom to count tries against: an IPv4 address, or the first 64 bits of an IPv6 address, which one household or office has whole.
 *
 * @example addressGroup('2001:db8:1:2::7') // '2001:db8:1:2::'
 */
export function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return 'unreadable'
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  return new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()
}

import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Azure's host agent: of the public range, yet it answers to every machine of Azure and to nobody else. */
const azureHostAgent = '168.63.129.16'

/** The well-known prefix of NAT64: an IPv4 address as it is written where only IPv6 is spoken (RFC 6052). */
const nat64 = ipaddr.IPv6.parse('64:ff9b::')

/** Global unicast, the only part of IPv6 that is routed on the internet (RFC 4291 section 2.4). */
const globalUnicast = ipaddr.IPv6.parse('2000::')

/**
 * Whether an address, as a name server or a socket writes it, belongs to the internet at large: not this machine, not a private or
 * shared network, not a cloud's metadata, no multicast, nothing reserved. An IPv4 address within an IPv6 one counts as itself where
 * machines still use that form (mapped, NAT64) and is refused in the abandoned ones (compatible, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false
  return isIP(address) === 4 ? isPublicIpv4(ipaddr.IPv4.parse(address)) : isPublicIpv6(ipaddr.IPv6.parse(inHex(address)))
}

/** ipaddr.js takes `::8.8.8.8` for `::ffff:8.8.8.8`, which is another address. In hexadecimal there is but one reading. */
function inHex(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1)
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && address.toString() !== azureHostAgent
}

function isPublicIpv6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress() || address.match(nat64, 96)) return isPublicIpv4(lastIpv4(address))
  return address.range() === 'unicast' && address.match(globalUnicast, 3)
}

function lastIpv4(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12))
}

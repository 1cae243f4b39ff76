import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AllowList, hostPort } from './allow-list.ts'
import { usualPorts } from './check-url.ts'
import { OutboundFailed, OutboundRefused } from './outbound.ts'
import { failureOf } from './outbound-failure.ts'
import { isPublicAddress } from './public-address.ts'

/** Every address of a name, as `dns.lookup` finds them. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/**
 * A connector that resolves a name once, checks every address it got, and connects to one of these and no other. So there is no
 * second look-up that could answer differently (DNS rebinding).
 */
export function guardedConnector(allow: AllowList, resolve: Resolve, timeoutMs: number): buildConnector.connector {
  return (target, callback) => {
    const refuse = (error: unknown) => callback(failureOf(error, 'connect'), null)
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
    checkedAddresses(target.hostname, port, allow, resolve).then((addresses) => {
      const connect = buildConnector({ lookup: only(addresses), autoSelectFamily: true, timeout: timeoutMs })
      connect(target, (error, socket) => (socket ? callback(null, socket) : refuse(error)))
    }, refuse)
  }
}

async function checkedAddresses(host: string, port: number, allow: AllowList, resolve: Resolve): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await resolved(host, resolve) : [host]
  if (allow.has(hostPort(host, port))) return addresses

  for (const address of addresses) {
    if (allow.has(hostPort(address, port))) continue
    if (!isPublicAddress(address))
      throw new OutboundRefused('address-refused', `${host} leads to ${address}, not on the internet`)
    if (!usualPorts.includes(port)) throw new OutboundRefused('port-refused', `port ${port}`)
  }
  return addresses
}

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  let addresses: readonly string[]
  try {
    addresses = await resolve(host)
  } catch (cause) {
    throw new OutboundFailed('dns', cause)
  }
  if (addresses.length === 0) throw new OutboundFailed('dns', new Error(`${host} has no address`))
  return addresses
}

/** In place of a look-up: the addresses that were checked. */
function only(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_hostname, { all }, answer) => {
    if (all) answer(null, found)
    else answer(null, found[0]?.address ?? '', found[0]?.family)
  }
}

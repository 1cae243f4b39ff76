import type { Config } from '../config.ts'
import { baseUrlOf } from '../listening.ts'

/**
 * The origins under which people reach our own pages, as a browser writes them. Where BASE_URL says it, that one. Else the server
 * is tried out on this machine, which people call by number and by name; those are one machine, and no other's page has either.
 *
 * @example ownOrigins({ baseUrl: null, host: '127.0.0.1', port: 3000 }) // ['http://127.0.0.1:3000', 'http://localhost:3000']
 */
export function ownOrigins(config: Pick<Config, 'baseUrl' | 'host' | 'port'>): readonly string[] {
  const { baseUrl, port } = config
  if (baseUrl !== null) return [new URL(baseUrl).origin]
  const addresses = [baseUrlOf(config), `http://127.0.0.1:${port}`, `http://localhost:${port}`]
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}

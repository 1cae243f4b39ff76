import type { Config } from './config.ts'

/** Hosts that mean "every address of this machine" and cannot be opened in a browser as they stand. */
const everywhere = ['0.0.0.0', '::']

/**
 * The address of the first page.
 *
 * @example addressToOpen('::1', 3000) // 'http://[::1]:3000/en'
 */
export function addressToOpen(host: string, port: number): string {
  const reachable = everywhere.includes(host) ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/en`
}

/** The address under which people reach the server: as configured, else as it listens. Without a slash at its end. */
export function baseUrlOf({ baseUrl, host, port }: Pick<Config, 'baseUrl' | 'host' | 'port'>): string {
  return baseUrl?.replace(/\/+$/, '') ?? addressToOpen(host, port).replace(/\/en$/, '')
}

/** Say in words why the server cannot listen, and what to do about it. */
export function whyNotListening(cause: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop the program that holds it, or choose another: PORT=${port + 1} npm start (PORT=0 picks a free one).`
    case 'EACCES':
      return `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine. Leave it out for 127.0.0.1, or use 0.0.0.0 for all of them.`
    default:
      return `Vigie cannot listen on ${host}, port ${port}: ${cause instanceof Error ? cause.message : String(cause)}`
  }
}

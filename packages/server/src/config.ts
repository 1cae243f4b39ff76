/** What the environment decides. Read once, at start, here and nowhere else. */
export interface Config {
  /** Address to listen on; the machine's own by default, so that a first try opens nothing to the network. */
  readonly host: string
  /** 0 lets the system choose a free one. */
  readonly port: number
}

/**
 * Read the environment. An empty variable counts as absent.
 * Throws an Error that names the variable, what it holds and what was expected.
 *
 * @example readConfig({ PORT: '0' }) // { host: '127.0.0.1', port: 0 }
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  return {
    host: environment.HOST?.trim() || '127.0.0.1',
    port: readPort(environment.PORT?.trim() || '3000'),
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port

  throw new Error(`PORT is "${text}": expected a whole number from 0 to 65535, where 0 picks a free one.`)
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Terminal } from '../terminal.ts'

/** Programs of the server that operate an install. They are started and not imported: nobody imports the server. */
export type ServerMain = 'back-up' | 'restore' | 'migrate' | 'invite' | 'reset-password' | 'check-install' | 'export-records'

const folder = new URL('../../../server/src/', import.meta.url)
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Of what a program says on stderr, as much as a person reads. */
const longestTalk = 16_384

/** How a program ended. */
export interface MainEnd {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly talk: string
}

/**
 * Start a program of the server with the same environment and folder, and wait until it has ended. A signal to us is one to it: it
 * tidies up and says how that went.
 * @param onLine is given each line of its stdout
 * @param timeoutMs after which it is ended; 0: never
 */
export async function startMain(
  main: ServerMain,
  args: readonly string[],
  { env }: Pick<Terminal, 'env'>,
  onLine: (line: string) => void,
  timeoutMs = 0,
): Promise<MainEnd> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`${main}.ts`, folder)), ...args], {
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
  })
  let talk = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    talk = (talk + chunk).slice(0, longestTalk)
  })
  createInterface({ input: child.stdout }).on('line', onLine)
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, talk: talk.trim() }
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}

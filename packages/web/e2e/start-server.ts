import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../../..')

export interface RunningServer {
  /** Without a slash at the end. */
  readonly origin: string
  /** All that it has printed so far: the first admin's link among it. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/**
 * Start Vigie as `npm start` does, on a free port, with a data folder of its own. Rejects with all that it said when it does not come up.
 * @param given arguments of `npm start`; without any it is the demo world
 * @param environment settings over those that every test needs
 */
export function startServer(
  given: readonly string[] = ['--real'],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'))
  const server = spawn(process.execPath, ['packages/server/src/start.ts', ...given], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_FOLDER: dataFolder,
      // Tests ask more in a minute than one visitor does.
      REQUESTS_PER_MINUTE: '100000',
      ...environment,
    },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve())).then(() =>
    rmSync(dataFolder, { recursive: true, force: true }),
  )
  const stop = (): Promise<void> => {
    server.kill('SIGTERM')
    return ended
  }

  return new Promise((resolve, reject) => {
    const said: string[] = []
    server.stderr.on('data', (chunk) => said.push(String(chunk)))
    createInterface(server.stdout).on('line', (line) => {
      said.push(`${line}\n`)
      const origin = /Vigie is running: (http:\/\/\S+)\/en$/.exec(line)?.[1]
      if (origin) resolve({ origin, said: () => said.join(''), stop })
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('')}`)))
  })
}

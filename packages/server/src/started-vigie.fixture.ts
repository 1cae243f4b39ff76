import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'

export interface StartedVigie {
  readonly origin: string
  /** As when the lights go out for this process. */
  kill(): Promise<void>
}

/** Start Vigie as `npm start` does, on a free port. Rejects with all that it said when it does not come up. */
export function startedVigie(t: TestContext, folder: string, ...given: readonly string[]): Promise<StartedVigie> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts'), ...given], {
    env: { ...process.env, DATA_FOLDER: folder, PORT: '0', HOST: '127.0.0.1' },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (): Promise<void> => {
    child.kill('SIGKILL')
    return ended
  }
  t.after(kill)
  return new Promise((resolve, reject) => {
    const said: string[] = []
    child.stderr.on('data', (chunk) => said.push(String(chunk)))
    createInterface(child.stdout).on('line', (line) => {
      said.push(`${line}\n`)
      const origin = /Vigie is running: (http:\/\/\S+)\/en$/.exec(line)?.[1]
      if (origin) resolve({ origin, kill })
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${said.join('')}`)))
  })
}

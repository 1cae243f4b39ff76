import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../..')

/** Vigie as its operator runs it: a process that can be killed and started again. */
export class RunningVigie {
  readonly #environment: Readonly<Record<string, string>>
  #child: ChildProcess | null = null
  /** Everything it said since the first start. */
  readonly said: string[] = []

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment
  }

  /** Start it, and wait until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['packages/server/src/start.ts', '--real'], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    child.stderr.on('data', (chunk) => this.said.push(String(chunk)))
    await new Promise<void>((resolve, reject) => {
      createInterface(child.stdout).on('line', (line) => {
        this.said.push(`${line}\n`)
        if (line.startsWith('Mode:')) resolve()
      })
      child.once('error', reject)
      child.once('exit', (code, signal) =>
        reject(new Error(`it ended with ${code ?? signal}:\n${this.said.slice(-20).join('')}`)),
      )
    })
  }

  /** No warning, no clean-up: as when the lights go out for this process. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  }
}

import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { ensureFirstAdmin } from './access/ensure-first-admin.ts'
import { buildWebIfStale } from './build-web-if-stale.ts'
import { type Config, readConfig } from './config.ts'
import { type Installation, openInstallation } from './installation.ts'
import { addressToOpen, baseUrlOf, whyNotListening } from './listening.ts'
import { runWork } from './run-work.ts'
import { afterEvents, eventQueues, wireApp, wireJobs } from './wiring.ts'

export interface Parts {
  /** Answer HTTP. */
  readonly serves: boolean
  /** Take up jobs and timers. */
  readonly works: boolean
}

/** Run Vigie until it is asked to stop: config → context → run → dispose. */
export async function runMain(parts: Parts): Promise<void> {
  try {
    await run(readConfig(), parts)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

async function run(config: Config, { serves, works }: Parts): Promise<void> {
  if (config.databaseUrl === null && !(serves && works)) {
    throw new Error('The small database in the data folder is for one program: use npm start, or set DATABASE_URL to PostgreSQL.')
  }
  const builtFolder = serves ? buildWebIfStale((line) => console.log(line)) : ''
  const installation = await openInstallation(config, { queues: eventQueues, afterEvents, onLockLost: leaveAtOnce })
  const stops: (() => unknown)[] = [() => installation.close()]
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    if (works) stops.push(await runWork(installation, wireJobs(installation.ctx)))
    if (serves) {
      const app = await listen(installation, builtFolder)
      stops.push(() => app.close())
    }
  } catch (error) {
    await stop()
    throw error
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(failAtEnd))
  console.log(
    `Mode: ${config.mode}. ${config.mode === 'rehearse' ? 'Nothing leaves this machine. ' : ''}Stop with Ctrl+C (process ${process.pid}).`,
  )
}

async function listen(installation: Installation, builtFolder: string): Promise<FastifyInstance> {
  const { host, port } = installation.config
  const app = await wireApp(installation, builtFolder)
  try {
    await app.listen({ host, port })
  } catch (cause) {
    await app.close()
    throw new Error(whyNotListening(cause, installation.config), { cause })
  }
  const { port: listening } = app.server.address() as AddressInfo
  console.log(`Vigie is running: ${addressToOpen(host, listening)}`)
  console.log('Paste a listing there: it is screened in your browser and sent nowhere.')
  const link = await ensureFirstAdmin(installation.ctx, baseUrlOf({ ...installation.config, port: listening }))
  if (link) console.log(`Nobody has joined yet. The first admin joins here, within 24 hours: ${link}`)
  return app
}

/** Another program writes to the database: every further write could destroy its rows. */
function leaveAtOnce(cause: Error): void {
  console.error(`The data folder was taken by another program: ${cause.message}. Stopping at once.`)
  process.exit(1)
}

function failAtEnd(error: unknown): void {
  console.error(error)
  process.exit(1)
}

import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ensureFirstAdmin } from './access/ensure-first-admin.ts'
import { buildWebIfStale } from './build-web-if-stale.ts'
import { type Config, readConfig } from './config.ts'
import { refuseDemoFolder } from './demo/demo-folder.ts'
import { type DemoWorld, layOutDemo, openDemo } from './demo/open-demo.ts'
import { type Installation, openInstallation } from './installation.ts'
import { addressToOpen, baseUrlOf, whyNotListening } from './listening.ts'
import { runWork } from './run-work.ts'
import { afterEvents, eventQueues, wireApp, wireJobs } from './wiring.ts'

export interface Parts {
  /** Answer HTTP. */
  readonly serves: boolean
  /** Take up jobs and timers. */
  readonly works: boolean
  /** In a demo world instead of an install of one's own. */
  readonly demo?: { readonly fresh: boolean } | null
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

async function run(given: Config, { serves, works, demo = null }: Parts): Promise<void> {
  if (given.databaseUrl === null && !(serves && works)) {
    throw new Error('The small database in the data folder is for one program: use npm start, or set DATABASE_URL to PostgreSQL.')
  }
  if (!demo) refuseDemoFolder(given.dataFolder)
  const builtFolder = serves ? buildWebIfStale((line) => console.log(line)) : ''
  const world = demo && (await openDemo(given, demo))
  const config = world?.config ?? given
  const installation = await openInstallation(config, {
    queues: eventQueues,
    afterEvents,
    onLockLost: leaveAtOnce,
    ...(world && { internet: world.internet }),
  })
  const stops: (() => unknown)[] = [() => installation.close()]
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    if (works && !world) stops.push(await runWork(installation, wireJobs(installation.ctx)))
    if (serves) {
      const app = await listen(installation, builtFolder, world)
      stops.push(() => app.close())
    }
    if (world) stops.push(startWorld(installation, world, (error) => void stop().finally(() => failAtEnd(error))))
  } catch (error) {
    await stop()
    throw error
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(failAtEnd))
  console.log(
    `Mode: ${config.mode}. ${config.mode === 'rehearse' ? 'Nothing leaves this machine. ' : ''}Stop with Ctrl+C (process ${process.pid}).`,
  )
}

async function listen(installation: Installation, builtFolder: string, world: DemoWorld | null): Promise<FastifyInstance> {
  const { host, port } = installation.config
  const app = await wireApp(installation, builtFolder, world?.state)
  try {
    await app.listen({ host, port })
  } catch (cause) {
    await app.close()
    throw new Error(whyNotListening(cause, installation.config), { cause })
  }
  const { port: listening } = app.server.address() as AddressInfo
  console.log(`Vigie is running: ${addressToOpen(host, listening)}`)
  if (world) {
    sayDemo(world)
    return app
  }
  console.log('Paste a listing there: it is screened in your browser and sent nowhere.')
  const link = await ensureFirstAdmin(installation.ctx, baseUrlOf({ ...installation.config, port: listening }))
  if (link) console.log(`Nobody has joined yet. The first admin joins here, within 24 hours: ${link}`)
  return app
}

function sayDemo({ config, leftAside }: DemoWorld): void {
  console.log('This is the demo world: people, platforms and listings are made up, and nothing leaves this machine.')
  console.log(`Its data folder: ${resolve(config.dataFolder)}`)
  if (leftAside.length > 0) {
    console.log(
      `It has a small database and a secret of its own, and rehearses always: ${leftAside.join(', ')} counts for --real only.`,
    )
  }
  console.log('An install of your own: npm start -- --real')
}

/** Lay the world out where it is not, and only then take up work by today's clock. @returns stops both */
function startWorld(installation: Installation, world: DemoWorld, onFailure: (error: unknown) => void): () => Promise<void> {
  let goesOn = true
  const { ctx, database } = installation
  const started = begin().catch((error) => {
    onFailure(error)
    return null
  })
  return async () => {
    goesOn = false
    await (await started)?.()
  }

  async function begin(): Promise<(() => Promise<void>) | null> {
    if (!world.state.isLaidOut) {
      console.log('Eight months of its work are being done now, in about half a minute. You can look around meanwhile.')
      const startMs = performance.now()
      await layOutDemo(world, { ctx, database, queues: eventQueues, afterEvents, wireJobs }, () => goesOn)
      if (goesOn) console.log(`The demo world is laid out (${Math.round((performance.now() - startMs) / 1000)} s).`)
    }
    return goesOn ? runWork(installation, wireJobs(ctx)) : null
  }
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

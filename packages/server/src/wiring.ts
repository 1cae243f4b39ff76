import type { EventKind } from '@vigie/casework'
import type { FastifyInstance } from 'fastify'
import { actorLookup } from './access/actor-lookup.ts'
import { createSignIn } from './access/create-sign-in.ts'
import { createGate } from './access/gate.ts'
import { sessionFinder } from './access/session-finder.ts'
import { signInRoutes } from './access/sign-in.routes.ts'
import { tryLimit } from './access/try-limit.ts'
import type { Context } from './context.ts'
import { compressedBody } from './http/compressed-body.ts'
import { createApp } from './http/create-app.ts'
import { healthRoutes } from './http/health.routes.ts'
import { referenceRoutes } from './http/reference.routes.ts'
import type { Gate } from './http/serve-route.ts'
import type { Installation } from './installation.ts'
import type { Job, JobRun } from './jobs/job.ts'
import { type QueueName, queueNames } from './jobs/queue-names.ts'
import { baseUrlOf } from './listening.ts'
import { platformsRoutes } from './platforms/platforms.routes.ts'
import { siteRoutes } from './site/site.routes.ts'

/** The flow on one screen: what happened → which queues are told. No stage names a later one; this table does. */
export const eventQueues: Readonly<Partial<Record<EventKind, readonly QueueName[]>>> = {
  'listing.received': ['capture-received', 'screen-listing'],
  'report.received': ['fetch-capture', 'report-to-case'],
  'listing.screened': ['open-case'],
  'case.decided': ['draft-notice'],
  'notice.delivered': ['plan-verifications'],
  'notice.answered': ['plan-verifications'],
}

/** Told once of every transaction that wrote an event: figures come from events only. */
export const afterEvents: readonly QueueName[] = ['count-events']

type StageJobs = Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>>

/** Queue → what works on it. Each job acts as Vigie itself, within the organisation that it is of. */
export function wireJobs(ctx: Context): Readonly<Record<QueueName, JobRun>> {
  const stages: StageJobs = {}
  return Object.fromEntries(
    queueNames.map((queue) => [
      queue,
      (job: Job) => runOf(stages, queue)(ctx.as({ organisationId: job.organisationId, actor: 'system' }), job),
    ]),
  ) as Record<QueueName, JobRun>
}

function runOf(stages: StageJobs, queue: QueueName) {
  const run = stages[queue]
  if (!run) throw new Error(`no stage works on the queue ${queue}`)
  return run
}

/** Routes → app: everything that is served, in the order of the flow. */
export async function wireApp(installation: Installation, builtFolder: string): Promise<FastifyInstance> {
  const { config, ctx, rulesetSource, log } = installation
  const app = await createApp({ log, trustProxy: config.trustProxy, requestsPerMinute: config.requestsPerMinute })
  const gate = wireAccess(app, installation)
  platformsRoutes(app, gate)

  referenceRoutes(app, installation.version)
  healthRoutes(app, { status: 'ok', ruleset: ctx.ruleset.id, terms: ctx.ruleset.termCount })
  await siteRoutes(app, {
    builtFolder,
    rulesetSource: compressedBody('application/json; charset=utf-8', JSON.stringify(rulesetSource)),
  })
  return app
}

function wireAccess(app: FastifyInstance, { config, ctx, database, log }: Installation): Gate {
  const baseUrl = baseUrlOf(config)
  const secret = ctx.vault.fingerprint('sign-in-secret', 'better-auth')
  const signIn = createSignIn({ pool: database.pool, ids: ctx.ids, secret, baseUrl, onFailure: (failure) => log.error(failure) })
  const sessions = sessionFinder({ signIn })
  const ownOrigins = new Set([new URL(baseUrl).origin])
  const tries = { byAddress: tryLimit({ most: 30, windowMs: 60_000 }), byAccount: tryLimit({ most: 10, windowMs: 15 * 60_000 }) }
  signInRoutes(app, { signIn, sessions, ownOrigins, ...tries })
  return createGate({
    nobody: ctx,
    sessions,
    actors: actorLookup(ctx),
    ownOrigins,
    secondFactorNeeded: config.mode === 'enforce' && config.secondFactor,
  })
}

import type { AddressInfo } from 'node:net'
import type { EventKind } from '@vigie/casework'
import type { FastifyInstance } from 'fastify'
import { accessJobs } from './access/access.jobs.ts'
import { accessRoutes } from './access/access.routes.ts'
import { actorLookup } from './access/actor-lookup.ts'
import { createSignIn, type SignIn } from './access/create-sign-in.ts'
import { createGate } from './access/gate.ts'
import { ownOrigins } from './access/own-origins.ts'
import { type SessionFinder, sessionFinder } from './access/session-finder.ts'
import { signInRoutes } from './access/sign-in.routes.ts'
import { type TryLimit, tryLimit } from './access/try-limit.ts'
import { capturesJobs } from './captures/captures.jobs.ts'
import { capturesRoutes } from './captures/captures.routes.ts'
import { casesJobs } from './cases/cases.jobs.ts'
import { casesRoutes } from './cases/cases.routes.ts'
import type { Context } from './context.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import type { DemoState } from './demo/demo-state.ts'
import { deskRoutes } from './desk/desk.routes.ts'
import { compressedBody } from './http/compressed-body.ts'
import { createApp } from './http/create-app.ts'
import { healthRoutes } from './http/health.routes.ts'
import { referenceRoutes } from './http/reference.routes.ts'
import type { Gate } from './http/serve-route.ts'
import type { Installation } from './installation.ts'
import { intakeJobs } from './intake/intake.jobs.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import type { Job, JobRun } from './jobs/job.ts'
import { type QueueName, queueNames } from './jobs/queue-names.ts'
import { keepingRoutes } from './keeping/keeping.routes.ts'
import { baseUrlOf } from './listening.ts'
import { noticesJobs } from './notices/notices.jobs.ts'
import { noticesRoutes } from './notices/notices.routes.ts'
import { outcomesJobs } from './outcomes/outcomes.jobs.ts'
import { outcomesRoutes } from './outcomes/outcomes.routes.ts'
import { verificationRoutes } from './outcomes/verification.routes.ts'
import { peopleJobs } from './people/people.jobs.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { platformsRoutes } from './platforms/platforms.routes.ts'
import { reviewRoutes } from './review/review.routes.ts'
import { screeningJobs } from './screening/screening.jobs.ts'
import { screeningRoutes } from './screening/screening.routes.ts'
import { aboutRoutes } from './site/about.routes.ts'
import { answerRoutes } from './site/answer.routes.ts'
import { figuresRoutes } from './site/figures/figures.routes.ts'
import { homeRoutes } from './site/home.routes.ts'
import { joinRoutes } from './site/join.routes.ts'
import { learnRoutes } from './site/learn.routes.ts'
import { newPasswordRoutes } from './site/new-password.routes.ts'
import { openFrame } from './site/open-frame.ts'
import { receiptRoutes } from './site/receipt.routes.ts'
import { reportRoutes } from './site/report.routes.ts'
import { readShell, type Shell } from './site/shell.ts'
import { siteRoutes } from './site/site.routes.ts'
import { openSiteWords, type SiteWords } from './site/site-words.ts'
import { workRoutes } from './site/work.routes.ts'
import { statisticsJobs } from './statistics/statistics.jobs.ts'
import { statisticsRoutes } from './statistics/statistics.routes.ts'

/** The flow on one screen: what happened → which queues are told. No stage names a later one; this table does. */
export const eventQueues: Readonly<Partial<Record<EventKind, readonly QueueName[]>>> = {
  'organisation.created': ['clear-expired'],
  'member.invited': ['send-invitation'],
  'listing.received': ['capture-received', 'screen-listing'],
  'listing.seen-again': ['open-case'],
  'report.received': ['fetch-capture', 'report-to-case'],
  'listing.screened': ['open-case'],
  'case.decided': ['draft-notice'],
  'notice.delivered': ['plan-verifications'],
  'notice.answered': ['plan-verifications'],
  'notice.answer-taken-back': ['plan-verifications'],
}

/** Told once of every transaction that wrote an event: figures come from events only. */
export const afterEvents: readonly QueueName[] = ['count-events']

type StageJobs = Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>>

/** Queue → what works on it. Each job acts as Vigie itself, within the organisation that it is of. */
export function wireJobs(ctx: Context): Readonly<Record<QueueName, JobRun>> {
  const stages: StageJobs = {
    ...accessJobs(),
    ...intakeJobs(),
    ...capturesJobs(),
    ...screeningJobs(),
    ...casesJobs(),
    ...noticesJobs(),
    ...outcomesJobs(),
    ...statisticsJobs(),
    ...peopleJobs(),
  }
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

/** What each stage answers, in the order of the flow. */
const stageRoutes = [
  platformsRoutes,
  intakeRoutes,
  capturesRoutes,
  screeningRoutes,
  casesRoutes,
  reviewRoutes,
  noticesRoutes,
  outcomesRoutes,
  verificationRoutes,
  statisticsRoutes,
  peopleRoutes,
  deskRoutes,
] as const

/** Routes → app: everything that is served, in the order of the flow. */
export async function wireApp(
  installation: Installation,
  builtFolder: string,
  demo: DemoState | null = null,
): Promise<FastifyInstance> {
  const { config, ctx, log } = installation
  const app = await createApp({ log, trustProxy: config.trustProxy, requestsPerMinute: config.requestsPerMinute })
  const { gate, tries, ...access } = wireAccess(app, installation)
  for (const stage of stageRoutes) stage(app, gate)
  keepingRoutes(app, gate, installation)

  referenceRoutes(app, installation.version)
  healthRoutes(app, { status: 'ok', ruleset: ctx.ruleset.id, terms: ctx.ruleset.termCount })
  const site = await wireSite(app, installation, builtFolder, tries)
  newPasswordRoutes(app, { ...site, sessions: access.sessions })
  if (demo) demoRoutes(app, { ...site, ...access, state: demo })
  return app
}

/** What every public page is made with: nobody's context, the frame that all share, and the words. */
interface SiteParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
}

/** The public pages. */
async function wireSite(app: FastifyInstance, installation: Installation, builtFolder: string, tries: Tries): Promise<SiteParts> {
  const { config, ctx, rulesetSource } = installation
  const { isDemo } = installation
  const words = await openSiteWords()
  const frame = openFrame({ words, baseUrl: config.baseUrl?.replace(/\/+$/, '') ?? '', isDemo })
  const shell = readShell(builtFolder, frame)
  const site = { nobody: ctx, shell, words }
  homeRoutes(app, site)
  aboutRoutes(app, { ...site, version: installation.version })
  joinRoutes(app, { ...site, tries: tries.byAccount, triesByAddress: tries.byAddress })
  answerRoutes(app, site)
  figuresRoutes(app, site)
  const reportTries = tryLimit({ most: 60, windowMs: 10 * 60_000 })
  const receiptTries = tryLimit({ most: 30, windowMs: 60_000 })
  await reportRoutes(app, { ...site, ownOrigins: new Set(ownOrigins(config)), tries: reportTries, receiptTries })
  receiptRoutes(app, { ...site, tries: receiptTries })
  learnRoutes(app, { ...site, source: rulesetSource })
  workRoutes(app, { builtFolder, mode: config.mode, isDemo, ids: ctx.ids })
  await siteRoutes(app, {
    builtFolder,
    frame,
    shell,
    words,
    rulesetSource: compressedBody('application/json; charset=utf-8', JSON.stringify(rulesetSource)),
  })
  return site
}

/** How often somebody may try to guess. */
interface Tries {
  readonly byAddress: TryLimit
  readonly byAccount: TryLimit
}

/** Who comes in, and how. */
interface Access {
  readonly gate: Gate
  readonly tries: Tries
  readonly signIn: SignIn
  readonly sessions: SessionFinder
  readonly ownOrigins: ReadonlySet<string>
}

function wireAccess(app: FastifyInstance, { config, ctx, database, log, isDemo }: Installation): Access {
  const baseUrl = baseUrlOf(config)
  const secret = ctx.vault.fingerprint('sign-in-secret', 'better-auth')
  const origins = new Set(ownOrigins(config))
  // PORT=0: the port is known once it listens.
  app.addHook('onListen', async () => {
    const { port } = app.server.address() as AddressInfo
    for (const origin of ownOrigins({ ...config, port })) origins.add(origin)
  })
  const onFailure = (failure: Error) => log.error(failure)
  const signIn = createSignIn({ pool: database.pool, ids: ctx.ids, secret, baseUrl, trustedOrigins: origins, onFailure, isDemo })
  const sessions = sessionFinder({ signIn })
  const tries: Tries = {
    byAddress: tryLimit({ most: 30, windowMs: 60_000 }),
    byAccount: tryLimit({ most: 10, windowMs: 15 * 60_000 }),
  }
  signInRoutes(app, { signIn, sessions, ownOrigins: origins, ...tries })
  const gate = createGate({
    nobody: ctx,
    sessions,
    actors: actorLookup(ctx),
    ownOrigins: origins,
    secondFactorNeeded: config.mode === 'enforce' && config.secondFactor,
  })
  accessRoutes(app, gate, { sessions, ...tries })
  return { gate, tries, signIn, sessions, ownOrigins: origins }
}

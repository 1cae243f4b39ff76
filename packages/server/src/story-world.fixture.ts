import { lookup } from 'node:dns/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Role } from '@vigie/casework'
import type { FastifyInstance } from 'fastify'
import { createPerson } from './access/create-person.ts'
import { buildWebIfStale } from './build-web-if-stale.ts'
import { createGuardedOutbound } from './capabilities/guarded-outbound.ts'
import { randomIds } from './capabilities/ids.ts'
import { createRobots } from './capabilities/robots.ts'
import { type SettableClock, settableClock } from './capabilities/set-clock.fixture.ts'
import { readConfig } from './config.ts'
import type { Context } from './context.ts'
import { type DatabaseKind, freshDatabase } from './db/test-database.fixture.ts'
import { type Installation, type InstallationOptions, openInstallation } from './installation.ts'
import { runDueTimers } from './jobs/run-due-timers.ts'
import { openLog } from './open-log.ts'
import { afterEvents, eventQueues, wireApp, wireJobs } from './wiring.ts'

export { type SmtpPeer, smtpPeer } from './capabilities/smtp-peer.fixture.ts'
export { type DatabaseKind, databaseKinds, emptyPostgresql } from './db/test-database.fixture.ts'
export { servedRoutes } from './http/serve-route.ts'

// biome-ignore lint/suspicious/noExplicitAny: a story reads answers as its reader would; the contract's own tests hold their form
export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: any }

/** Somebody with a browser or a key: sends requests over a real socket. */
export interface Caller {
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>
  get(path: string): Promise<Answered>
  /** Throws unless it was done (2xx). */
  post(path: string, body?: unknown): Promise<Answered['body']>
}

export interface Member extends Caller {
  readonly personId: string
  readonly email: string
}

export interface StoryWorld {
  readonly installation: Installation
  readonly app: FastifyInstance
  readonly origin: string
  readonly clock: SettableClock
  readonly logged: string[]
  readonly organisationId: string
  /** Somebody without an account. */
  readonly visitor: Caller
  /** A member of an organisation (of the first one where none is named), signed in. */
  member(name: string, roles: readonly Role[], organisationId?: string): Promise<Member>
  organisation(name: string, kind: 'ngo' | 'platform' | 'agency'): Promise<string>
  /** A caller who sends this Authorization header. */
  bearer(key: string): Caller
  /** Run timers that are due and all jobs, until nothing is left. */
  settle(): Promise<number>
  /**
   * Settle until the figures are counted to the last event. They stop before the oldest transaction that still runs on the server,
   * be it of another test's database, and go on two seconds later.
   */
  counted(): Promise<void>
  close(): Promise<void>
}

export interface StorySettings {
  readonly environment?: Readonly<Record<string, string>>
  readonly instead?: InstallationOptions['instead']
  readonly startAt?: string
  /** Names that lead to this machine; every other name is looked up. */
  readonly localNames?: readonly string[]
}

const password = 'correct horse battery staple'

/** The whole server on a fresh database, listening on a port of this machine, with a clock that the story sets. */
export async function openStoryWorld(kind: DatabaseKind, settings: StorySettings = {}): Promise<StoryWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-story-'))
  const { database, discard } = await freshDatabase(kind)
  const clock = settableClock(settings.startAt ?? '2026-11-21T12:00:00Z')
  const logged: string[] = []
  const log = openLog('debug', { write: (line) => void logged.push(line) })
  const config = readConfig({
    DATA_FOLDER: folder,
    SECRET: 'a secret for stories, of 32 characters or more',
    REQUESTS_PER_MINUTE: '1000000',
    BASE_URL: 'http://vigie.example',
    ...settings.environment,
  })
  // Looks do not wait for each other's pace here: time is the story's.
  const userAgent = 'Vigie/story (+http://vigie.example)'
  const outbound = createGuardedOutbound({
    userAgent,
    clock,
    allow: config.outboundAllow,
    minIntervalMs: 0,
    resolve: resolveLocally(settings.localNames ?? []),
  })
  const real = config.mode === 'enforce' ? { outbound, robots: createRobots({ outbound, clock, userAgent }) } : {}
  const installation = await openInstallation(config, {
    queues: eventQueues,
    afterEvents,
    onLockLost: () => {},
    database,
    time: { clock, ids: randomIds },
    instead: { log, ...real, ...settings.instead },
  }).catch(async (error) => {
    await discard()
    throw error
  })
  const app = await wireApp(
    installation,
    buildWebIfStale(() => {}),
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const runs = wireJobs(installation.ctx)

  const organisation = (name: string, of: 'ngo' | 'platform' | 'agency') => makeOrganisation(installation.ctx, name, of)
  const organisationId = await organisation('Example NGO', 'ngo')
  const settle = async (): Promise<number> => {
    let done = 0
    for (let more = 1; more > 0; ) {
      const due = await runDueTimers(database, installation.jobs, clock)
      const ran = await installation.jobs.drain(runs)
      more = due + ran
      done += ran
    }
    return done
  }
  return {
    installation,
    app,
    origin,
    clock,
    logged,
    organisationId,
    visitor: caller(origin, {}),
    organisation,
    bearer: (key) => caller(origin, { authorization: `Bearer ${key}` }),
    member: async (name, roles, of = organisationId) => {
      const email = `${name.toLowerCase()}@${of.slice(-12)}.example`
      const personId = await makeMember(installation, of, { name, email, roles })
      const signIn = await caller(origin, { origin: 'http://vigie.example' }).ask('POST', '/api/auth/sign-in/email', {
        email,
        password,
      })
      const cookie = signIn.headers
        .getSetCookie()
        .map((each) => each.split(';', 1)[0])
        .join('; ')
      if (signIn.status !== 200) throw new Error(`${name} cannot sign in: ${signIn.text}`)
      return { ...caller(origin, { cookie, origin: 'http://vigie.example' }), personId, email }
    },
    settle,
    counted: async () => {
      const waits = () =>
        installation.ctx.lookup((query) =>
          query.selectFrom('timer').select('subject_id').where('queue', '=', 'count-events').execute(),
        )
      for (await settle(); (await waits()).length > 0; await settle()) {
        clock.advance({ seconds: 2 })
        await wait(20)
      }
    },
    close: async () => {
      await app.close()
      await installation.close()
      await discard()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function resolveLocally(names: readonly string[]): (name: string) => Promise<readonly string[]> {
  return async (name) =>
    names.includes(name) ? ['127.0.0.1'] : (await lookup(name, { all: true })).map(({ address }) => address)
}

function caller(origin: string, standing: Readonly<Record<string, string>>): Caller {
  const ask: Caller['ask'] = async (method, path, body, headers = {}) => {
    const isText = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }), ...standing, ...headers },
      ...(body === undefined ? {} : { body: isText ? (body as BodyInit) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null }
  }
  return {
    ask,
    get: (path) => ask('GET', path),
    post: async (path, body = {}) => {
      const answered = await ask('POST', path, body)
      if (answered.status >= 300) throw new Error(`POST ${path}: ${answered.status} ${answered.text}`)
      return answered.body
    },
  }
}

async function makeOrganisation(ctx: Context, name: string, kind: 'ngo' | 'platform' | 'agency'): Promise<string> {
  const id = ctx.ids.next()
  await ctx.as({ organisationId: id, actor: 'system' }).inTransaction(async (tx) => {
    const notifier = { notifier_name: name, notifier_email: 'notices@ngo.example' }
    await tx.query
      .insertInto('organisation')
      .values({ id, name, kind, ...notifier, created_at: tx.now })
      .execute()
    await tx.append({ kind: 'organisation.created', subject: id, facts: { kind } })
  })
  return id
}

async function makeMember(
  { database, ctx }: Installation,
  organisationId: string,
  { name, email, roles }: { name: string; email: string; roles: readonly Role[] },
): Promise<string> {
  const made = await createPerson(
    { database, clock: ctx.clock, ids: ctx.ids },
    { name, email, password, locale: 'en', timeZone: 'UTC' },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  await ctx.as({ organisationId, actor: 'system' }).inTransaction(async ({ query, now }) => {
    await query
      .insertInto('membership')
      .values({ organisation_id: organisationId, person_id: made.value, roles: [...roles], joined_at: now })
      .execute()
  })
  return made.value
}

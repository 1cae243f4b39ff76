import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DomainEvent, Role } from '@vigie/casework'
import { loadCatalog } from '@vigie/catalog'
import { compileRuleset, type Ruleset } from '@vigie/engine'
import { createFolderObjectStore } from '../capabilities/folder-object-store.ts'
import { randomIds } from '../capabilities/ids.ts'
import { createRehearsalMailer } from '../capabilities/rehearsal-mailer.ts'
import { createRehearsalOutbound } from '../capabilities/rehearsal-outbound.ts'
import { createRehearsalOutbox, type RehearsalOutbox } from '../capabilities/rehearsal-outbox.ts'
import { createRobots } from '../capabilities/robots.ts'
import type { SettableClock } from '../capabilities/set-clock.fixture.ts'
import { settableClock } from '../capabilities/set-clock.fixture.ts'
import { openVault } from '../capabilities/vault.ts'
import { readConfig } from '../config.ts'
import type { Acting, Context } from '../context.ts'
import type { EventQueues } from '../events/event-store.ts'
import type { Job } from '../jobs/job.ts'
import { startJobs } from '../jobs/job-queue.ts'
import { type QueueName, queueNames } from '../jobs/queue-names.ts'
import { runDueTimers } from '../jobs/run-due-timers.ts'
import { openContext, type SharedContext } from '../open-context.ts'
import { openLog } from '../open-log.ts'
import type { Database } from './database.ts'
import { leftOpen } from './test-database.fixture.ts'

type Runs = Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>>

export interface TestWorld {
  readonly database: Database
  /** Acts as a member of `organisationId`. */
  readonly ctx: Context
  readonly organisationId: string
  readonly personId: string
  readonly clock: SettableClock
  readonly outbox: RehearsalOutbox
  /** What was logged, line by line. */
  readonly logged: string[]
  /** The same world for another organisation, person or actor. */
  as(acting: Partial<Acting>): Context
  /** A new organisation with one member, to act as. */
  organisation(
    kind?: 'ngo' | 'platform' | 'agency',
    roles?: readonly Role[],
  ): Promise<{ organisationId: string; personId: string; ctx: Context }>
  /** Run due timers and waiting jobs until nothing is left; returns how many jobs ran. Jobs of queues not given are dropped. */
  settle(): Promise<number>
  events(subjectId: string): Promise<DomainEvent[]>
  close(): Promise<void>
}

export interface TestSettings {
  /** What works on which queue: the stage's own `…Jobs()`. */
  readonly runs?: Runs
  /** Which queues are told of which events, as wiring.ts would say. */
  readonly queues?: EventQueues
  /** Overrides: another mailer, the real outbound, another mode by `config`. */
  readonly shared?: Partial<SharedContext>
  readonly environment?: Readonly<Record<string, string>>
  readonly startAt?: string
}

let compiled: Ruleset | null = null

/** The open catalogue, compiled once for each test file. */
export function testRuleset(): Ruleset {
  if (compiled) return compiled
  const catalog = loadCatalog()
  if (!catalog.ok) throw new Error('the catalogue does not load')
  const result = compileRuleset(catalog.source)
  if (!result.ok) throw new Error('the catalogue does not compile')
  compiled = result.ruleset
  return compiled
}

/** The ground of the server on a test's database, with a clock that the test sets and nothing that leaves the machine. */
export async function testContext(database: Database, settings: TestSettings = {}): Promise<TestWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  const logged: string[] = []
  const config = readConfig({
    DATA_FOLDER: folder,
    SECRET: 'a secret for tests, of 32 characters or more',
    ...settings.environment,
  })
  const clock = settableClock(settings.startAt ?? '2026-11-21T12:00:00Z')
  const objects = await createFolderObjectStore(join(folder, 'objects'))
  const outbox = createRehearsalOutbox({ objects, clock, ids: randomIds })
  const outbound = settings.shared?.outbound ?? createRehearsalOutbound({ outbox, allow: config.outboundAllow })
  const shared: SharedContext = {
    config,
    clock,
    ids: randomIds,
    vault: openVault(config.secret as string),
    objects,
    mailer: createRehearsalMailer(outbox),
    robots: createRobots({ outbound, clock, userAgent: 'Vigie/test' }),
    ruleset: testRuleset(),
    log: openLog('debug', { write: (line) => void logged.push(line) }),
    ...settings.shared,
    outbound,
  }
  const jobs = await startJobs(database, () => {})
  const root = openContext(shared, { database, jobs, queues: settings.queues ?? {} })
  const organisation = async (
    kind: 'ngo' | 'platform' | 'agency' = 'ngo',
    roles: readonly Role[] = ['admin', 'reviewer', 'analyst'],
  ) => {
    const [organisationId, personId] = [randomIds.next(), randomIds.next()]
    const ctx = root.as({ organisationId, actor: `person:${personId}` })
    await ctx.inTransaction(async ({ query, now }) => {
      const notifier = { notifier_name: 'Example NGO', notifier_email: 'notices@ngo.example' }
      await query
        .insertInto('organisation')
        .values({ id: organisationId, name: 'Example NGO', kind, ...notifier, created_at: now })
        .execute()
      const member = { organisation_id: organisationId, person_id: personId, roles: [...roles], joined_at: now }
      await query.insertInto('membership').values(member).execute()
    })
    return { organisationId, personId, ctx }
  }
  const first = await organisation()
  const runs = Object.fromEntries(
    queueNames.map((queue) => [
      queue,
      async (job: Job) => settings.runs?.[queue]?.(root.as({ organisationId: job.organisationId, actor: 'system' }), job),
    ]),
  ) as Record<QueueName, (job: Job) => Promise<void>>

  const close = async (): Promise<void> => {
    leftOpen.delete(close)
    await jobs.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  leftOpen.add(close)
  return {
    ...first,
    database,
    clock,
    outbox,
    logged,
    organisation,
    as: (acting) => root.as({ ...first.ctx.acting, ...acting }),
    settle: async () => {
      let done = 0
      for (let more = 1; more > 0; ) {
        const due = await runDueTimers(database, jobs, clock)
        more = due + (await jobs.drain(runs))
        done += more - due
      }
      return done
    },
    events: async (subjectId) => {
      const rows = await first.ctx.inTransaction(({ query }) =>
        query.selectFrom('event').selectAll().where('subject_id', '=', subjectId).orderBy('position').execute(),
      )
      return rows.map(
        ({ kind, subject_id, actor, at, facts }) =>
          ({ kind, version: 1, subject: subject_id, actor, at: at.toISOString(), facts }) as DomainEvent,
      )
    },
    close,
  }
}

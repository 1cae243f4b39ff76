import { randomIds } from '../capabilities/ids.ts'
import { createRehearsalMailer } from '../capabilities/rehearsal-mailer.ts'
import { createRehearsalOutbound } from '../capabilities/rehearsal-outbound.ts'
import { createRehearsalOutbox } from '../capabilities/rehearsal-outbox.ts'
import { createRobots } from '../capabilities/robots.ts'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { TransactionParts } from '../events/open-transaction.ts'
import type { JobRun } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { openContext } from '../open-context.ts'
import { seededChance } from './chance.ts'
import { demoConfig } from './demo-config.ts'
import { prepareDemoFolder, writeMarker } from './demo-folder.ts'
import { type DemoInternet, demoInternet } from './demo-internet.ts'
import type { DemoState } from './demo-state.ts'
import { layOutWorld, startOf, storyDays } from './lay-out-world.ts'
import { readListings, type ToldListing } from './read-listings.ts'
import { createStory } from './story.ts'
import { storyClock } from './story-clock.ts'
import { storyIds } from './story-ids.ts'
import { storyQueue } from './story-queue.ts'

/** A demo world: where it lives, its internet, and how far it is laid out. */
export interface DemoWorld {
  readonly config: Config
  /** Settings of the environment that it does not follow. */
  readonly leftAside: readonly string[]
  readonly internet: DemoInternet
  readonly state: DemoState
}

/** Find the demo world of an install, or make room for one. */
export async function openDemo(config: Config, { fresh }: { readonly fresh: boolean }): Promise<DemoWorld> {
  const { config: own, leftAside } = demoConfig(config)
  const laidOut = await prepareDemoFolder(own.dataFolder, fresh)
  const isLaidOut = laidOut !== null
  const state = { isLaidOut, done: isLaidOut ? storyDays : 0, total: storyDays, receipt: laidOut?.receipt ?? null }
  return { config: own, leftAside, internet: demoInternet(laidOut?.pages), state }
}

/** What a world is laid out with: an open, empty install, and how it is wired. */
export interface LayOutParts extends Pick<TransactionParts, 'queues' | 'afterEvents'> {
  readonly ctx: Context
  readonly database: Database
  readonly wireJobs: (ctx: Context) => Readonly<Record<QueueName, JobRun>>
  /** A smaller world, for tests. */
  readonly listings?: readonly ToldListing[]
  readonly seed?: number
}

/**
 * Lay the world out beside whatever the install does meanwhile, and note that it is whole.
 * @param goesOn asked between two steps; false leaves it unfinished, to be begun anew at the next start
 */
export async function layOutDemo(
  { config, internet, state }: Pick<DemoWorld, 'config' | 'internet' | 'state'>,
  parts: LayOutParts,
  goesOn: () => boolean,
): Promise<void> {
  const { listings = readListings(), seed = 20_261_122, ctx, database, queues, afterEvents = [] } = parts
  const end = ctx.clock.now()
  const [clock, chance, queue] = [storyClock(startOf(end)), seededChance(seed), storyQueue()]
  const ids = storyIds(randomIds, clock, chance)
  const outbox = createRehearsalOutbox({ objects: ctx.objects, clock, ids })
  const outbound = internet.outbound(createRehearsalOutbound({ outbox }), clock)
  const robots = createRobots({ outbound, clock, userAgent: 'Vigie/demo' })
  const { vault, objects, ruleset, log } = ctx
  const shared = { config, clock, ids, vault, objects, mailer: createRehearsalMailer(outbox), outbound, robots, ruleset, log }
  const story = createStory({ database, clock, queue, runs: () => runs })
  const nobody = story.timed(openContext(shared, { database, jobs: queue, queues, afterEvents }))
  const runs = parts.wireJobs(nobody)
  const onDay = (day: number): boolean => {
    state.done = Math.min(day, state.total)
    return goesOn()
  }
  const world = await layOutWorld({ story, chance, internet, nobody, listings, end, onDay })
  if (!world) return
  const { receipt } = world
  writeMarker(config.dataFolder, { at: end.toISOString(), receipt, pages: [...internet.pages] })
  Object.assign(state, { isLaidOut: true, done: state.total, receipt })
}

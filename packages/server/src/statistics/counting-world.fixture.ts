import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { type DomainEvent, eventKinds, type FactsOf } from '@vigie/casework'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { countEvent } from './count-event.ts'
import { countEvents } from './count-events.ts'
import { statisticsJobs } from './statistics.jobs.ts'

/** A world in which every event is told to the counting, as wiring.ts does. */
export function countingWorld(database: Database): Promise<TestWorld> {
  const queues = Object.fromEntries(eventKinds.map((kind) => [kind, ['count-events' as const]]))
  return testContext(database, { runs: statisticsJobs(), queues })
}

/** Count until nothing is held up. A transaction of another test's database on the same server can hold it up for a moment. */
export async function countAll(ctx: Context, limit?: number): Promise<void> {
  for (let tries = 0; !(await countEvents(ctx, limit)); tries++) {
    assert.ok(tries < 1000, 'the count is held up for ever')
    await wait(10)
  }
}

/** Let jobs and timers run until something holds, moving the clock on to the next try. */
export async function settleUntil(world: TestWorld, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; ; tries++) {
    await world.settle()
    if (await holds()) return
    assert.ok(tries < 200, 'the jobs do not bring it about')
    world.clock.advance({ seconds: 2 })
    await wait(10)
  }
}

/** The figures as they stand, one line each. */
export async function readFigures(ctx: Context): Promise<string[]> {
  const rows = await ctx.inTransaction(({ query }) => query.selectFrom('statistic').selectAll().execute())
  return rows.map(({ day, platform_id, measure, amount }) => `${day} ${platform_id.slice(-2)} ${measure} ${amount}`).sort()
}

/** The figures that the log says there should be: all of it read at once, the past of each event looked for in plain sight. */
export async function expectedFigures(ctx: Context): Promise<string[]> {
  const rows = await ctx.inTransaction(({ query }) =>
    query.selectFrom('event').selectAll().orderBy('transaction_id').orderBy('position').execute(),
  )
  const log = rows.map(
    ({ kind, subject_id: subject, facts, at }) => ({ kind, subject, facts, at: at.toISOString() }) as DomainEvent,
  )
  const sums = new Map<string, number>()
  for (const [index, event] of log.entries()) {
    const earlier = log.slice(0, index).filter((each) => each.kind === 'listing.screened' && each.subject === event.subject)
    const screenings = earlier.map(({ facts }) => facts as FactsOf<'listing.screened'>)
    const drafting = log.find((each) => each.kind === 'notice.drafted' && each.subject === event.subject)
    const before = {
      drafted: (drafting?.facts as FactsOf<'notice.drafted'> | undefined) ?? null,
      wasScreened: screenings.length > 0,
      wasFlagged: screenings.some(({ verdict }) => verdict === 'flag'),
      wasDegraded: screenings.some(({ degraded }) => degraded > 0),
      story:
        noticeOf(event, log) === null ? [] : log.slice(0, index).filter((each) => noticeOf(each, log) === noticeOf(event, log)),
    }
    for (const { measure, platformId, amount, day = event.at.slice(0, 10) } of countEvent(event, before)) {
      const key = `${day} ${platformId?.slice(-2) ?? '00'} ${measure}`
      sums.set(key, (sums.get(key) ?? 0) + amount)
    }
  }
  return [...sums].map(([key, amount]) => `${key} ${amount}`).sort()
}

/** The notice that an event is about, itself or through a look at one of its listings. */
function noticeOf(event: DomainEvent, log: readonly DomainEvent[]): string | null {
  if (event.kind.startsWith('notice.')) return event.subject
  if (event.kind === 'listing.verified') return event.facts.noticeId
  if (event.kind !== 'verification.confirmed') return null
  const look = log.find((each) => each.kind === 'listing.verified' && each.facts.verificationId === event.subject)
  return look?.kind === 'listing.verified' ? look.facts.noticeId : null
}

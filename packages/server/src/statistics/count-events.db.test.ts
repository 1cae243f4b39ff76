import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Happening } from '@vigie/casework'
import fc from 'fast-check'
import type { Context } from '../context.ts'
import { freshDatabase, onEachDatabase } from '../db/test-database.fixture.ts'
import { countEvents } from './count-events.ts'
import { countAll, countingWorld, expectedFigures, readFigures, settleUntil } from './counting-world.fixture.ts'
import { draftings, listingId, platformId, randomHappening } from './random-log.fixture.ts'
import { recountStatistics } from './recount-statistics.ts'

const received: Happening = {
  kind: 'listing.received',
  subject: listingId(0),
  facts: { versionId: listingId(9), platformId: platformId(0), isNew: true },
}
const opened: Happening = { kind: 'case.opened', subject: listingId(8), facts: { listingIds: [], reportIds: [] } }

onEachDatabase('countEvents() counts by UTC day and platform', async (database) => {
  const world = await countingWorld(database)
  world.clock.set('2026-11-21T23:59:59.999Z')
  await world.ctx.inTransaction((tx) => tx.append(received, opened))
  world.clock.set('2026-11-22T00:00:00.000Z')
  await world.ctx.inTransaction((tx) => tx.append(received, received))
  await countAll(world.ctx)

  assert.deepEqual(await readFigures(world.ctx), [
    '2026-11-21 00 cases.opened 1',
    '2026-11-21 01 listings.received 1',
    '2026-11-22 01 listings.received 2',
  ])
  await world.close()
})

onEachDatabase('countEvents() counts each event once when several workers count at once', async (database) => {
  const world = await countingWorld(database)
  for (let round = 0; round < 10; round++) {
    await world.ctx.inTransaction((tx) => tx.append(received, received, received))
    await Promise.all([0, 1, 2, 3].map(() => countAll(world.ctx, 2)))
  }
  assert.deepEqual(await readFigures(world.ctx), ['2026-11-21 01 listings.received 30'])
  await world.close()
})

onEachDatabase('the job of an event counts it; events of others stay with them', async (database) => {
  const world = await countingWorld(database)
  const other = await world.organisation()
  await world.ctx.inTransaction((tx) => tx.append(received))
  await other.ctx.inTransaction((tx) => tx.append(received, received))
  await settleUntil(world, async () => (await readFigures(world.ctx)).length > 0 && (await readFigures(other.ctx)).length > 0)

  assert.deepEqual(await readFigures(world.ctx), ['2026-11-21 01 listings.received 1'])
  assert.deepEqual(await readFigures(other.ctx), ['2026-11-21 01 listings.received 2'])
  await world.close()
})

const randomLog = fc.array(
  fc.record({ happenings: fc.array(randomHappening, { minLength: 1, maxLength: 12 }), days: fc.nat(2), pageSize: fc.nat(6) }),
  { maxLength: 12 },
)
onEachDatabase(
  'countEvents() in pieces, at any moments, equals recountStatistics() and a plain reading of the log',
  async (database) => {
    const world = await countingWorld(database)
    await fc.assert(
      fc.asyncProperty(randomLog, async (log) => {
        const { ctx } = await world.organisation()
        await ctx.inTransaction((tx) => tx.append(...draftings))
        for (const { happenings, days, pageSize } of log) {
          world.clock.advance({ days })
          await ctx.inTransaction((tx) => tx.append(...happenings))
          if (pageSize > 0) await countEvents(ctx, pageSize)
        }
        await assertSame(ctx)
      }),
      { numRuns: 12, seed: 20_261_121, endOnFailure: true },
    )
    await world.close()
  },
)

/** Running figures = those that the log says = those counted from scratch. */
async function assertSame(ctx: Context): Promise<void> {
  await countAll(ctx, 5)
  const running = await readFigures(ctx)
  assert.deepEqual(running, await expectedFigures(ctx))
  await recountStatistics(ctx, 3)
  await countAll(ctx)
  assert.deepEqual(await readFigures(ctx), running)
}

onEachDatabase('recountStatistics() mends figures that are wrong, and the count goes on where it ends', async (database) => {
  const world = await countingWorld(database)
  await world.ctx.inTransaction((tx) => tx.append(received, opened))
  await countAll(world.ctx)
  await world.ctx.inTransaction(({ query }) => query.updateTable('statistic').set({ amount: 77 }).execute())

  await recountStatistics(world.ctx)
  await world.ctx.inTransaction((tx) => tx.append(received))
  await countAll(world.ctx)

  assert.deepEqual(await readFigures(world.ctx), ['2026-11-21 00 cases.opened 1', '2026-11-21 01 listings.received 2'])
  await world.close()
})

onEachDatabase('countEvents() refuses a log that another database server has numbered', async (database) => {
  const world = await countingWorld(database)
  await world.ctx.inTransaction(({ query, organisationId, now }) =>
    query
      .insertInto('event')
      .values({
        id: listingId(7),
        organisation_id: organisationId,
        kind: 'case.closed',
        version: 1,
        subject_id: listingId(8),
        actor: 'system',
        at: now,
        facts: '{}',
        transaction_id: '99999999999',
      })
      .execute(),
  )
  await assert.rejects(countEvents(world.ctx), /another database server/)
  await world.close()
})

/** A transaction that has written events, and writes more before it commits. */
async function openWriting(ctx: Context, first: readonly Happening[], last: readonly Happening[] = []) {
  const written = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const committed = ctx.inTransaction(async (tx) => {
    await tx.append(...first)
    written.resolve()
    await released.promise
    await tx.append(...last)
  })
  await Promise.race([written.promise, committed])
  return {
    commit: (): Promise<void> => {
      released.resolve()
      return committed
    },
  }
}

test('countEvents() never skips what a transaction that began earlier commits later (postgresql)', async () => {
  const { database, discard } = await freshDatabase('postgresql')
  const world = await countingWorld(database)
  const early = await openWriting(world.ctx, [received])
  await world.ctx.inTransaction((tx) => tx.append(opened))

  const isDone = await countEvents(world.ctx)
  const heldUp = await readFigures(world.ctx)
  const timers = await world.ctx.inTransaction(({ query }) => query.selectFrom('timer').selectAll().execute())
  await early.commit()
  await settleUntil(world, async () => (await readFigures(world.ctx)).length > 0)
  const counted = await readFigures(world.ctx)
  await world.close()
  await discard()

  assert.equal(isDone, false)
  assert.deepEqual(heldUp, [], 'the later one waits for the earlier one')
  const again = timers.map(({ queue, due_at }) => `${queue} ${due_at.toISOString()}`)
  assert.deepEqual(again, ['count-events 2026-11-21T12:00:02.000Z'], 'it is tried again by itself')
  assert.deepEqual(counted, ['2026-11-21 00 cases.opened 1', '2026-11-21 01 listings.received 1'])
})

const someEvents = fc.array(randomHappening, { minLength: 1, maxLength: 4 })
const overlapping = fc.array(fc.record({ first: someEvents, last: someEvents, heldMs: fc.nat(12), pauseMs: fc.nat(4) }), {
  minLength: 8,
  maxLength: 24,
})
test('countEvents() counts all of many writers that overlap and commit in any order (postgresql)', async () => {
  const { database, discard } = await freshDatabase('postgresql')
  const world = await countingWorld(database)
  try {
    await fc.assert(
      fc.asyncProperty(overlapping, async (writings) => {
        const { ctx } = await world.organisation()
        await ctx.inTransaction((tx) => tx.append(...draftings))
        let isWriting = true
        const counting = (async () => {
          while (isWriting) {
            await countEvents(ctx, 3)
            await wait(1)
          }
        })()
        const commits: Promise<void>[] = []
        for (const { first, last, heldMs, pauseMs } of writings) {
          // Of the pool's five connections the count needs one.
          if (commits.length >= 3) await commits.at(-3)
          const writing = await openWriting(ctx, first, last)
          commits.push(wait(heldMs).then(() => writing.commit()))
          await wait(pauseMs)
        }
        await Promise.all(commits)
        isWriting = false
        await counting
        await assertSame(ctx)
      }),
      { numRuns: 8, seed: 7, endOnFailure: true },
    )
  } finally {
    await world.close()
    await discard()
  }
})

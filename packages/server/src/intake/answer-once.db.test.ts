import assert from 'node:assert/strict'
import { ok, refuse } from '@vigie/casework'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { answerOnce, type Once } from './answer-once.ts'
import { intakeJobs } from './intake.jobs.ts'

const once: Once = { key: 'k1', route: 'submitListings', request: { title: 'Bangle' } }

/** Work that counts how often it is done. */
function counted(isHeld: Promise<void> = Promise.resolve()) {
  const done = { times: 0 }
  const work = async () => {
    done.times++
    await isHeld
    return ok({ status: 201, body: { receipt: `number ${done.times}` } })
  }
  return { done, work }
}

const keys = (world: TestWorld) =>
  world.ctx.inTransaction(({ query }) => query.selectFrom('idempotency_key').selectAll().execute())

onEachDatabase('answerOnce() does the work once and gives its answer again, to the same caller only', async (database) => {
  const world = await testContext(database)
  const { done, work } = counted()
  const first = await answerOnce(world.ctx, once, work)
  const again = await answerOnce(world.ctx, once, work)
  assert.deepEqual(first, ok({ status: 201, body: { receipt: 'number 1' }, isReplayed: false }))
  assert.deepEqual(again, ok({ status: 201, body: { receipt: 'number 1' }, isReplayed: true }))
  assert.equal(done.times, 1)

  const others = [
    await answerOnce(world.as({ actor: 'public' }), once, work),
    await answerOnce((await world.organisation()).ctx, once, work),
    await answerOnce(world.ctx, { ...once, route: 'receiveReport' }, work),
    await answerOnce(world.ctx, { ...once, key: null }, work),
  ]
  assert.deepEqual(
    others.map((result) => result.ok && result.value.isReplayed),
    [false, false, false, false],
  )
  await world.close()
})

onEachDatabase('answerOnce() refuses another request under the same key, without doing it', async (database) => {
  const world = await testContext(database)
  const { done, work } = counted()
  await answerOnce(world.ctx, once, work)
  assert.deepEqual(await answerOnce(world.ctx, { ...once, request: { title: 'Comb' } }, work), refuse({ code: 'key-reused' }))
  assert.equal(done.times, 1)
  await world.close()
})

onEachDatabase('answerOnce() does the work once for requests that come at the same time', async (database) => {
  const world = await testContext(database)
  const hold = Promise.withResolvers<void>()
  const { done, work } = counted(hold.promise)
  const requests = Array.from({ length: 6 }, () => answerOnce(world.ctx, once, work))
  // All but one are answered while the work is held up.
  let answered = 0
  for (const request of requests) void request.then(() => answered++)
  while (answered < requests.length - 1) await new Promise((resolve) => setTimeout(resolve, 5))
  hold.resolve()
  const results = await Promise.all(requests)
  assert.equal(done.times, 1)
  const told = results.map((result) => (result.ok ? result.value.body.receipt : result.refusal.code))
  assert.deepEqual(told.toSorted(), ['number 1', ...Array.from({ length: 5 }, () => 'still-at-it')])
  await world.close()
})

onEachDatabase(
  'answerOnce() says that it is still at it for a minute, then takes over from a program that is gone',
  async (database) => {
    const world = await testContext(database)
    const gone = counted(new Promise(() => {}))
    void answerOnce(world.ctx, once, gone.work)
    while (gone.done.times === 0) await new Promise((resolve) => setTimeout(resolve, 5))

    const { done, work } = counted()
    assert.deepEqual(await answerOnce(world.ctx, once, work), refuse({ code: 'still-at-it' }))
    world.clock.advance({ minutes: 1 })
    const taken = await answerOnce(world.ctx, once, work)
    assert.deepEqual([taken.ok, done.times], [true, 1])
    assert.ok((await answerOnce(world.ctx, once, work)).ok)
    assert.equal(done.times, 1)
    await world.close()
  },
)

onEachDatabase('answerOnce() gives the key back when the work is refused or fails', async (database) => {
  const world = await testContext(database)
  const failing = async () => {
    throw new Error('the lights went out')
  }
  await assert.rejects(answerOnce(world.ctx, once, failing), /lights/)
  const refused = await answerOnce(world.ctx, once, async () => refuse({ code: 'url-unreadable' as const }))
  assert.deepEqual(refused, refuse({ code: 'url-unreadable' }))
  assert.deepEqual(await keys(world), [])

  const { work } = counted()
  assert.ok((await answerOnce(world.ctx, once, work)).ok)
  await world.close()
})

onEachDatabase('answerOnce() keeps a secret answer sealed', async (database) => {
  const world = await testContext(database)
  const { work } = counted()
  await answerOnce(world.ctx, { ...once, isSecret: true }, work)
  assert.doesNotMatch(JSON.stringify(await keys(world)), /number 1|Bangle|k1/)
  const again = await answerOnce(world.ctx, { ...once, isSecret: true }, work)
  assert.deepEqual(again, ok({ status: 201, body: { receipt: 'number 1' }, isReplayed: true }))
  await world.close()
})

onEachDatabase('clearExpiredKeys() clears each key a day after it came, however many come after', async (database) => {
  const world = await testContext(database, { runs: intakeJobs() })
  const { work } = counted()
  const send = (key: string) => answerOnce(world.ctx, { ...once, key }, work)
  await send('k1')
  world.clock.advance({ hours: 23 })
  await send('k2')
  assert.equal(await world.settle(), 0)
  world.clock.advance({ hours: 1 })
  assert.equal(await world.settle(), 1)
  assert.equal((await keys(world)).length, 1)
  world.clock.advance({ hours: 23 })
  await world.settle()
  assert.deepEqual(await keys(world), [])
  world.clock.advance({ days: 2 })
  assert.equal(await world.settle(), 0)
  await world.close()
})

import assert from 'node:assert/strict'
import { InvariantError } from '@vigie/casework'
import { testContext } from './test-context.fixture.ts'
import { onEachDatabase } from './test-database.fixture.ts'

onEachDatabase('inTransaction() undoes rows, events and jobs together when the work throws', async (database) => {
  let ran = 0
  const world = await testContext(database, {
    queues: { 'platform.added': ['count-events'] },
    runs: { 'count-events': async () => void ran++ },
  })
  const { ctx } = world
  const id = ctx.ids.next()
  const add = (fails: boolean) =>
    ctx.inTransaction(async (tx) => {
      const platform = {
        id,
        organisation_id: tx.organisationId,
        name: 'Bazaar',
        status: 'member',
        created_at: tx.now,
        updated_at: tx.now,
      }
      await tx.query.insertInto('platform').values(platform).execute()
      await tx.append({ kind: 'platform.added', subject: id, facts: { status: 'member' } })
      if (fails) throw new Error('the lights went out')
    })
  await assert.rejects(add(true), /lights/)
  assert.deepEqual([await world.settle(), ran, await world.events(id)], [0, 0, []])
  await add(false)
  assert.deepEqual([await world.settle(), ran, (await world.events(id)).length], [1, 1, 1])
  await world.close()
})

onEachDatabase('inTransaction() throws at once on a query outside of it, where PGlite would wait for ever', async (database) => {
  const world = await testContext(database)
  await assert.rejects(
    world.ctx.inTransaction(() => world.ctx.inTransaction(async () => {})),
    InvariantError,
  )
  await assert.rejects(
    world.ctx.inTransaction(async () => void (await database.query.selectFrom('event').selectAll().execute())),
    InvariantError,
  )
  await world.close()
})

onEachDatabase('tx.append() refuses facts of another form, so that no words of people reach the log', async (database) => {
  const world = await testContext(database)
  const facts = { status: 'member', note: 'call Anh' } as unknown as { status: 'member' }
  await assert.rejects(
    world.ctx.inTransaction((tx) => tx.append({ kind: 'platform.added', subject: world.organisationId, facts })),
    /note: no such fact/,
  )
  await world.close()
})

onEachDatabase('row-level security shows an organisation its own rows only, whatever the query', async (database) => {
  const world = await testContext(database)
  const other = await world.organisation()
  const add = (ctx: typeof world.ctx) =>
    ctx.inTransaction(async (tx) => {
      const id = ctx.ids.next()
      const platform = {
        id,
        organisation_id: tx.organisationId,
        name: 'Bazaar',
        status: 'member',
        created_at: tx.now,
        updated_at: tx.now,
      }
      await tx.query.insertInto('platform').values(platform).execute()
      return id
    })
  const [mine, theirs] = [await add(world.ctx), await add(other.ctx)]
  const seen = await world.ctx.inTransaction(({ query }) => query.selectFrom('platform').select('id').execute())
  assert.deepEqual(seen, [{ id: mine }])
  const bound = world.as({ platformId: theirs })
  assert.deepEqual(await bound.inTransaction(({ query }) => query.selectFrom('platform').select('id').execute()), [])
  await assert.rejects(
    world.ctx.inTransaction(({ query, now }) =>
      query
        .insertInto('platform')
        .values({
          id: world.ctx.ids.next(),
          organisation_id: other.organisationId,
          name: 'Planted',
          status: 'member',
          created_at: now,
          updated_at: now,
        })
        .execute(),
    ),
    /row-level security/,
  )
  await world.close()
})

onEachDatabase('a timer runs once when it is due by the clock, and a second call moves it', async (database) => {
  const told: string[] = []
  const world = await testContext(database, { runs: { 'send-notice': async (_ctx, { subjectId }) => void told.push(subjectId) } })
  const id = world.ctx.ids.next()
  const at = (iso: string) => world.ctx.inTransaction((tx) => tx.schedule('send-notice', id, new Date(iso)))
  await at('2026-11-21T12:00:10Z')
  await at('2026-11-21T12:00:30Z')
  world.clock.set('2026-11-21T12:00:20Z')
  assert.deepEqual([await world.settle(), told], [0, []])
  world.clock.set('2026-11-21T12:00:30Z')
  assert.deepEqual([await world.settle(), told, await world.settle()], [1, [id], 0])
  await world.close()
})

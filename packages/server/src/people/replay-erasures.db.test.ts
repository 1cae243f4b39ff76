import assert from 'node:assert/strict'
import { asSignIn } from '../access/as-sign-in.ts'
import { askErasure } from './ask-erasure.ts'
import { onEachPeopleWorld, type PeopleWorld, taken } from './people-world.fixture.ts'
import { placeHold } from './place-hold.ts'
import { replayErasures } from './replay-erasures.ts'

const handle = 'Anh-Nguyen_88'
const advert = { path: `u/${handle}/item/7`, seller: handle, title: 'Carved elephant ivory tusk of Grandmother' }
const planted = [handle, 'Grandmother']

async function finish(world: PeopleWorld): Promise<void> {
  await world.settle()
  world.clock.advance({ minutes: 15 })
  await world.settle()
}

onEachPeopleWorld(
  'replayErasures() erases again whom an older database brings back, though it has forgotten that they were erased',
  async (world) => {
    const { ctx, platformId } = world
    const { personId, email } = await world.member('Rosalind', ['reviewer'])
    await world.lists(advert)
    for (const subject of [
      { kind: 'seller', platformId, handle, listingIds: [] } as const,
      { kind: 'member', personId } as const,
    ])
      taken(await askErasure(ctx, subject))
    await finish(world)
    assert.deepEqual(await world.placesOf(...planted, email), [])

    // The database as it was before; what is kept beside it stays.
    await world.database.pool.query('truncate erasure')
    await world.noticed(advert)
    await ctx.inTransaction(async ({ query }) => {
      await query
        .updateTable('membership')
        .set({ left_at: null, roles: ['reviewer'] })
        .where('person_id', '=', personId)
        .execute()
      await asSignIn(query, () =>
        query.updateTable('person').set({ email, name: 'Rosalind' }).where('id', '=', personId).execute(),
      )
    })
    assert.ok((await world.placesOf(...planted, email)).length > 5)

    const rows = await replayErasures(ctx)
    assert.ok(rows > 5, `${rows} rows`)
    assert.deepEqual(await world.placesOf(...planted, email), [])
    await finish(world)
    const erasures = await ctx.inTransaction(({ query }) =>
      query.selectFrom('erasure').select(['kind', 'done_at']).orderBy('kind').execute(),
    )
    assert.deepEqual(
      erasures.map(({ kind, done_at }) => [kind, done_at !== null]),
      [
        ['member', true],
        ['seller', true],
      ],
    )
    assert.equal(await replayErasures(ctx), 0, 'once more does nothing')
  },
)

onEachPeopleWorld('replayErasures() leaves whoever is held by law to the daily job', async (world) => {
  const { ctx, platformId } = world
  await world.lists(advert)
  taken(await askErasure(ctx, { kind: 'seller', platformId, handle, listingIds: [] }))
  await finish(world)
  await world.database.pool.query('truncate erasure')
  await world.lists(advert)
  taken(await placeHold(ctx, { kind: 'seller', platformId, handle }, 'The court asks'))

  assert.equal(await replayErasures(ctx), 0)
  assert.ok((await world.placesOf(...planted)).length > 0)
  const timers = await ctx.inTransaction(({ query }) =>
    query.selectFrom('timer').select('queue').where('queue', '=', 'erase-person').execute(),
  )
  assert.equal(timers.length, 1)
})

import assert from 'node:assert/strict'
import type { Context } from '../context.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { receiveListings } from './receive-listings.ts'
import { sellerHash } from './seller-hash.ts'

async function addPlatform(ctx: Context, name: string, hosts: string[]): Promise<string> {
  const id = ctx.ids.next()
  await ctx.inTransaction(({ query, organisationId, now }) =>
    query
      .insertInto('platform')
      .values({ id, organisation_id: organisationId, name, status: 'member', hosts, created_at: now, updated_at: now })
      .execute(),
  )
  return id
}

/** As a platform's key does. */
const boundTo = (world: TestWorld, platformId: string) => world.as({ platformId, actor: `key:${platformId}` })

const rows = (ctx: Context) => ctx.inTransaction(({ query }) => query.selectFrom('listing').selectAll().orderBy('id').execute())
const versions = (ctx: Context) =>
  ctx.inTransaction(({ query }) =>
    query.selectFrom('listing_version').selectAll().orderBy('listing_id').orderBy('number').execute(),
  )

onEachDatabase(
  'receiveListings() stores a thousand listings and answers each bad one among them on its own',
  async (database) => {
    const world = await testContext(database)
    const listings = Array.from({ length: 1_000 }, (_, at): unknown => ({
      url: `https://bazaar.example/${at}`,
      title: `Bangle ${at}`,
    }))
    listings[0] = null
    listings[300] = { title: 7 }
    listings[500] = {}
    listings[999] = { url: 'https://bazaar.example/1', title: 'Bangle 1' }
    const { status, body } = await receiveListings(world.ctx, listings)
    assert.equal(status, 201)
    assert.deepEqual(
      body.items.map(({ index }) => index),
      Array.from({ length: 1_000 }, (_, at) => at),
    )
    const counts = Object.entries(Object.groupBy(body.items, (item) => item.status)).map(([key, of]) => [key, of?.length])
    assert.deepEqual(Object.fromEntries(counts), { refused: 3, received: 996, 'seen-again': 1 })
    assert.equal(body.items[999]?.listing_id, body.items[1]?.listing_id)
    assert.equal((await rows(world.ctx)).length, 996)
    const stored = new Set((await versions(world.ctx)).map(({ id }) => id))
    assert.ok(body.items.every(({ version_id }) => version_id === null || stored.has(version_id)))
    await world.close()
  },
)

onEachDatabase('receiveListings() makes changed words the next version, and the same words again none', async (database) => {
  const world = await testContext(database)
  const receive = async (title: string) => {
    world.clock.advance({ minutes: 1 })
    return (await receiveListings(world.ctx, [{ url: 'https://bazaar.example/7', title }])).body.items[0]
  }
  const [first, same, other, back] = [
    await receive('Bangle'),
    await receive(' Bangle'),
    await receive('Comb'),
    await receive('Bangle'),
  ]
  assert.deepEqual(
    [first, same, other, back].map((item) => item?.status),
    ['received', 'seen-again', 'new-version', 'new-version'],
  )
  assert.equal(same?.version_id, first?.version_id)
  const [listing, ...more] = await rows(world.ctx)
  assert.equal(more.length, 0)
  assert.equal(listing?.latest_version_id, back?.version_id)
  assert.equal(listing?.received_at.toISOString(), '2026-11-21T12:01:00.000Z')
  assert.equal(listing?.last_seen_at.toISOString(), '2026-11-21T12:04:00.000Z')
  assert.deepEqual(
    (await versions(world.ctx)).map(({ number, content }) => [number, content]),
    [
      [1, { title: 'Bangle' }],
      [2, { title: 'Comb' }],
      [3, { title: 'Bangle' }],
    ],
  )
  const events = await world.events(listing?.id ?? '')
  assert.deepEqual(
    events.map(({ kind, facts }) => [kind, 'isNew' in facts ? facts.isNew : null]),
    [
      ['listing.received', true],
      ['listing.seen-again', null],
      ['listing.received', false],
      ['listing.received', false],
    ],
  )
  await world.close()
})

onEachDatabase('receiveListings() keeps versions in order when one request holds a listing several times', async (database) => {
  const world = await testContext(database)
  const titles = ['Bangle', 'Bangle', 'Comb', 'Comb', 'Bangle']
  const { body } = await receiveListings(
    world.ctx,
    titles.map((title) => ({ url: 'https://bazaar.example/7', title })),
  )
  assert.deepEqual(
    body.items.map(({ status }) => status),
    ['received', 'seen-again', 'new-version', 'seen-again', 'new-version'],
  )
  const [listing] = await rows(world.ctx)
  assert.equal(listing?.latest_version_id, body.items[4]?.version_id)
  assert.deepEqual(
    (await versions(world.ctx)).map(({ number }) => number),
    [1, 2, 3],
  )
  await world.close()
})

onEachDatabase('receiveListings() makes one listing of what many requests bring at once, in any order', async (database) => {
  const world = await testContext(database)
  const listings = Array.from({ length: 60 }, (_, at) => ({ url: `https://bazaar.example/${at}`, title: `Bangle ${at}` }))
  const changed = listings.map((listing) => ({ ...listing, title: `${listing.title}, carved` }))
  const requests = [listings, listings.toReversed(), changed, listings, changed.toReversed(), listings.toReversed()]
  const answers = await Promise.all(requests.map((request) => receiveListings(world.ctx, request)))

  const items = answers.flatMap(({ body }) => body.items)
  assert.ok(items.every(({ status }) => status !== 'refused'))
  assert.equal(items.filter(({ status }) => status === 'received').length, 60)
  const stored = await rows(world.ctx)
  assert.equal(stored.length, 60)
  const all = await versions(world.ctx)
  for (const { id, latest_version_id } of stored) {
    const own = all.filter(({ listing_id }) => listing_id === id)
    assert.deepEqual(
      own.map(({ number }) => number),
      own.map((_, at) => at + 1),
    )
    assert.equal(own.at(-1)?.id, latest_version_id)
    assert.ok(own.every((version, at) => version.content_hash !== own[at - 1]?.content_hash))
  }
  const written = items.filter(({ status }) => status === 'received' || status === 'new-version')
  assert.deepEqual(new Set(written.map(({ version_id }) => version_id)), new Set(all.map(({ id }) => id)))
  await world.close()
})

onEachDatabase('receiveListings() lets a platform’s key take in its own listings only', async (database) => {
  const world = await testContext(database)
  const [bazaar, other] = [
    await addPlatform(world.ctx, 'Bazaar', ['bazaar.example']),
    await addPlatform(world.ctx, 'Other', ['other.example']),
  ]
  await receiveListings(world.ctx, [{ url: 'https://other.example/1', title: 'Comb' }])
  const { status, body } = await receiveListings(boundTo(world, bazaar), [
    { url: 'https://bazaar.example/1', title: 'Bangle' },
    { url: 'https://other.example/1', title: 'Comb, cheap' },
    { id: 7, title: 'Tusk' },
  ])
  assert.equal(status, 201)
  assert.deepEqual(
    body.items.map((item) => [item.status, item.code, item.problems[0]?.pointer]),
    [
      ['received', null, undefined],
      ['refused', 'platform-mismatch', '/url'],
      ['received', null, undefined],
    ],
  )
  const stored = await rows(world.ctx)
  assert.deepEqual(
    stored.map(({ platform_id }) => platform_id),
    [other, bazaar, bazaar],
  )
  assert.deepEqual(
    (await rows(boundTo(world, bazaar))).map(({ platform_id }) => platform_id),
    [bazaar, bazaar],
  )
  await world.close()
})

onEachDatabase(
  'receiveListings() gives a listing that nobody knew the platform of to the key that brings it',
  async (database) => {
    const world = await testContext(database)
    await receiveListings(world.ctx, [{ url: 'https://bazaar.example/1', title: 'Bangle' }])
    const bazaar = await addPlatform(world.ctx, 'Bazaar', ['bazaar.example'])
    const { status, body } = await receiveListings(boundTo(world, bazaar), [
      { url: 'https://bazaar.example/1', title: 'Bangle', seller: 'anh_88' },
    ])
    assert.deepEqual([status, body.items[0]?.status], [200, 'seen-again'])
    const [listing] = await rows(world.ctx)
    assert.equal(listing?.platform_id, bazaar)
    assert.equal(listing?.seller_hash, sellerHash(world.ctx.vault, bazaar, 'anh_88'))
    assert.equal(listing?.seller_sealed && world.ctx.vault.unseal(listing.seller_sealed), 'anh_88')
    await world.close()
  },
)

onEachDatabase(
  'receiveListings() refuses a key the listing of a platform that has no hosts in the directory',
  async (database) => {
    const world = await testContext(database)
    const [one, two] = [await addPlatform(world.ctx, 'One', []), await addPlatform(world.ctx, 'Two', [])]
    const listing = { url: 'https://bazaar.example/1', title: 'Bangle' }
    await receiveListings(boundTo(world, one), [listing])
    const { status, body } = await receiveListings(boundTo(world, two), [{ ...listing, title: 'Other words' }])
    assert.deepEqual([status, body.items[0]?.code], [422, 'platform-mismatch'])
    assert.equal((await versions(world.ctx)).length, 1)
    await world.close()
  },
)

onEachDatabase('receiveListings() gives back what was erased to nobody: the same words again stay erased', async (database) => {
  const world = await testContext(database)
  const listing = { url: 'https://bazaar.example/1', title: 'Bangle', seller: 'anh_88' }
  await receiveListings(world.ctx, [listing])
  await world.ctx.inTransaction(async ({ query, now }) => {
    await query.updateTable('listing').set({ seller_hash: null, seller_sealed: null, erased_at: now }).execute()
    await query.updateTable('listing_version').set({ content: null }).execute()
  })
  const { body } = await receiveListings(world.ctx, [listing])
  assert.equal(body.items[0]?.status, 'seen-again')
  const [row] = await rows(world.ctx)
  assert.deepEqual([row?.seller_hash, row?.seller_sealed], [null, null])
  assert.equal((await versions(world.ctx))[0]?.content, null)
  await world.close()
})

onEachDatabase('receiveListings() stores what would be script, SQL or a path as the data that it is', async (database) => {
  const world = await testContext(database)
  const odd = {
    title: '<script>alert(1)</script> "; drop table listing; --',
    description: '../../etc/passwd \u202e =HYPERLINK("http://x") {{7*7}} \\u0000 %00',
    category: '#{7*7}',
    images: ['javascript:alert(1)'],
  }
  await receiveListings(world.ctx, [{ url: 'https://bazaar.example/1', ...odd }])
  assert.deepEqual((await versions(world.ctx))[0]?.content, odd)
  await world.close()
})

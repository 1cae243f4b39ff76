import assert from 'node:assert/strict'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from './find-reporter.ts'
import { drawn } from './photo.fixture.ts'
import { type Photo, readPhoto } from './read-photo.ts'
import { type Report, receiveReport } from './receive-report.ts'

async function photoOf(seed: number): Promise<Photo> {
  const photo = await readPhoto(await (await drawn(60, 40, seed)).png().toBuffer())
  assert.ok(photo.ok)
  return photo.value
}

async function sent(world: TestWorld, report: Partial<Report>) {
  const reporter = await findReporter(world.as({ organisationId: '', actor: 'public' }))
  assert.ok(reporter.ok)
  const result = await receiveReport(reporter.value, { url: null, why: 'A tusk in a shop window', locale: 'en', ...report })
  assert.ok(result.ok)
  return result.value
}

const all = (world: TestWorld) =>
  world.ctx.inTransaction(async ({ query }) => ({
    listings: await query.selectFrom('listing').select(['id', 'url', 'platform_id', 'latest_version_id']).orderBy('id').execute(),
    versions: await query.selectFrom('listing_version').select(['id', 'content', 'received_from']).orderBy('id').execute(),
    photos: await query.selectFrom('report_photo').selectAll().orderBy('version_id').execute(),
  }))

onEachDatabase('receiveReport() makes a listing without an address of a picture, and keeps both or neither', async (database) => {
  const world = await testContext(database)
  const photo = await photoOf(1)
  const received = await sent(world, { photo })
  assert.deepEqual([received.isAlreadyReported, received.place], [false, null])
  const { listings, versions, photos } = await all(world)
  assert.deepEqual(
    listings.map(({ url, platform_id, latest_version_id }) => [url, platform_id, latest_version_id]),
    [[null, null, versions[0]?.id]],
  )
  assert.deepEqual(
    versions.map(({ content, received_from }) => [content, received_from]),
    [[{ images: [`sha256:${photo.sha256}`] }, 'public']],
  )
  assert.deepEqual(
    photos.map(({ version_id, listing_id, bytes }) => [version_id, listing_id, Buffer.from(bytes).equals(photo.bytes)]),
    [[versions[0]?.id, listings[0]?.id, true]],
  )
  assert.deepEqual(await world.ctx.objects.list('', { limit: 10 }), [])

  const reporter = await findReporter(world.as({ organisationId: '', actor: 'public' }))
  assert.ok(reporter.ok)
  const { ids } = reporter.value.ctx
  const ctx = { ...reporter.value.ctx, ids: { ...ids, code: () => assert.fail('killed') } }
  const other = { url: null, why: 'Another', locale: 'en', photo: await photoOf(2) } as const
  await assert.rejects(receiveReport({ ...reporter.value, ctx }, other), /killed/)
  assert.equal((await all(world)).photos.length, 1)
  await world.close()
})

onEachDatabase('receiveReport() knows the same picture again, and another as another', async (database) => {
  const world = await testContext(database)
  const photo = await photoOf(1)
  await sent(world, { photo })
  assert.equal((await sent(world, { photo, why: 'Seen it too' })).isAlreadyReported, true)
  assert.equal((await sent(world, { photo: await photoOf(2) })).isAlreadyReported, false)
  const { listings, photos } = await all(world)
  assert.deepEqual([listings.length, photos.length], [2, 2])
  await world.close()
})

onEachDatabase(
  'receiveReport() adds a picture to the listing at its address, and reads the place from that alone',
  async (database) => {
    const world = await testContext(database)
    const platform = {
      id: world.ctx.ids.next(),
      organisation_id: world.organisationId,
      name: 'Bazaar',
      status: 'member',
    } as const
    await world.ctx.inTransaction(({ query, now }) =>
      query
        .insertInto('platform')
        .values({ ...platform, hosts: ['bazaar.example'], created_at: now, updated_at: now })
        .execute(),
    )
    const url = 'https://www.bazaar.example/item/4711?utm_source=mail'
    const { place } = await sent(world, { url })
    const told = { url: 'https://www.bazaar.example/item/4711', host: 'bazaar.example', platform: 'Bazaar', externalId: null }
    assert.deepEqual(place, told)
    assert.equal((await sent(world, { url, photo: await photoOf(1) })).isAlreadyReported, true)
    const { listings, versions, photos } = await all(world)
    assert.deepEqual([listings.length, versions.length, photos.length], [1, 2, 1])
    assert.equal(listings[0]?.latest_version_id, photos[0]?.version_id)

    const known = (await sent(world, { url: 'https://www.ebay.fr/itm/123456789012?mkevt=1' })).place
    assert.deepEqual([known?.platform, known?.externalId], ['eBay', '123456789012'])
    assert.equal((await sent(world, { url: 'https://somewhere.example/a' })).place?.platform, null)
    await world.close()
  },
)

import assert from 'node:assert/strict'
import { type TestSettings, type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import { sha256 } from '../intake/sha256.ts'
import type { Job } from '../jobs/job.ts'
import { captureReceived } from './capture-received.ts'
import { capturesJobs } from './captures.jobs.ts'
import { findCapture } from './find-capture.ts'
import { getCapture } from './get-capture.ts'
import { getCapturePart } from './get-capture-part.ts'

const settings: TestSettings = { runs: capturesJobs(), queues: { 'listing.received': ['capture-received'] } }

const listing = {
  url: 'https://bazaar.example/7',
  title: '<script>alert(1)</script>',
  description: 'Ivory\u202e "bangle" \\u0000 =1+1',
  seller: 'anh_88',
  price: 120,
  images: ['https://bazaar.example/7.jpg'],
}

async function receive(world: TestWorld, more: object = {}): Promise<string> {
  const { body } = await receiveListings(world.ctx, [{ ...listing, ...more }])
  return body.items[0]?.listing_id ?? ''
}

const findOf = (world: TestWorld, listingId: string) => world.ctx.inTransaction((tx) => findCapture(tx, listingId))
const counts = (world: TestWorld) =>
  world.ctx.inTransaction(async ({ query }) => ({
    captures: (await query.selectFrom('capture').select('id').execute()).length,
    parts: (await query.selectFrom('capture_part').select('name').execute()).length,
  }))

onEachDatabase('captureReceived() keeps words and figures as received, under hashes that can be checked', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await receive(world)
  world.clock.advance({ hours: 1 })
  await world.settle()
  const capture = await findOf(world, listingId)
  assert.ok(capture)
  assert.deepEqual(
    [capture.kind, capture.captured_at.toISOString(), capture.captured_by, capture.url],
    ['received', '2026-11-21T12:00:00.000Z', `person:${world.personId}`, listing.url],
  )
  const view = await getCapture(world.ctx, capture.id)
  assert.ok(view.ok)
  const { manifest, parts } = view.value
  assert.deepEqual(
    [manifest.listing, manifest.version, manifest.version_number, manifest.received_at],
    [listingId, capture.version_id, 1, '2026-11-21T12:00:00.000Z'],
  )
  assert.deepEqual(
    parts.map(({ name }) => name),
    ['listing.json', 'manifest.json'],
  )
  const stored = await getCapturePart(world.ctx, capture.id, 'listing.json')
  assert.ok(stored.ok)
  const { title, description, price, images } = listing
  assert.deepEqual(JSON.parse(stored.value.bytes.toString()), { title, description, price, images })
  assert.equal(sha256(stored.value.bytes), parts[0]?.sha256)
  const own = await getCapturePart(world.ctx, capture.id, 'manifest.json')
  assert.equal(own.ok && sha256(own.value.bytes), capture.manifest_sha256)
  assert.deepEqual(
    (await world.events(capture.id)).map(({ kind, actor, facts }) => [kind, actor, facts]),
    [
      [
        'capture.stored',
        'system',
        { listingId, versionId: capture.version_id, captureKind: 'received', manifest: capture.manifest_sha256 },
      ],
    ],
  )
  await world.close()
})

onEachDatabase('captureReceived() captures each version once, also when its job runs again', async (database) => {
  const jobs: Job[] = []
  const world = await testContext(database, {
    ...settings,
    runs: {
      'capture-received': async (ctx, job) => {
        jobs.push(job)
        await captureReceived(ctx, job)
      },
    },
  })
  const listingId = await receive(world)
  await receive(world, { title: 'Comb' })
  await receive(world, { title: 'Comb' })
  await world.settle()
  assert.deepEqual(await counts(world), { captures: 2, parts: 4 })
  const before = await findOf(world, listingId)
  for (const job of jobs) await captureReceived(world.as({ actor: 'system' }), job)
  assert.deepEqual(await counts(world), { captures: 2, parts: 4 })
  assert.deepEqual(await findOf(world, listingId), before)
  assert.equal((await world.events(before?.id ?? '')).length, 1)
  await world.close()
})

onEachDatabase('captureReceived() ends as if undisturbed after a crash between the bytes and the rows', async (database) => {
  const world = await testContext(database, { queues: { 'listing.received': ['capture-received'] } })
  const listingId = await receive(world)
  const event = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('event').select('id').where('kind', '=', 'listing.received').executeTakeFirstOrThrow(),
  )
  const job: Job = { queue: 'capture-received', organisationId: world.organisationId, subjectId: listingId, eventId: event.id }
  const system = world.as({ actor: 'system' })
  let transactions = 0
  const crashing = {
    ...system,
    inTransaction: <T>(work: Parameters<typeof system.inTransaction<T>>[0]) => {
      if (++transactions === 2) throw new Error('killed')
      return system.inTransaction(work)
    },
  }
  await assert.rejects(captureReceived(crashing, job), /killed/)
  const keys = await system.objects.list('captures/', { limit: 10 })
  assert.equal(keys.length, 2)
  assert.equal(await findOf(world, listingId), null)

  await captureReceived(system, job)
  assert.deepEqual(await system.objects.list('captures/', { limit: 10 }), keys)
  const capture = await findOf(world, listingId)
  assert.ok(capture && (await getCapture(world.ctx, capture.id)).ok)
  await world.close()
})

onEachDatabase('captureReceived() keeps nothing of a version that was erased before its turn', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await receive(world)
  await world.ctx.inTransaction(({ query }) => query.updateTable('listing_version').set({ content: null }).execute())
  await world.settle()
  assert.equal(await findOf(world, listingId), null)
  assert.deepEqual(await world.ctx.objects.list('captures/', { limit: 10 }), [])
  await world.close()
})

onEachDatabase('captureReceived() takes its bytes back when the version is erased while they are stored', async (database) => {
  const world = await testContext(database, { queues: { 'listing.received': ['capture-received'] } })
  await receive(world, { url: 'https://bazaar.example/8' })
  const listingId = await receive(world)
  const events = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('event').select(['id', 'subject_id']).where('kind', '=', 'listing.received').orderBy('position').execute(),
  )
  const system = world.as({ actor: 'system' })
  const jobOf = (eventId = ''): Job => ({
    queue: 'capture-received',
    organisationId: world.organisationId,
    subjectId: listingId,
    eventId,
  })
  await captureReceived(system, jobOf(events[0]?.id))
  const before = await system.objects.list('captures/', { limit: 10 })
  const erasing = {
    ...system,
    objects: {
      ...system.objects,
      put: async (key: string, bytes: Uint8Array) => {
        await system.objects.put(key, bytes)
        await world.ctx.inTransaction(({ query }) =>
          query.updateTable('listing_version').set({ content: null }).where('listing_id', '=', listingId).execute(),
        )
      },
    },
  }
  await captureReceived(erasing, jobOf(events[1]?.id))
  assert.equal(await findOf(world, listingId), null)
  assert.deepEqual(await system.objects.list('captures/', { limit: 10 }), before)
  assert.equal(before.length, 2)
  await world.close()
})

onEachDatabase('getCapturePart() refuses what is missing or altered, and the log names it', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await receive(world)
  await world.settle()
  const capture = await findOf(world, listingId)
  const get = (name: string) => getCapturePart(world.ctx, capture?.id ?? '', name)
  const part = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('capture_part').select('object_key').where('name', '=', 'listing.json').executeTakeFirstOrThrow(),
  )
  assert.equal((await get('listing.json')).ok, true)
  await world.ctx.objects.remove(part.object_key)
  const missing = await get('listing.json')
  await world.ctx.objects.put(part.object_key, Buffer.from('something else'))
  const altered = await get('listing.json')
  const never = await get('page.html')
  assert.deepEqual(
    [missing, altered, never].map((result) => !result.ok && result.refusal.code),
    ['capture-not-found', 'capture-not-found', 'capture-not-found'],
  )
  const errors = world.logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 50)
  assert.deepEqual(
    errors.map(({ capture: id, part: name, missing: is }) => [id, name, is]),
    [
      [capture?.id, 'listing.json', true],
      [capture?.id, 'listing.json', false],
    ],
  )
  await world.close()
})

onEachDatabase('getCapturePart() knows nothing of another organisation’s captures', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await receive(world)
  await world.settle()
  const capture = await findOf(world, listingId)
  const other = await world.organisation()
  assert.equal((await getCapturePart(other.ctx, capture?.id ?? '', 'listing.json')).ok, false)
  assert.equal((await getCapture(other.ctx, capture?.id ?? '')).ok, false)
  await world.close()
})

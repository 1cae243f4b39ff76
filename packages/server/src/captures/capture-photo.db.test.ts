import assert from 'node:assert/strict'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from '../intake/find-reporter.ts'
import { tellingJpeg } from '../intake/photo.fixture.ts'
import { readPhoto } from '../intake/read-photo.ts'
import { receiveReport } from '../intake/receive-report.ts'
import type { Job } from '../jobs/job.ts'
import { captureReceived } from './capture-received.ts'
import { findCapture } from './find-capture.ts'
import { getCapturePart } from './get-capture-part.ts'

const settings = { queues: { 'listing.received': ['capture-received'] } } as const

/** A world in which somebody has reported with a picture alone. @returns the picture's bytes as stored, and the job to capture them */
async function reportPhoto(world: TestWorld): Promise<{ bytes: Buffer; listingId: string; job: Job }> {
  const photo = await readPhoto(await tellingJpeg())
  const reporter = await findReporter(world.as({ organisationId: '', actor: 'public' }))
  assert.ok(photo.ok && reporter.ok)
  const report = { url: null, why: 'A tusk in a shop window', locale: 'en', photo: photo.value } as const
  assert.ok((await receiveReport(reporter.value, report)).ok)
  const event = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('event').select(['id', 'subject_id']).where('kind', '=', 'listing.received').executeTakeFirstOrThrow(),
  )
  const listingId = event.subject_id
  const { organisationId } = world
  return {
    bytes: photo.value.bytes,
    listingId,
    job: { queue: 'capture-received', organisationId, subjectId: listingId, eventId: event.id },
  }
}

const waiting = (world: TestWorld) =>
  world.ctx.inTransaction(({ query }) => query.selectFrom('report_photo').select('version_id').execute())
const objects = (world: TestWorld) => world.ctx.objects.list('', { limit: 10 })

onEachDatabase('captureReceived() puts a reporter’s picture into the capture, and it waits no longer', async (database) => {
  const world = await testContext(database, settings)
  const { bytes, listingId, job } = await reportPhoto(world)
  const system = world.as({ actor: 'system' })
  await captureReceived(system, job)
  const capture = await world.ctx.inTransaction((tx) => findCapture(tx, listingId))
  const part = await getCapturePart(world.ctx, capture?.id ?? '', 'photo.jpg')
  assert.ok(part.ok && part.value.bytes.equals(bytes))
  assert.equal(part.value.mediaType, 'image/jpeg')
  assert.deepEqual(await waiting(world), [])

  const stored = await objects(world)
  assert.equal(stored.length, 3)
  await captureReceived(system, job)
  assert.deepEqual(await objects(world), stored)
  await world.close()
})

onEachDatabase(
  'captureReceived() loses no picture in a crash between the bytes and the rows, and leaves none twice',
  async (database) => {
    const world = await testContext(database, settings)
    const { listingId, job } = await reportPhoto(world)
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
    const stored = await objects(world)
    assert.deepEqual([stored.length, (await waiting(world)).length], [3, 1])

    await captureReceived(system, job)
    assert.deepEqual([await objects(world), await waiting(world)], [stored, []])
    assert.ok(await world.ctx.inTransaction((tx) => findCapture(tx, listingId)))
    await world.close()
  },
)

import assert from 'node:assert/strict'
import { capturesJobs } from '../captures/captures.jobs.ts'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from '../intake/find-reporter.ts'
import { tellingJpeg } from '../intake/photo.fixture.ts'
import { readPhoto } from '../intake/read-photo.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { emptyListings } from './empty-listings.ts'

for (const when of ['waits for its capture', 'is captured'] as const) {
  onEachDatabase(`emptyListings() leaves nothing of a reporter’s picture that ${when}`, async (database) => {
    const world = await testContext(database, { runs: capturesJobs(), queues: { 'listing.received': ['capture-received'] } })
    const photo = await readPhoto(await tellingJpeg())
    const reporter = await findReporter(world.as({ organisationId: '', actor: 'public' }))
    assert.ok(photo.ok && reporter.ok)
    const report = { url: null, why: 'A tusk in a shop window', locale: 'en', photo: photo.value } as const
    assert.ok((await receiveReport(reporter.value, report)).ok)
    if (when === 'is captured') await world.settle()
    const { id } = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('listing').select('id').executeTakeFirstOrThrow(),
    )
    await emptyListings(world.ctx, [id])
    await world.settle()
    const photos = await world.ctx.inTransaction(({ query }) => query.selectFrom('report_photo').select('version_id').execute())
    assert.deepEqual([photos, await world.ctx.objects.list('', { limit: 10 })], [[], []])
    await world.close()
  })
}

import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import { stageApp } from '../intake/stage-app.fixture.ts'
import { screeningJobs } from './screening.jobs.ts'
import { screeningRoutes } from './screening.routes.ts'

onEachDatabase('GET /listings/{id}/screenings answers the screened listing of the wire', async (database) => {
  const world = await testContext(database, { runs: screeningJobs(), queues: { 'listing.received': ['screen-listing'] } })
  const app = await stageApp(screeningRoutes)
  const { body } = await receiveListings(world.ctx, [{ url: 'https://bazaar.example/7', title: 'Ivory bangle for sale' }])
  await world.settle()
  const listingId = body.items[0]?.listing_id
  const answer = await app.ask(world.ctx, 'GET', `/api/v1/listings/${listingId}/screenings`)
  const [item] = answer.body.items
  assert.deepEqual(
    [item.verdict, item.taxon, item.as_of, item.screened_at],
    ['flag', 'Elephantidae', '2026-11-21', '2026-11-21T12:00:00.000Z'],
  )
  assert.deepEqual([item.result.schema, item.result.id], [1, listingId])
  await app.close()
  await world.close()
})

onEachDatabase('GET /taxa answers taxa by a name, with their names in the reader’s language', async (database) => {
  const world = await testContext(database)
  const app = await stageApp(screeningRoutes)
  const french = { 'accept-language': 'fr' }
  const { status, body } = await app.ask(world.ctx, 'GET', '/api/v1/taxa?search=pangolin%20de%20chine', undefined, french)
  assert.deepEqual(
    [status, body.items[0]],
    [200, { taxon: 'Manis pentadactyla', rank: 'species', group: 'pangolin', names: ['pangolin de chine'] }],
  )
  assert.equal((await app.ask(world.ctx, 'GET', '/api/v1/taxa?search=')).status, 400)
  assert.equal((await app.ask(world.ctx, 'GET', '/api/v1/taxa?search=a&limit=51')).status, 400)
  await app.close()
  await world.close()
})

import assert from 'node:assert/strict'
import { toScreenedListing } from '@vigie/contract'
import { screen } from '@vigie/engine'
import { type TestWorld, testContext, testRuleset } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import type { Job } from '../jobs/job.ts'
import { latestScreening, readResult } from './latest-screening.ts'
import { listScreenings } from './list-screenings.ts'
import { screenListing } from './screen-listing.ts'
import { screeningJobs } from './screening.jobs.ts'

const settings = { runs: screeningJobs(), queues: { 'listing.received': ['screen-listing'] } } as const
const offer = { url: 'https://bazaar.example/7', title: 'Antique ivory bangle, 60 g, for sale', price: 120, currency: 'EUR' }

async function receive(world: TestWorld, more: object = {}): Promise<string> {
  const { body } = await receiveListings(world.ctx, [{ ...offer, ...more }])
  return body.items[0]?.listing_id ?? ''
}

const latest = (world: TestWorld, listingId: string) => world.ctx.inTransaction((tx) => latestScreening(tx, listingId))
const screened = async (world: TestWorld, listingId: string) =>
  (await world.events(listingId)).filter(({ kind }) => kind === 'listing.screened')

onEachDatabase('screenListing() stores the engine’s verdict of the day, and says what follows from it', async (database) => {
  const world = await testContext(database, { ...settings, startAt: '2026-11-21T23:30:00-01:00' })
  const listingId = await receive(world)
  await world.settle()
  const row = await latest(world, listingId)
  assert.ok(row)
  const expected = toScreenedListing(
    listingId,
    screen({ title: offer.title, price: 120, currency: 'EUR' }, testRuleset(), '2026-11-22'),
  )
  assert.equal(expected.verdict, 'flag')
  assert.deepEqual(readResult(row), expected)
  assert.deepEqual(
    [row.as_of, row.verdict, row.decision, row.score, row.taxon, row.product, row.specimens, row.degraded],
    ['2026-11-22', 'flag', expected.decision, expected.score, expected.taxon, expected.product, 1, []],
  )
  const events = await screened(world, listingId)
  assert.deepEqual(
    events.map(({ facts }) => facts),
    [
      {
        versionId: row.version_id,
        platformId: null,
        verdict: 'flag',
        decision: expected.decision,
        taxon: expected.taxon,
        specimens: 1,
        degraded: 0,
      },
    ],
  )
  await world.close()
})

onEachDatabase('screenListing() screens each version, and once when its job runs again on the next day', async (database) => {
  const jobs: Job[] = []
  const world = await testContext(database, {
    ...settings,
    runs: {
      'screen-listing': async (ctx, job) => {
        jobs.push(job)
        await screenListing(ctx, job)
      },
    },
  })
  const listingId = await receive(world)
  await receive(world, { title: 'Plastic bangle' })
  await world.settle()
  assert.equal((await latest(world, listingId))?.verdict, 'pass')
  assert.equal(jobs.length, 2)
  for (const days of [0, 1]) {
    world.clock.advance({ days })
    for (const job of jobs) await screenListing(world.as({ actor: 'system' }), job)
  }
  assert.deepEqual((await screened(world, listingId)).map(({ facts }) => 'verdict' in facts && facts.verdict).toSorted(), [
    'flag',
    'pass',
  ])
  await world.close()
})

onEachDatabase('screenListing() sends what it cannot read to a person, as degraded', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await receive(world, { title: undefined, images: ['https://bazaar.example/7.jpg'] })
  await world.settle()
  const row = await latest(world, listingId)
  assert.deepEqual([row?.verdict, row?.decision, row?.degraded], ['pass', 'review', ['no-text']])
  const [event] = await screened(world, listingId)
  assert.ok(event?.kind === 'listing.screened' && event.facts.degraded === 1)
  await world.close()
})

onEachDatabase('screenListing() leaves a version alone that was erased before its turn', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await receive(world)
  await world.ctx.inTransaction(({ query }) => query.updateTable('listing_version').set({ content: null }).execute())
  await world.settle()
  assert.equal(await latest(world, listingId), null)
  await world.close()
})

onEachDatabase(
  'listScreenings() shows code words only to roles that may read them, and copes with what was erased',
  async (database) => {
    const world = await testContext(database, settings)
    const listingId = await receive(world)
    await world.settle()
    const row = await latest(world, listingId)
    const result = row && readResult(row)
    assert.ok(result)
    const codeword = {
      kind: 'codeword',
      term: 'white gold',
      field: 'title',
      start: 0,
      end: 7,
      text: 'Antique',
      undone: [],
      source: 'x',
    }
    await world.ctx.inTransaction(({ query }) =>
      query
        .updateTable('screening')
        .set({ result: JSON.stringify({ ...result, findings: [...result.findings, codeword] }) })
        .execute(),
    )
    const kindsFor = async (...roles: Parameters<typeof listScreenings>[3]) => {
      const page = await world.ctx.inTransaction((tx) => listScreenings(tx, listingId, { limit: 10 }, roles))
      assert.ok(page.ok)
      return page.value.items[0]?.result?.findings.map(({ kind }) => kind) ?? null
    }
    const own = result.findings.map(({ kind }) => kind)
    assert.deepEqual(await kindsFor('reviewer'), [...own, 'codeword'])
    assert.deepEqual(await kindsFor('platform-officer'), own)
    assert.deepEqual(await kindsFor(), own)

    await world.ctx.inTransaction(({ query }) => query.updateTable('screening').set({ result: null }).execute())
    assert.equal(await kindsFor('reviewer'), null)
    const other = await world.organisation()
    const hidden = await other.ctx.inTransaction((tx) => listScreenings(tx, listingId, { limit: 10 }, ['reviewer']))
    assert.equal(!hidden.ok && hidden.refusal.code, 'listing-not-found')
    await world.close()
  },
)

onEachDatabase('listScreenings() goes on where the page before ended', async (database) => {
  const world = await testContext(database, settings)
  let listingId = ''
  for (const title of ['Ivory bangle', 'Ivory comb', 'Ivory tusk']) {
    listingId = await receive(world, { title })
    await world.settle()
  }
  const page = async (after?: string) => {
    const result = await world.ctx.inTransaction((tx) => listScreenings(tx, listingId, { after, limit: 2 }, []))
    assert.ok(result.ok)
    return result.value
  }
  const first = await page()
  const second = await page(first.next ?? '')
  assert.deepEqual([first.items.length, second.items.length, second.next], [2, 1, null])
  const versions = [...first.items, ...second.items].map(({ row }) => row.version_id)
  assert.equal(new Set(versions).size, 3)
  assert.deepEqual((await latest(world, listingId))?.version_id, versions[0])
  await world.close()
})

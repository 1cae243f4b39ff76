import assert from 'node:assert/strict'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from '../intake/find-reporter.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { captureListing } from './capture-listing.ts'
import { capturesJobs } from './captures.jobs.ts'
import { answers, loopbackSite } from './loopback-site.fixture.ts'

async function report(world: TestWorld, url: string): Promise<string> {
  const reporter = await findReporter(world.as({ organisationId: '', actor: 'public' }))
  assert.ok(reporter.ok)
  const received = await receiveReport(reporter.value, { url, why: 'ivory', locale: 'en' })
  assert.ok(received.ok)
  await world.settle()
  const [event] = await world.events(received.value.reportId)
  return event?.kind === 'report.received' ? event.facts.listingId : ''
}

onEachDatabase('capturePage() reads the page of a listing that nobody gave words to, as its next version', async (database) => {
  const page = (words: string) =>
    answers('text/html', `<title>${words}</title><p>Real elephant ivory, 58 g. For sale, 120 EUR.</p>`)
  const pages = {
    '/ad/7': page('Old bangle'),
    '/ad/8': page('Old bangle'),
    '/ad/9': answers('text/html', '<div id="root"></div>'),
  }
  await using site = await loopbackSite(pages)
  const queues = { 'report.received': ['fetch-capture'] } as const
  const world = await testContext(database, { runs: capturesJobs(), queues, shared: site.shared })
  const received = async (listingId: string) =>
    (await world.events(listingId)).flatMap((event) => (event.kind === 'listing.received' ? [event] : []))
  const wordsOf = (listingId: string) =>
    world.ctx.inTransaction(async ({ query }) => {
      const version = query
        .selectFrom('listing')
        .innerJoin('listing_version as version', 'version.id', 'listing.latest_version_id')
      return version.select(['number', 'content', 'received_from']).where('listing.id', '=', listingId).executeTakeFirstOrThrow()
    })

  const silent = await report(world, `${site.origin}/ad/7`)
  const content = { title: 'Old bangle', description: 'Real elephant ivory, 58 g. For sale, 120 EUR.' }
  assert.deepEqual(await wordsOf(silent), { number: 2, content, received_from: 'system' })
  assert.deepEqual(
    (await received(silent)).map(({ actor, facts }) => [actor, facts.isNew]),
    [
      ['public', true],
      ['system', false],
    ],
  )
  world.clock.advance({ hours: 2 })
  assert.ok((await captureListing(world.ctx, silent)).ok)
  await world.settle()
  assert.equal((await received(silent)).length, 2, 'what was read once is not read again')

  const { body } = await receiveListings(world.ctx, [{ title: 'Bracelet', url: `${site.origin}/ad/8` }])
  const told = body.items[0]?.listing_id ?? ''
  assert.ok((await captureListing(world.ctx, told)).ok)
  await world.settle()
  assert.equal((await received(told)).length, 1, 'words that somebody gave stand')
  assert.equal((await received(await report(world, `${site.origin}/ad/9`))).length, 1, 'a page without words says nothing')
  await world.close()
})

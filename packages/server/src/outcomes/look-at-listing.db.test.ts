import assert from 'node:assert/strict'
import { verificationSteps } from '@vigie/casework'
import { capturePage } from '../captures/capture-page.ts'
import { reopenCase } from '../cases/reopen-case.ts'
import { withdrawNotice } from '../notices/withdraw-notice.ts'
import { lookAtListing } from './look-at-listing.ts'
import { livePage, nothing, type OutcomeWorld, onEachOutcomeWorld, said, taken, title } from './outcome-world.fixture.ts'
import { planVerifications } from './plan-verifications.ts'

const found = async (world: OutcomeWorld) => (await world.looks()).map(({ step, result }) => `${step} ${result}`)
const statusOf = async ({ ctx }: OutcomeWorld, caseId: string) => {
  const row = await ctx.inTransaction(({ query }) =>
    query.selectFrom('case_file').select('status').where('id', '=', caseId).executeTakeFirstOrThrow(),
  )
  return row.status
}

onEachOutcomeWorld(
  'lookAtListing() looks 1 hour, 1, 7 and 30 days after the answer, and then the case is closed',
  async (world) => {
    const { noticeId, caseId, listingIds } = await world.noticed(['/1'])
    const [listing = ''] = listingIds
    await world.answered(noticeId, said(listing, 'removed'))
    await world.pass(0.9)
    assert.deepEqual(await found(world), [])
    await world.pass(0.1)
    assert.deepEqual(await found(world), ['1h presumed-gone'])
    await world.pass(23)
    await world.pass(6 * 24)
    assert.deepEqual(await found(world), ['1h presumed-gone', '24h presumed-gone', '7d presumed-gone'])
    assert.equal(await statusOf(world, caseId), 'decided')
    await world.pass(23 * 24)
    assert.deepEqual((await found(world)).at(-1), '30d presumed-gone')
    assert.equal(await statusOf(world, caseId), 'closed')

    const events = (await world.events(listing)).filter(({ kind }) => kind === 'listing.verified')
    assert.deepEqual(
      events.map(({ facts, actor }) => [actor, (facts as { step: string }).step]),
      verificationSteps.map((step) => ['system', step]),
    )
    assert.deepEqual((await world.looks())[0]?.grounds, { status: 404, marks: [] })
    const pages = world.site.arrived.filter(({ path }) => path === '/1')
    assert.equal(pages.length, 4)
    assert.match(String(pages[0]?.headers['user-agent']), /^Vigie\//)
  },
)

onEachOutcomeWorld('planVerifications() plans at delivery, and an answer moves what nobody has looked at', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1', '/2'])
  const [one = ''] = listingIds
  await world.pass(0.5)
  await world.answered(noticeId, said(one, 'need-more'))
  await world.pass(0.25)
  await world.answered(noticeId, said(one, 'removed'))
  await world.pass(0.25)
  assert.deepEqual(
    (await world.looks()).map(({ listing }) => listing.id),
    [listingIds[1]],
  )
  await world.pass(0.75)
  assert.equal((await world.looks()).length, 2)
  await planVerifications(world.ctx, noticeId)
  await world.answered(noticeId, said(one, 'restricted'))
  await world.settle()
  assert.equal((await world.looks()).length, 2)
})

onEachOutcomeWorld(
  'lookAtListing() judges what the site answers, and never takes what it cannot check for gone',
  async (world) => {
    world.shows('/robots.txt', (response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: Vigie\nDisallow: /hidden'),
    )
    world.shows('/up', livePage)
    world.shows('/wall', (response) => response.writeHead(403).end('Forbidden'))
    world.shows('/broken', (response) => response.writeHead(500).end('This listing has been removed'))
    world.shows('/private', (response) => response.writeHead(302, { location: 'http://10.0.0.8/admin' }).end())
    world.shows('/to-hidden', (response) => response.writeHead(302, { location: '/hidden/1' }).end())
    world.shows('/hidden', livePage)
    world.shows('/hidden/1', livePage)
    world.shows('/cut', (response) => void response.writeHead(200).write('<h1>', () => response.destroy()))
    const paths = ['/none', '/up', '/wall', '/broken', '/private', '/hidden', '/to-hidden', '/cut']
    await world.noticed(paths)
    await world.pass(1)
    const looks = (await world.looks()).map(({ listing, result, grounds }) => [
      new URL(listing.url ?? '').pathname,
      [result, ...(grounds.marks ?? [])].join(' '),
    ])
    assert.deepEqual(Object.fromEntries(looks), {
      '/none': 'presumed-gone',
      '/up': 'still-up title-seen',
      '/wall': 'walled',
      '/broken': 'unreachable',
      '/private': 'unreachable address-refused',
      '/hidden': 'robots-refused',
      '/to-hidden': 'robots-refused',
      '/cut': 'unreachable malformed',
    })
    assert.deepEqual(
      world.site.arrived.filter(({ path }) => path === '/hidden'),
      [],
    )
  },
)

onEachOutcomeWorld(
  'lookAtListing() gives up on a page that does not come',
  async (world) => {
    world.shows('/slow', (response) => void response.writeHead(200).write('<h1>'))
    await world.noticed(['/slow'])
    await world.pass(1)
    const [look] = await world.looks()
    assert.deepEqual([look?.result, look?.grounds.marks], ['unreachable', ['timeout']])
  },
  { around: (outbound) => ({ fetch: (request) => outbound.fetch({ ...request, timeoutMs: 200 }) }) },
)

onEachOutcomeWorld(
  'lookAtListing() asks nothing while Vigie rehearses, and says so',
  async (world) => {
    await world.noticed(['/1'])
    await world.pass(1)
    const [look] = await world.looks()
    assert.deepEqual([look?.result, look?.grounds], ['unreachable', { rehearsal: true, marks: [] }])
    assert.equal(world.site.arrived.length, 0)
  },
  { mode: 'rehearse' },
)

onEachOutcomeWorld('lookAtListing() does not look at what was withdrawn', async (world) => {
  const { noticeId } = await world.noticed(['/1'])
  taken(await withdrawNotice(world.ctx, noticeId, { reasons: 'It was a cast.' }))
  await world.pass(31 * 24)
  assert.deepEqual(await found(world), [])
  assert.equal(world.site.arrived.length, 0)
})

onEachOutcomeWorld('lookAtListing() makes each look once, whatever is told twice', async (world) => {
  const { listingIds } = await world.noticed(['/1', '/2'])
  world.clock.advance({ days: 31 })
  const { items } = await world.ctx.inTransaction(async ({ query }) => ({
    items: await query.selectFrom('verification').select('id').execute(),
  }))
  const machine = world.as({ actor: 'system' })
  await Promise.all([...items, ...items].map(({ id }) => lookAtListing(machine, id)))
  await world.settle()
  for (const listing of listingIds) {
    const verified = (await world.events(listing)).filter(({ kind }) => kind === 'listing.verified')
    assert.equal(verified.length, 4)
  }
})

onEachOutcomeWorld('lookAtListing() closes the case once, however many last looks end at the same time', async (world) => {
  const { caseId } = await world.noticed(['/1', '/2', '/3', '/4'])
  world.clock.advance({ days: 31 })
  const looks = await world.ctx.inTransaction(({ query }) => query.selectFrom('verification').select('id').execute())
  await Promise.all(looks.map(({ id }) => lookAtListing(world.as({ actor: 'system' }), id)))
  await world.settle()
  assert.equal(await statusOf(world, caseId), 'closed')
  assert.equal((await world.events(caseId)).filter(({ kind }) => kind === 'case.closed').length, 1)
})

onEachOutcomeWorld('lookAtListing() leaves a case open that was reopened meanwhile', async (world) => {
  const { caseId } = await world.noticed(['/1'])
  taken(await reopenCase(world.ctx, caseId, 'mistake'))
  await world.pass(31 * 24)
  assert.equal(await statusOf(world, caseId), 'in-review')
})

onEachOutcomeWorld('lookAtListing() knows a listing that came as an address by the title of its captured page', async (world) => {
  const { id: platformId } = await world.platform({ clauses: 1 })
  const page = '<title>Bazaar</title><h1>Old tusk from an estate</h1>'
  for (const path of ['/kept', '/taken']) world.shows(path, page)
  const listings = [
    await world.listing(platformId, { url: `${world.site.origin}/kept`, captured: false }),
    await world.listing(platformId, { url: `${world.site.origin}/taken`, captured: false }),
  ]
  for (const listing of listings) {
    await world.ctx.inTransaction(({ query }) =>
      query.updateTable('listing_version').set({ content: '{}' }).where('listing_id', '=', listing).execute(),
    )
    const job = { queue: 'fetch-capture', organisationId: world.organisationId, subjectId: listing, eventId: null } as const
    await capturePage(world.as({ actor: 'system' }), job)
  }
  await world.letGo(listings)
  world.shows('/taken', `<h1>Bazaar</h1><p>Garden chairs for your terrace. ${'Chairs and tables. '.repeat(20)}</p>`)
  await world.pass(1)
  assert.deepEqual(
    (await world.looks()).map(({ result, grounds }) => `${result} ${grounds.marks}`),
    ['still-up title-seen', 'changed '],
  )
})

onEachOutcomeWorld('lookAtListing() logs and stores no word of the page', async (world) => {
  world.shows('/1', `<h1>${title}</h1><p>Call Anh on 0123456789</p>`)
  await world.noticed(['/1'])
  await world.pass(1)
  const stored = await world.ctx.inTransaction(({ query }) => query.selectFrom('verification').select('grounds').execute())
  assert.doesNotMatch(JSON.stringify([stored, world.logged]), /Anh|0123456789|Carved/)
})

// The fixture's own page must be what the judge takes for the listing, or the tests above would prove nothing.
onEachOutcomeWorld('lookAtListing() finds a listing that came back after it was taken down', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  world.shows('/1', nothing)
  await world.answered(noticeId, said(listingIds[0] ?? '', 'removed'))
  await world.pass(1)
  world.shows('/1', livePage)
  await world.pass(23)
  assert.deepEqual(await found(world), ['1h presumed-gone', '24h still-up'])
  assert.deepEqual(
    (await world.looks('contradictions')).map(({ step, contradicts }) => [step, contradicts]),
    [['24h', true]],
  )
  world.shows('/1', nothing)
  await world.pass(6 * 24)
  assert.deepEqual(await world.looks('contradictions'), [])
})

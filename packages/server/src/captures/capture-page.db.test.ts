import assert from 'node:assert/strict'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from '../intake/find-reporter.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { captureListing } from './capture-listing.ts'
import { capturePage } from './capture-page.ts'
import { capturesJobs } from './captures.jobs.ts'
import { findCapture } from './find-capture.ts'
import { getCapture } from './get-capture.ts'
import { getCapturePart } from './get-capture-part.ts'
import { isCaptureWaived } from './is-capture-waived.ts'
import { listCaptures } from './list-captures.ts'
import { answers, type LoopbackSite, loopbackSite, type Page } from './loopback-site.fixture.ts'
import { recordCaptureWaiver } from './record-capture-waiver.ts'

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const settings = { runs: capturesJobs(), queues: { 'report.received': ['fetch-capture'] } } as const

/** A world that can reach one real site. */
async function withSite(
  database: Parameters<Parameters<typeof onEachDatabase>[1]>[0],
  pages: Readonly<Record<string, Page>>,
  work: (world: TestWorld, site: LoopbackSite) => Promise<void>,
): Promise<void> {
  await using site = await loopbackSite(pages)
  const world = await testContext(database, { ...settings, shared: site.shared })
  await work(world, site)
  await world.close()
}

async function report(world: TestWorld, url: string): Promise<string> {
  const reporter = await findReporter(world.as({ organisationId: '', actor: 'public' }))
  assert.ok(reporter.ok)
  const received = await receiveReport(reporter.value, { url, why: 'ivory', locale: 'en' })
  assert.ok(received.ok)
  await world.settle()
  const [event] = await world.events(received.value.reportId)
  return event?.kind === 'report.received' ? event.facts.listingId : ''
}

const findOf = (world: TestWorld, listingId: string) => world.ctx.inTransaction((tx) => findCapture(tx, listingId))

const kindsOf = async (world: TestWorld, listingId: string) =>
  (await world.events(listingId)).map(({ kind }) => kind).filter((kind) => kind.startsWith('capture.'))

onEachDatabase('capturePage() stores a reported page as it is answered, with its images and who answered', async (database) => {
  const html =
    '<!doctype html><title>Bangle</title><script>alert(1)</script><img src="a.jpg"><img src=/not-there.png><img src="/script.svg"><img src="b">'
  const pages = {
    '/go': ((_request, response) => void response.writeHead(302, { location: '/ad/7' }).end()) as Page,
    '/ad/7': answers('text/html; charset=utf-8', html, { 'set-cookie': ['sid=secret'], 'x-served-by': 'bazaar' }),
    '/ad/a.jpg': answers('text/plain', jpeg),
    '/ad/b': answers('image/png', png),
    '/script.svg': answers('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  }
  await withSite(database, pages, async (world, { origin, asked }) => {
    const listingId = await report(world, `${origin}/go`)
    const capture = await findOf(world, listingId)
    assert.ok(capture)
    assert.deepEqual([capture.kind, capture.captured_by, capture.url], ['fetched', 'system', `${origin}/ad/7`])
    const view = await getCapture(world.ctx, capture.id)
    assert.ok(view.ok)
    assert.deepEqual(
      view.value.parts.map(({ name, media_type }) => [name, media_type]),
      [
        ['image-01.jpg', 'image/jpeg'],
        ['image-02.png', 'image/png'],
        ['manifest.json', 'application/json'],
        ['page.html', 'text/html'],
      ],
    )
    const { response, images_left_out, captured_at, url } = view.value.manifest as Record<string, unknown> & {
      response: { headers: Record<string, string> }
    }
    assert.deepEqual([url, captured_at, images_left_out], [`${origin}/go`, '2026-11-21T12:00:00.000Z', 2])
    const { headers, ...answered } = response
    assert.deepEqual(answered, { url: `${origin}/ad/7`, redirects: [`${origin}/go`], status: 200, truncated: false })
    assert.equal(headers['x-served-by'], 'bazaar')
    assert.doesNotMatch(JSON.stringify(view.value.manifest), /cookie|secret/)
    const page = await getCapturePart(world.ctx, capture.id, 'page.html')
    assert.equal(page.ok && page.value.bytes.toString(), html)
    assert.deepEqual(asked, ['/robots.txt', '/go', '/ad/7', '/ad/a.jpg', '/not-there.png', '/script.svg', '/ad/b'])
    assert.equal((await world.events(capture.id))[0]?.kind, 'capture.stored')
  })
})

onEachDatabase('capturePage() asks a page once an hour, however many report it, and again for a reviewer', async (database) => {
  await withSite(database, { '/ad/7': answers('text/html', 'Bangle') }, async (world, { origin, asked }) => {
    const listingId = await report(world, `${origin}/ad/7`)
    await report(world, `${origin}/ad/7`)
    const times = () => asked.filter((path) => path === '/ad/7').length
    assert.equal(times(), 1)
    world.clock.advance({ minutes: 1 })
    assert.ok((await captureListing(world.ctx, listingId)).ok)
    await world.settle()
    assert.equal(times(), 2)
    world.clock.advance({ hours: 1 })
    await report(world, `${origin}/ad/7`)
    assert.equal(times(), 3)
    const page = await world.ctx.inTransaction((tx) => listCaptures(tx, listingId, { limit: 2 }))
    assert.ok(page.ok && page.value.next)
    const rest = await world.ctx.inTransaction((tx) => listCaptures(tx, listingId, { after: page.value.next ?? '', limit: 2 }))
    assert.ok(rest.ok)
    const moments = [...page.value.items, ...rest.value.items].map(({ captured_at }) => captured_at.toISOString().slice(11, 16))
    assert.deepEqual(moments, ['13:01', '12:01', '12:00'])
  })
})

onEachDatabase(
  'capturePage() looks at nothing that robots.txt refuses, neither page nor image nor where it leads',
  async (database) => {
    const pages = {
      '/robots.txt': answers('text/plain', 'User-agent: *\nDisallow: /private\n'),
      '/private/7': answers('text/html', 'Bangle'),
      '/go': ((_request, response) => void response.writeHead(302, { location: '/private/7' }).end()) as Page,
      '/ad/7': answers('text/html', '<img src="/private/a.jpg">'),
      '/private/a.jpg': answers('image/jpeg', jpeg),
    }
    await withSite(database, pages, async (world, { origin, asked }) => {
      const refused = await report(world, `${origin}/private/7`)
      assert.equal(await findOf(world, refused), null)
      assert.deepEqual(await kindsOf(world, refused), ['capture.failed'])
      assert.deepEqual(asked, ['/robots.txt'])

      const led = await report(world, `${origin}/go`)
      assert.equal(await findOf(world, led), null)

      const allowed = await report(world, `${origin}/ad/7`)
      const capture = await findOf(world, allowed)
      const view = capture && (await getCapture(world.ctx, capture.id))
      assert.deepEqual(view?.ok && view.value.parts.map(({ name }) => name), ['manifest.json', 'page.html'])
      assert.equal(asked.includes('/private/a.jpg'), false)
    })
  },
)

onEachDatabase('capturePage() keeps the beginning of a huge page and no image that is too large', async (database) => {
  const huge = Buffer.alloc(11 * 1024 * 1024, '<p>Bangle</p>')
  const pages = {
    '/huge': answers('text/html', Buffer.concat([Buffer.from('<img src="/large.jpg"><img src="/small.jpg">'), huge])),
    '/large.jpg': answers('image/jpeg', Buffer.concat([jpeg, Buffer.alloc(5 * 1024 * 1024)])),
    '/small.jpg': answers('image/jpeg', jpeg),
  }
  await withSite(database, pages, async (world, { origin }) => {
    const capture = await findOf(world, await report(world, `${origin}/huge`))
    const view = capture && (await getCapture(world.ctx, capture.id))
    assert.ok(view?.ok)
    assert.deepEqual(
      view.value.parts.map(({ name, bytes }) => [name, bytes]).filter(([name]) => name !== 'manifest.json'),
      [
        ['image-01.jpg', jpeg.length],
        ['page.html', 10 * 1024 * 1024],
      ],
    )
    assert.equal((view.value.manifest.response as { truncated: boolean }).truncated, true)
  })
})

const noPages: readonly (readonly [what: string, page: Page])[] = [
  ['a page that is gone', (_request, response) => void response.writeHead(410).end()],
  ['what is no page', answers('application/pdf', '%PDF-1.7')],
  ['an answer that breaks off', (request) => void request.socket.destroy()],
  ['a way into our own network', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
]

for (const [what, page] of noPages) {
  onEachDatabase(`capturePage() records that it could not capture ${what}`, async (database) => {
    await withSite(database, { '/ad/7': page }, async (world, { origin }) => {
      const listingId = await report(world, `${origin}/ad/7`)
      assert.equal(await findOf(world, listingId), null)
      assert.deepEqual(await kindsOf(world, listingId), ['capture.failed'])
      assert.deepEqual(await world.ctx.objects.list('captures/', { limit: 1 }), [])
    })
  })
}

onEachDatabase('capturePage() stores nothing while rehearsing, and says so', async (database) => {
  const world = await testContext(database, settings)
  const listingId = await report(world, 'https://bazaar.example/7')
  assert.equal(await findOf(world, listingId), null)
  assert.deepEqual(await kindsOf(world, listingId), ['capture.failed'])
  assert.doesNotMatch(world.logged.join(''), /bazaar/)
  await world.close()
})

onEachDatabase(
  'capturePage() keeps one capture after a crash between the bytes and the rows, and when it runs again',
  async (database) => {
    await using site = await loopbackSite({ '/ad/7': answers('text/html', 'Bangle') })
    const world = await testContext(database, { shared: site.shared })
    const listingId = await report(world, `${site.origin}/ad/7`)
    const event = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('event').selectAll().where('kind', '=', 'report.received').executeTakeFirstOrThrow(),
    )
    const { organisationId } = world
    const job = { queue: 'fetch-capture', organisationId, subjectId: event.subject_id, eventId: event.id } as const
    const system = world.as({ actor: 'system' })
    let transactions = 0
    const crashing = {
      ...system,
      inTransaction: <T>(work: Parameters<typeof system.inTransaction<T>>[0]) => {
        if (++transactions === 2) throw new Error('killed')
        return system.inTransaction(work)
      },
    }
    await assert.rejects(capturePage(crashing, job), /killed/)
    assert.equal(await findOf(world, listingId), null)
    await capturePage(system, job)
    const capture = await findOf(world, listingId)
    assert.ok(capture && (await getCapture(world.ctx, capture.id)).ok)
    world.clock.advance({ hours: 2 })
    await capturePage(system, job)
    assert.deepEqual(await findOf(world, listingId), capture)
    assert.ok((await getCapturePart(world.ctx, capture.id, 'page.html')).ok)
    await world.close()
  },
)

onEachDatabase('captureListing() refuses a listing that is not there or has no address', async (database) => {
  const world = await testContext(database, settings)
  const { body } = await receiveListings(world.ctx, [{ title: 'Bangle' }])
  const results = [
    await captureListing(world.ctx, world.ctx.ids.next()),
    await captureListing(world.ctx, body.items[0]?.listing_id ?? ''),
  ]
  assert.deepEqual(
    results.map((result) => !result.ok && result.refusal.code),
    ['listing-not-found', 'url-unreadable'],
  )
  await world.close()
})

onEachDatabase('recordCaptureWaiver() records why there is no capture, the last reason counts', async (database) => {
  const world = await testContext(database, settings)
  const { body } = await receiveListings(world.ctx, [{ title: 'Bangle' }])
  const listingId = body.items[0]?.listing_id ?? ''
  const isWaived = () => world.ctx.inTransaction((tx) => isCaptureWaived(tx, listingId))
  assert.equal(await isWaived(), false)
  await recordCaptureWaiver(world.ctx, listingId, 'Behind a log-in')
  await recordCaptureWaiver(world.ctx, listingId, 'Gone already\0')
  assert.equal(await isWaived(), true)
  const [waiver] = await world.ctx.inTransaction(({ query }) => query.selectFrom('capture_waiver').select('reason').execute())
  assert.equal(waiver?.reason, 'Gone already\ufffd')
  assert.deepEqual(await kindsOf(world, listingId), ['capture.waived', 'capture.waived'])
  const other = await world.organisation()
  const refused = await recordCaptureWaiver(other.ctx, listingId, 'Not ours')
  assert.equal(!refused.ok && refused.refusal.code, 'listing-not-found')
  await world.close()
})

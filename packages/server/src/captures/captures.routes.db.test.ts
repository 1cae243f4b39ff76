import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { intakeRoutes } from '../intake/intake.routes.ts'
import { stageApp } from '../intake/stage-app.fixture.ts'
import { capturesJobs } from './captures.jobs.ts'
import { capturesRoutes } from './captures.routes.ts'
import { answers, loopbackSite } from './loopback-site.fixture.ts'

const html = '<!doctype html><script>alert(document.domain)</script><img src="/a.jpg">'
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')

onEachDatabase(
  'the routes of captures fetch, list and give out what was stored, as data that no browser runs',
  async (database) => {
    await using site = await loopbackSite({ '/ad/7': answers('text/html', html), '/a.jpg': answers('image/jpeg', jpeg) })
    const world = await testContext(database, {
      runs: capturesJobs(),
      queues: { 'listing.received': ['capture-received'] },
      shared: site.shared,
    })
    const app = await stageApp(intakeRoutes, capturesRoutes)
    const ask = (method: 'GET' | 'POST', path: string, body?: unknown) => app.ask(world.ctx, method, `/api/v1${path}`, body)

    const received = await ask('POST', '/listings', { url: `${site.origin}/ad/7`, title: 'Bangle' })
    const listing = `/listings/${received.body.items[0].listing_id}`
    await world.settle()
    assert.equal((await ask('POST', `${listing}/captures`)).status, 202)
    await world.settle()
    const { body: list } = await ask('GET', `${listing}/captures`)
    assert.deepEqual(
      list.items.map(({ kind }: { kind: string }) => kind),
      ['fetched', 'received'],
    )
    const capture = `/captures/${list.items[0].id}`
    const { body: shown } = await ask('GET', capture)
    assert.equal(shown.manifest.kind, 'fetched')
    assert.deepEqual(
      shown.parts.map(({ name }: { name: string }) => name),
      ['image-01.jpg', 'manifest.json', 'page.html'],
    )

    const page = await ask('GET', `${capture}/parts/page.html`)
    assert.equal(page.bytes.toString(), html)
    assert.equal(page.headers['content-type'], 'application/octet-stream')
    assert.equal(page.headers['content-disposition'], `attachment; filename="${list.items[0].id}-page.html"`)
    assert.equal(page.headers['x-content-type-options'], 'nosniff')
    const image = await ask('GET', `${capture}/parts/image-01.jpg`)
    assert.deepEqual([image.bytes, image.headers['content-type']], [jpeg, 'image/jpeg'])

    for (const name of ['nothing.html', '..%2f..%2fetc%2fpasswd', 'PAGE.HTML']) {
      const answer = await ask('GET', `${capture}/parts/${name}`)
      assert.ok([400, 404].includes(answer.status), name)
    }
    const waived = await ask('POST', `${listing}/capture-waiver`, { reason: 'Behind a log-in' })
    assert.deepEqual([waived.status, waived.body.waived_at], [201, '2026-11-21T12:00:00.000Z'])
    assert.equal((await ask('POST', `${listing}/capture-waiver`, { reason: 'x' })).body.problems[0].pointer, '/reason')
    const other = await world.organisation()
    for (const path of [capture, `${capture}/parts/page.html`, `${listing}/captures`]) {
      assert.equal((await app.ask(other.ctx, 'GET', `/api/v1${path}`)).status, 404)
    }
    await app.close()
    await world.close()
  },
)

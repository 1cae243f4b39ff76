import assert from 'node:assert/strict'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { intakeRoutes } from './intake.routes.ts'
import { type StageApp, stageApp } from './stage-app.fixture.ts'

type Served = (world: TestWorld, app: StageApp) => Promise<void>

function onEachServer(title: string, work: Served): void {
  onEachDatabase(title, async (database) => {
    const world = await testContext(database)
    const app = await stageApp(intakeRoutes)
    await work(world, app)
    await app.close()
    await world.close()
  })
}

const listing = { url: 'https://bazaar.example/7', title: 'Bangle' }
const report = { url: 'https://bazaar.example/7', why: 'ivory' }

onEachServer(
  'POST /listings answers 201 for what is new, 200 when nothing is, 422 when nothing could be taken',
  async ({ ctx }, app) => {
    const post = (body: unknown) => app.ask(ctx, 'POST', '/api/v1/listings', body)
    const first = await post(listing)
    const again = await post({ listings: [listing, {}] })
    const none = await post({ listings: [7, {}] })
    assert.deepEqual([first.status, again.status, none.status], [201, 200, 422])
    assert.deepEqual(first.body.items, [
      {
        index: 0,
        status: 'received',
        listing_id: first.body.items[0].listing_id,
        version_id: first.body.items[0].version_id,
        code: null,
        problems: [],
        ignored: [],
      },
    ])
    assert.deepEqual(
      none.body.items.map(({ index, status, code, problems }: typeof none.body) => [index, status, code, problems.length]),
      [
        [0, 'refused', 'listing-malformed', 1],
        [1, 'refused', 'listing-empty', 1],
      ],
    )
  },
)

onEachServer('POST /listings refuses what is no request at all, and says where', async ({ ctx }, app) => {
  const post = (body: unknown) => app.ask(ctx, 'POST', '/api/v1/listings', body)
  const json = { 'content-type': 'application/json' }
  for (const [body, pointer] of [
    [[listing], ''],
    [{ listings: {} }, '/listings'],
    [{ listings: [] }, '/listings'],
    [{ listings: Array.from({ length: 1_001 }, () => listing) }, '/listings'],
  ] as const) {
    const answer = await post(body)
    assert.deepEqual([answer.status, answer.body.code, answer.body.problems[0].pointer], [400, 'request-malformed', pointer])
  }
  const raw = (body: string) => app.ask(ctx, 'POST', '/api/v1/listings', body, json)
  assert.equal((await raw('{"title":')).body.code, 'body-unreadable')
  assert.equal((await raw(`{"title":"${'x'.repeat(8 * 1024 * 1024)}"}`)).body.code, 'body-too-large')
})

onEachServer('POST /listings takes eight megabytes of odd characters and gives them back as they were', async ({ ctx }, app) => {
  const description = `<script>alert(1)</script>\n象牙 ngà voi عاج \u{1f418} =1+1 ${'é'.repeat(900_000)}`
  const body = `{"listings":[${JSON.stringify({ url: listing.url, title: 'a', description })},{"title":"\\u0000\\ud800"}]}`
  const answer = await app.ask(ctx, 'POST', '/api/v1/listings', body, { 'content-type': 'application/json' })
  assert.equal(answer.status, 201)
  const [one, two] = answer.body.items
  const get = async (id: string) => (await app.ask(ctx, 'GET', `/api/v1/listings/${id}`)).body.versions[0].content
  assert.deepEqual(await get(one.listing_id), { title: 'a', description })
  assert.deepEqual(await get(two.listing_id), { title: '\ufffd\ufffd' })
})

onEachServer('POST /listings answers a repeated Idempotency-Key with the first answer', async ({ ctx }, app) => {
  const post = (body: unknown, key: string) => app.ask(ctx, 'POST', '/api/v1/listings', body, { 'idempotency-key': key })
  const first = await post(listing, 'k1')
  const again = await post(listing, 'k1')
  assert.deepEqual([again.status, again.body], [first.status, first.body])
  assert.deepEqual([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']], [undefined, 'true'])
  const refused = await post({ listings: [{}] }, 'k2')
  assert.deepEqual([refused.status, (await post({ listings: [{}] }, 'k2')).status], [422, 422])

  const reused = await post({ ...listing, title: 'Comb' }, 'k1')
  assert.deepEqual([reused.status, reused.body.code], [422, 'key-reused'])
  for (const key of [' ', 'é', 'k'.repeat(201)]) {
    const malformed = await post(listing, key)
    assert.deepEqual([malformed.status, malformed.body.code], [400, 'request-malformed'])
  }
})

onEachServer('POST /listings with one Idempotency-Key many times at once stores once', async ({ ctx }, app) => {
  const posts = Array.from({ length: 8 }, () => app.ask(ctx, 'POST', '/api/v1/listings', listing, { 'idempotency-key': 'k1' }))
  const answers = await Promise.all(posts)
  assert.ok(answers.every(({ status }) => status === 201 || status === 409))
  const done = answers.filter(({ status }) => status === 201)
  assert.ok(done.length > 0)
  for (const { body } of done) assert.deepEqual(body, done[0]?.body)
  const events = await ctx.inTransaction(({ query }) => query.selectFrom('event').select('kind').execute())
  assert.deepEqual(events, [{ kind: 'listing.received' }])
})

onEachServer('GET /listings goes through the listings, newest first, of one platform or of all', async ({ ctx }, app) => {
  const platformId = ctx.ids.next()
  await ctx.inTransaction(({ query, organisationId, now }) =>
    query
      .insertInto('platform')
      .values({
        id: platformId,
        organisation_id: organisationId,
        name: 'Bazaar',
        status: 'member',
        hosts: ['bazaar.example'],
        created_at: now,
        updated_at: now,
      })
      .execute(),
  )
  const titles = ['Bangle', 'Comb', 'Tusk']
  for (const title of titles) {
    await app.ask(ctx, 'POST', '/api/v1/listings', { url: `https://bazaar.example/${title}`, title })
    await app.ask(ctx, 'POST', '/api/v1/listings', { url: `https://other.example/${title}`, title: `${title} elsewhere` })
  }
  const list = async (query: string) => {
    const { body } = await app.ask(ctx, 'GET', `/api/v1/listings?${query}`)
    return { titles: body.items.map((item: { title: string }) => item.title), next: body.next }
  }
  const first = await list(`platform_id=${platformId}&limit=2`)
  assert.deepEqual(first.titles, ['Tusk', 'Comb'])
  const second = await list(`platform_id=${platformId}&limit=2&after=${first.next}`)
  assert.deepEqual([second.titles, second.next], [['Bangle'], null])
  assert.equal((await list('limit=200')).titles.length, 6)
  assert.equal((await app.ask(ctx, 'GET', '/api/v1/listings?after=nonsense')).body.problems[0].pointer, '/query/after')
  assert.equal((await app.ask(ctx, 'GET', '/api/v1/listings?platform_id=7')).body.problems[0].pointer, '/query/platform_id')
})

onEachServer(
  'GET /listings/{id} shows the versions without the seller, what was erased as null, and nothing to others',
  async (world, app) => {
    const { ctx } = world
    const seller = 'anh_88'
    const first = await app.ask(ctx, 'POST', '/api/v1/listings', { ...listing, seller, price: 'negotiable' })
    await app.ask(ctx, 'POST', '/api/v1/listings', { ...listing, seller, title: 'Comb', published_at: '2026-11-01' })
    const path = `/api/v1/listings/${first.body.items[0].listing_id}`
    const { body, bytes } = await app.ask(ctx, 'GET', path)
    assert.deepEqual(
      body.versions.map(({ number, content, ignored }: typeof body) => [number, content, ignored[0]?.pointer]),
      [
        [2, { title: 'Comb', published_at: '2026-11-01' }, undefined],
        [1, { title: 'Bangle' }, '/price'],
      ],
    )
    assert.equal(body.title, 'Comb')
    assert.doesNotMatch(bytes.toString(), /anh_88/)
    await ctx.inTransaction(({ query }) => query.updateTable('listing_version').set({ content: null }).execute())
    const erased = await app.ask(ctx, 'GET', path)
    assert.deepEqual([erased.body.title, erased.body.versions[0].content], [null, null])
    const other = await world.organisation()
    assert.equal((await app.ask(other.ctx, 'GET', path)).body.code, 'listing-not-found')
  },
)

onEachServer(
  'POST /reports gives a stranger a receipt, the same one for the same Idempotency-Key, and stores it nowhere',
  async (world, app) => {
    const visitor = world.as({ organisationId: '', actor: 'public' })
    const post = (key: string) => app.ask(visitor, 'POST', '/api/v1/reports', report, { 'idempotency-key': key })
    const first = await post('k1')
    assert.equal(first.status, 201)
    assert.match(first.body.receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
    assert.equal(first.body.already_reported, false)
    const again = await post('k1')
    assert.deepEqual([again.body, again.headers['idempotent-replayed']], [first.body, 'true'])
    const other = await post('k2')
    assert.equal(other.body.already_reported, true)
    assert.notEqual(other.body.receipt, first.body.receipt)

    const tables = ['token', 'report', 'event', 'idempotency_key', 'listing', 'listing_version'] as const
    const stored = await world.ctx.inTransaction(async ({ query }) => {
      const all: unknown[] = []
      for (const table of tables) all.push(await query.selectFrom(table).selectAll().execute())
      return JSON.stringify(all)
    })
    assert.match(stored, /"purpose":"receipt"/)
    assert.equal(stored.includes(first.body.receipt), false)
    assert.doesNotMatch(world.logged.join(''), new RegExp(first.body.receipt))
  },
)

onEachServer('POST /reports refuses what cannot be read, in the reader’s language', async (world, app) => {
  const visitor = world.as({ organisationId: '', actor: 'public' })
  const french = { 'accept-language': 'fr' }
  const post = (body: unknown) => app.ask(visitor, 'POST', '/api/v1/reports', body, french)
  const answers = [
    await post({ ...report, url: 'ivory' }),
    await post({ ...report, why: ' ' }),
    await post({ ...report, why: 'x'.repeat(4_001) }),
    await post({ why: 'ivory' }),
    await post({ ...report, locale: 'de' }),
  ]
  assert.deepEqual(
    answers.map(({ body }) => [body.code, body.problems?.[0].pointer]),
    [
      ['url-unreadable', undefined],
      ['request-malformed', '/why'],
      ['request-malformed', '/why'],
      ['request-malformed', '/url'],
      ['request-malformed', '/locale'],
    ],
  )
  assert.equal(answers[0]?.body.title, 'L’adresse est illisible.')
  await post(report)
  const [row] = await world.ctx.inTransaction(({ query }) => query.selectFrom('report').select('locale').execute())
  assert.equal(row?.locale, 'fr')
})

onEachServer('GET /reports/mine shows a member’s own reports and no other’s', async (world, app) => {
  const [spotter, other] = [
    world.as({ roles: ['spotter'] }),
    world.as({ actor: `person:${world.ctx.ids.next()}`, roles: ['spotter'] }),
  ]
  const mine = await app.ask(spotter, 'POST', '/api/v1/reports', report)
  await app.ask(other, 'POST', '/api/v1/reports', report)
  const { body } = await app.ask(spotter, 'GET', '/api/v1/reports/mine')
  assert.deepEqual(body, {
    items: [
      {
        id: mine.body.report_id,
        listing_id: body.items[0].listing_id,
        url: report.url,
        source: 'spotter',
        status: 'received',
        why: 'ivory',
        received_at: '2026-11-21T12:00:00.000Z',
      },
    ],
    next: null,
  })
})

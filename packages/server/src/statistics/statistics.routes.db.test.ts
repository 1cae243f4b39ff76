import assert from 'node:assert/strict'
import { type Happening, ok } from '@vigie/casework'
import type { Context } from '../context.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { createApp } from '../http/create-app.ts'
import { addPlatform } from '../platforms/add-platform.ts'
import { countAll, countingWorld } from './counting-world.fixture.ts'
import { listingId, noticeId } from './random-log.fixture.ts'
import { statisticsRoutes } from './statistics.routes.ts'

/** GET as whoever this context is. */
async function get(ctx: Context, path: string) {
  const app = await createApp({ log: ctx.log, trustProxy: false, requestsPerMinute: 100_000 })
  statisticsRoutes(app, async () => ok(ctx))
  const answer = await app.inject({ method: 'GET', url: `/api/v1/${path}` })
  await app.close()
  const isJson = answer.headers['content-type']?.toString().includes('json')
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: isJson ? answer.json() : null }
}

/** "from to measure amount", with the platform's place in `of` where the row names one. */
const lines = (
  rows: { from: string; to: string; platform_id: string | null; measure: string; amount: number }[],
  of: string[] = [],
) =>
  rows.map((row) => {
    const platform = row.platform_id === null ? '' : ` p${of.indexOf(row.platform_id)}`
    return `${row.from} ${row.to} ${row.measure}${platform} ${row.amount}`
  })

const received = (platformId: string | null): Happening => ({
  kind: 'listing.received',
  subject: listingId(0),
  facts: { versionId: listingId(9), platformId, isNew: true },
})
const verified = (platformId: string, result: 'gone' | 'presumed-gone' | 'walled', at = 0): Happening => ({
  kind: 'listing.verified',
  subject: listingId(at),
  facts: { verificationId: listingId(80 + at), noticeId: noticeId(0), platformId, step: '24h', result, by: 'machine' },
})

onEachDatabase(
  'GET /api/v1/statistics gives counts by day, week, month and in total, with platforms together or apart',
  async (database) => {
    const world = await countingWorld(database)
    const { ctx, clock } = world
    const platforms: string[] = []
    for (const name of ['First', 'Second']) {
      const settings = { name, status: 'member', hosts: [], country: null, locale: 'en', company_id: null }
      const added = await addPlatform(ctx, settings)
      platforms.push(added.ok ? added.value.id : '')
    }
    const [first = '', second = ''] = platforms
    for (const [moment, platformId] of [
      ['2026-09-30T23:00:00Z', first],
      ['2026-10-01T01:00:00Z', first],
      ['2026-10-04T23:59:59Z', second],
      ['2026-10-05T00:00:00Z', null],
      ['2026-10-31T12:00:00Z', first],
    ] as const) {
      clock.set(moment)
      await ctx.inTransaction((tx) => tx.append(received(platformId)))
    }
    await countAll(ctx)

    const ask = async (query: string) => lines((await get(ctx, `statistics?${query}`)).body.rows, platforms)
    assert.deepEqual(await ask('from=2026-09-01&to=2026-10-31'), ['2026-09-01 2026-10-31 listings.received 5'])
    assert.deepEqual(await ask('from=2026-10-01&to=2026-10-05&by=day'), [
      '2026-10-01 2026-10-01 listings.received 1',
      '2026-10-04 2026-10-04 listings.received 1',
      '2026-10-05 2026-10-05 listings.received 1',
    ])
    // 2026-10-05 is a Monday; the first week is cut by the day asked for.
    assert.deepEqual(await ask('from=2026-09-30&to=2026-10-31&by=week'), [
      '2026-09-30 2026-10-04 listings.received 3',
      '2026-10-05 2026-10-11 listings.received 1',
      '2026-10-26 2026-10-31 listings.received 1',
    ])
    assert.deepEqual(await ask('from=2026-09-10&to=2026-10-30&by=month&platforms=apart'), [
      '2026-09-10 2026-09-30 listings.received p0 1',
      '2026-10-01 2026-10-30 listings.received 1',
      '2026-10-01 2026-10-30 listings.received p0 1',
      '2026-10-01 2026-10-30 listings.received p1 1',
    ])
    assert.deepEqual(await ask('from=2026-08-15&to=2026-10-31&by=quarter'), [
      '2026-08-15 2026-09-30 listings.received 1',
      '2026-10-01 2026-10-31 listings.received 4',
    ])
    assert.deepEqual(await ask(`from=2026-09-01&to=2026-10-31&platform_id=${second}`), [
      '2026-09-01 2026-10-31 listings.received p1 1',
    ])
    assert.deepEqual(await ask('from=2026-09-01&to=2026-10-31&measure=cases&measure=reports'), [])

    let after = ''
    const paged: string[] = []
    do {
      const { body } = await get(ctx, `statistics?from=2026-09-01&to=2026-10-31&by=day&platforms=apart&limit=2${after}`)
      paged.push(...lines(body.rows, platforms))
      after = body.next === null ? '' : `&after=${body.next}`
    } while (after !== '')
    assert.deepEqual(paged, await ask('from=2026-09-01&to=2026-10-31&by=day&platforms=apart'))
    assert.equal(paged.length, 5)
    await world.close()
  },
)

onEachDatabase(
  'GET /api/v1/statistics names each measure, and shows no rate without what could not be verified',
  async (database) => {
    const world = await countingWorld(database)
    const { ctx } = world
    const added = await addPlatform(ctx, {
      name: 'A',
      status: 'member',
      hosts: [],
      country: null,
      locale: 'en',
      company_id: null,
    })
    const platformId = added.ok ? added.value.id : ''
    const looks = (['gone', 'gone', 'presumed-gone', 'walled'] as const).map((result, at) => verified(platformId, result, at))
    await ctx.inTransaction((tx) => tx.append(...looks))
    const early = (await get(ctx, 'statistics?from=2026-11-21&to=2026-11-21')).body
    assert.ok(early.notes.some(({ code }: { code: string }) => code === 'counting-not-finished'))
    await countAll(ctx)

    const { body } = await get(ctx, 'statistics?from=2026-11-21&to=2026-11-21&measure=verifications.gone')
    assert.equal(body.organisation_id, world.organisationId)
    assert.equal(body.generated_at, '2026-11-21T12:00:00.000Z')
    assert.equal(body.definitions_version, 2)
    assert.deepEqual(
      body.measures.map(({ id, version, unit }: { id: string; version: number; unit: string }) => `${id}@${version} ${unit}`),
      ['1h', '24h', '7d', '30d'].map((step) => `verifications.gone.${step}@2 check`),
    )
    assert.deepEqual(lines(body.rows), ['2026-11-21 2026-11-21 verifications.gone.24h 2'])
    const rate = (id: string, step: string | null) =>
      body.rates.find((each: { id: string; step: string | null }) => each.id === id && each.step === step)
    const { en, fr, ...gone } = rate('verified-gone', '24h')
    assert.deepEqual(gone, {
      id: 'verified-gone',
      step: '24h',
      numerator: 2,
      denominator: 4,
      value: 0.5,
      unverifiable_share: 0.25,
    })
    assert.ok(en && fr)
    assert.deepEqual([rate('verified-gone', '7d').value, rate('answered-removed', null).value], [null, null])
    assert.equal(rate('answered-removed', null).unverifiable_share, null, 'no look a week later yet')
    assert.ok(!body.notes.some(({ code }: { code: string }) => code === 'counting-not-finished'))
    await world.close()
  },
)

onEachDatabase(
  'a platform’s key sees the figures of its platform and no others, neither alone nor in a total',
  async (database) => {
    const world = await countingWorld(database)
    const { ctx } = world
    const platforms: string[] = []
    for (const name of ['First', 'Second']) {
      const added = await addPlatform(ctx, { name, status: 'member', hosts: [], country: null, locale: 'en', company_id: null })
      platforms.push(added.ok ? added.value.id : '')
    }
    const [first = '', second = ''] = platforms
    await ctx.inTransaction((tx) =>
      tx.append(received(first), received(second), received(second), received(null), verified(second, 'gone')),
    )
    await countAll(ctx)
    const key = world.as({ platformId: first, actor: 'key:x' })

    const days = 'from=2026-11-01&to=2026-11-30'
    for (const query of ['', '&platforms=apart', `&platform_id=${first}`, '&by=day']) {
      const { body } = await get(key, `statistics?${days}${query}`)
      assert.deepEqual(
        body.rows.map(({ measure, amount }: { measure: string; amount: number }) => `${measure} ${amount}`),
        ['listings.received 1'],
        query,
      )
      assert.ok(body.rates.every(({ denominator }: { denominator: number }) => denominator === 0))
    }
    assert.deepEqual((await get(key, `statistics?${days}&platform_id=${second}`)).body.rows, [])
    const { text } = await get(key, `statistics.csv?${days}&platforms=apart`)
    assert.equal(text.trimEnd().split('\r\n').length, 2)
    assert.ok(!text.includes(second) && !text.includes('Second'))
    await world.close()
  },
)

onEachDatabase('GET /api/v1/statistics.csv is a table that a spreadsheet runs nothing of', async (database) => {
  const world = await countingWorld(database)
  const { ctx } = world
  const name = '=HYPERLINK("https://bad.example","Café")'
  const added = await addPlatform(ctx, { name, status: 'member', hosts: [], country: null, locale: 'en', company_id: null })
  const platformId = added.ok ? added.value.id : ''
  await ctx.inTransaction((tx) => tx.append(received(platformId), received(null)))
  await countAll(ctx)

  const { status, headers, text } = await get(ctx, 'statistics.csv?from=2026-11-21&to=2026-11-21&platforms=apart')
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
  const named = (whose: string) => `attachment; filename="vigie-figures-${whose}-by-total-2026-11-21-2026-11-21.csv"`
  assert.equal(headers['content-disposition'], named('all-platforms'))
  const ofOne = await get(ctx, `statistics.csv?from=2026-11-21&to=2026-11-21&platform_id=${platformId}`)
  assert.equal(ofOne.headers['content-disposition'], named('hyperlink-https-bad-example-cafe'))
  assert.equal(
    text,
    [
      'from_day,to_day,platform_id,platform_name,measure,measure_version,unit,amount',
      '2026-11-21,2026-11-21,,,listings.received,1,listing,1',
      `2026-11-21,2026-11-21,${platformId},"'=HYPERLINK(""https://bad.example"",""Café"")",listings.received,1,listing,1`,
      '',
    ].join('\r\n'),
  )
  await world.close()
})

const days = 'from=2026-11-01&to=2026-11-30'
const wrong: readonly (readonly [path: string, status: number, code: string])[] = [
  ['statistics', 400, 'request-malformed'],
  ['statistics?from=2026-11-01', 400, 'request-malformed'],
  ['statistics?from=2026-11-30&to=2026-11-01', 400, 'request-malformed'],
  ['statistics?from=2026-02-30&to=2026-11-01', 400, 'request-malformed'],
  ['statistics?from=0000-01-01&to=2026-11-01', 400, 'request-malformed'],
  [`statistics?${days}&by=year`, 400, 'request-malformed'],
  [`statistics?${days}&platform_id=1`, 400, 'request-malformed'],
  [`statistics?${days}&limit=10001`, 400, 'request-malformed'],
  [`statistics?${days}&measure=%00`, 400, 'request-malformed'],
  [`statistics?${days}&measure=listings.sold`, 422, 'measure-unknown'],
  [`statistics.csv?${days}&measure=listings.sold`, 422, 'measure-unknown'],
]
onEachDatabase('GET /api/v1/statistics says what is wrong with a question, and with a cursor of nobody', async (database) => {
  const world = await countingWorld(database)
  await world.ctx.inTransaction((tx) => tx.append(received(null)))
  await countAll(world.ctx)
  for (const [path, status, code] of wrong) {
    const answer = await get(world.ctx, path)
    assert.deepEqual([answer.status, answer.body.code], [status, code], path)
    assert.equal(answer.headers['content-disposition'], undefined)
  }
  for (const place of [['2026-99-99', listingId(0), 'a'], ['2026-11-01', 'x', 'a'], ['2026-11-01', listingId(0), '\0'], ['1']]) {
    const after = Buffer.from(JSON.stringify(place)).toString('base64url')
    const { status, body } = await get(world.ctx, `statistics?${days}&after=${after}`)
    assert.deepEqual([status, body.problems?.[0]?.pointer], [400, '/query/after'], JSON.stringify(place))
  }
  await world.close()
})

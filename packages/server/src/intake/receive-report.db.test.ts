import assert from 'node:assert/strict'
import type { KeyScope } from '@vigie/casework'
import { tokenHash } from '../access/token-hash.ts'
import { parseReceiptCode } from '../capabilities/receipt-code.ts'
import type { Context } from '../context.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from './find-reporter.ts'
import { listOwnReports } from './list-own-reports.ts'
import { receiveListings } from './receive-listings.ts'
import { type Report, receiveReport } from './receive-report.ts'

const report: Report = { url: 'https://www.bazaar.example/7?utm_source=mail', why: 'Looks like ivory to me', locale: 'en' }

async function send(ctx: Context, more: Partial<Report> = {}) {
  const reporter = await findReporter(ctx)
  assert.ok(reporter.ok)
  return receiveReport(reporter.value, { ...report, ...more })
}

async function sent(...given: Parameters<typeof send>) {
  const result = await send(...given)
  assert.ok(result.ok)
  return result.value
}

const visitorOf = (world: TestWorld) => world.as({ organisationId: '', actor: 'public' })

const all = (world: TestWorld) =>
  world.ctx.inTransaction(async ({ query }) => ({
    reports: await query.selectFrom('report').selectAll().orderBy('id').execute(),
    listings: await query.selectFrom('listing').selectAll().orderBy('id').execute(),
    versions: await query.selectFrom('listing_version').selectAll().orderBy('listing_id').orderBy('number').execute(),
    tokens: await query.selectFrom('token').selectAll().execute(),
  }))

async function addKey(world: TestWorld, hosts: string[], scopes: KeyScope[]): Promise<Context> {
  const [platformId, keyId] = [world.ctx.ids.next(), world.ctx.ids.next()]
  const { organisationId } = world
  await world.ctx.inTransaction(async ({ query, now }) => {
    const platform = { id: platformId, organisation_id: organisationId, name: 'Bazaar', status: 'member', hosts }
    await query
      .insertInto('platform')
      .values({ ...platform, created_at: now, updated_at: now })
      .execute()
    const key = { id: keyId, organisation_id: organisationId, platform_id: platformId, name: 'reports', prefix: 'vigie_00000000' }
    await query
      .insertInto('api_key')
      .values({ ...key, hash: 'a'.repeat(64), scopes, created_at: now })
      .execute()
  })
  return world.as({ platformId, actor: `key:${keyId}` })
}

onEachDatabase(
  'receiveReport() takes a stranger’s report for the oldest NGO and keeps its receipt as a hash',
  async (database) => {
    const world = await testContext(database)
    world.clock.advance({ days: 1 })
    await world.organisation()
    const received = await sent(visitorOf(world))
    assert.equal(received.isAlreadyReported, false)
    assert.ok(received.receipt !== null && parseReceiptCode(received.receipt) === received.receipt)

    const { reports, listings, tokens } = await all(world)
    assert.deepEqual(
      reports.map(({ id, source, status, why, reporter_hash }) => [id, source, status, why, reporter_hash]),
      [[received.reportId, 'public', 'received', report.why, null]],
    )
    assert.deepEqual([listings[0]?.identity, listings[0]?.url], ['https://bazaar.example/7', 'https://www.bazaar.example/7'])
    assert.deepEqual(
      tokens.map(({ hash, purpose, subject_id }) => [hash, purpose, subject_id]),
      [[tokenHash('receipt', received.receipt), 'receipt', received.reportId]],
    )
    assert.equal((await sent(visitorOf(world))).isAlreadyReported, true)
    assert.deepEqual(
      (await world.events(received.reportId)).map(({ kind, actor, facts }) => [kind, actor, facts]),
      [['report.received', 'public', { listingId: listings[0]?.id, source: 'public', platformId: null }]],
    )
    assert.doesNotMatch(world.logged.join(''), /ivory|bazaar/)
    await world.close()
  },
)

onEachDatabase('findReporter() refuses the public while there is no NGO', async (database) => {
  const world = await testContext(database)
  await world.ctx.inTransaction(({ query }) => query.updateTable('organisation').set({ kind: 'agency' }).execute())
  const reporter = await findReporter(visitorOf(world))
  assert.equal(!reporter.ok && reporter.refusal.code, 'reports-not-taken')
  await world.close()
})

onEachDatabase('receiveReport() knows members and spotters by a hash that only they find again', async (database) => {
  const world = await testContext(database)
  const spotter = world.as({ roles: ['spotter'] })
  const member = world.as({ actor: `person:${world.ctx.ids.next()}`, roles: ['spotter', 'reviewer'] })
  const officer = world.as({ actor: `person:${world.ctx.ids.next()}`, roles: ['platform-officer'] })
  const [one, two, three] = [await sent(spotter), await sent(member, { url: 'bazaar.example/8' }), await sent(officer)]
  assert.deepEqual([one.receipt, two.receipt, three.receipt === null], [null, null, false])
  assert.deepEqual(
    (await all(world)).reports.map(({ source }) => source),
    ['spotter', 'member', 'public'],
  )
  const own = await spotter.inTransaction((tx) => listOwnReports(spotter, tx, { limit: 10 }))
  assert.deepEqual(
    own.items.map(({ id, url, why }) => [id, url, why]),
    [[one.reportId, 'https://www.bazaar.example/7', report.why]],
  )
  assert.doesNotMatch(JSON.stringify((await all(world)).reports), new RegExp(world.personId))
  await world.close()
})

onEachDatabase('listOwnReports() goes on where the page before ended', async (database) => {
  const world = await testContext(database)
  const spotter = world.as({ roles: ['spotter'] })
  const ids: string[] = []
  for (const at of [1, 2, 3]) ids.unshift((await sent(spotter, { url: `https://bazaar.example/${at}` })).reportId)
  const page = (after?: string) => spotter.inTransaction((tx) => listOwnReports(spotter, tx, { after, limit: 2 }))
  const first = await page()
  const second = await page(first.next ?? '')
  assert.deepEqual(
    [...first.items, ...second.items].map(({ id }) => id),
    ids,
  )
  assert.equal(second.next, null)
  await world.close()
})

onEachDatabase(
  'receiveReport() takes a platform’s own reports with a key made for it, and for no other platform',
  async (database) => {
    const world = await testContext(database)
    const key = await addKey(world, ['bazaar.example'], ['reports:write'])
    const received = await sent(key)
    assert.ok(received.receipt)
    const { reports } = await all(world)
    assert.deepEqual([reports[0]?.source, reports[0]?.platform_id], ['platform-user', key.acting.platformId])

    const foreign = await send(key, { url: 'https://other.example/7' })
    assert.equal(!foreign.ok && foreign.refusal.code, 'platform-mismatch')
    await world.ctx.inTransaction(({ query }) =>
      query
        .updateTable('api_key')
        .set({ scopes: ['listings:write'] })
        .execute(),
    )
    const unscoped = await send(key)
    assert.equal(!unscoped.ok && unscoped.refusal.code, 'not-allowed')
    assert.equal((await all(world)).reports.length, 1)
    await world.close()
  },
)

onEachDatabase('receiveReport() refuses an address that cannot be read or holds a password', async (database) => {
  const world = await testContext(database)
  for (const url of ['ivory', 'javascript:alert(1)', 'https://anh:secret@bazaar.example/7']) {
    const result = await send(visitorOf(world), { url })
    assert.equal(!result.ok && result.refusal.code, 'url-unreadable', url)
  }
  assert.deepEqual((await all(world)).listings, [])
  await world.close()
})

onEachDatabase(
  'receiveReport() keeps copied words, but never in the place of the platform’s or a member’s own',
  async (database) => {
    const world = await testContext(database)
    const latest = async () => {
      const { listings, versions } = await all(world)
      return versions.find(({ id }) => id === listings[0]?.latest_version_id)?.content
    }
    await sent(visitorOf(world))
    assert.deepEqual(await latest(), {})
    await sent(visitorOf(world), { title: 'Ivory bangle' })
    assert.deepEqual(await latest(), { title: 'Ivory bangle' })
    await sent(visitorOf(world))
    assert.deepEqual(await latest(), { title: 'Ivory bangle' })

    await receiveListings(world.ctx, [{ url: report.url, title: 'Bangle, ivory colour' }])
    const copied = await sent(visitorOf(world), { title: 'A lovely doll' })
    assert.deepEqual(await latest(), { title: 'Bangle, ivory colour' })
    const { versions, listings } = await all(world)
    assert.deepEqual(
      versions.map(({ number, content }) => [number, content]),
      [
        [1, {}],
        [2, { title: 'Ivory bangle' }],
        [3, { title: 'Bangle, ivory colour' }],
        [4, { title: 'A lovely doll' }],
      ],
    )
    await sent(visitorOf(world), { title: 'A lovely doll' })
    assert.equal((await all(world)).versions.length, 4)
    const told = await world.events(listings[0]?.id ?? '')
    assert.equal(told.filter(({ kind }) => kind === 'listing.received').length, 4)

    const { body } = await receiveListings(world.ctx, [{ url: report.url, title: 'Comb' }])
    assert.equal(body.items[0]?.status, 'new-version')
    assert.deepEqual(await latest(), { title: 'Comb' })
    assert.ok(copied.reportId)
    await world.close()
  },
)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Route, routes } from '@vigie/contract'
import { databaseKinds, openStoryWorld, type StoryWorld, servedRoutes } from '@vigie/server/story-world'
import { type AttackReport, attackRoute } from './tenancy/attack-route.ts'
import { listHoles, listPeopleHoles, listPlatformHoles, listReadable } from './tenancy/bypass-queries.ts'
import { dumpRows, idsIn, rowsOfPlatform } from './tenancy/dump-rows.ts'
import { type Filled, fillOrganisation } from './tenancy/fill-organisation.ts'
import { listOutsiders } from './tenancy/list-outsiders.ts'
import { openLoopback } from './tenancy/open-loopback.ts'
import type { Gear } from './tenancy/open-shop.ts'
import { openWitness } from './tenancy/open-witness.ts'
import { proveRoutes } from './tenancy/prove-routes.ts'

const table = Object.entries(routes as Readonly<Record<string, Route>>)

for (const kind of databaseKinds) {
  test(`an organisation is a wall on ${kind}`, { timeout: 240_000 }, async (t) => {
    await using loopback = await openLoopback()
    const world = await openStoryWorld(kind, { environment: loopback.environment })
    const gear: Gear = { world, loopback, witness: openWitness() }
    try {
      const other = await fillOrganisation(gear, world.organisationId, 'wvupqm')
      const victim = await fillOrganisation(gear, await world.organisation('zqxjkv Watch', 'ngo'), 'zqxjkv')

      await t.test('the server serves the routes of the contract and no others', () => {
        const served = servedRoutes(world.app).map(({ method, path }) => `${method} ${path}`)
        assert.deepEqual(served.sort(), table.map(([, { method, path }]) => `${method} ${path}`).sort())
      })
      await t.test('no route does anything for anybody with the ids of somebody else', () => attackAll(gear, victim, other))
      await t.test('the database shows and takes nothing across the wall, whatever is asked of it', () =>
        bypass(gear, victim, other),
      )
      await t.test('every route does its work for those whom it is for', () => proveRoutes(gear, victim))
    } finally {
      await world.close()
    }
  })
}

async function attackAll(gear: Gear, victim: Filled, other: Filled): Promise<void> {
  const { world } = gear
  const before = await dumpRows(world, victim.organisationId)
  const theirs = idsIn(await dumpRows(world, other.organisationId))
  const ofFirst = idsIn(rowsOfPlatform(before, victim.first.platformId))
  const ofSecond = idsIn(rowsOfPlatform(before, victim.second.platformId))
  const hidden = { all: without(idsIn(before), theirs), first: without(ofFirst, ofSecond), second: without(ofSecond, ofFirst) }
  assert.ok(hidden.all.size > 200 && hidden.first.size > 30 && hidden.second.size > 30)

  const report: AttackReport = { tried: 0, breaches: [] }
  for (const outsider of await listOutsiders(gear, { victim, other, hidden })) {
    for (const [name, route] of table) await attackRoute(name, route, outsider, report)
  }
  assert.deepEqual(report.breaches, [])
  assert.ok(report.tried > 10 * table.length, `${report.tried} requests`)
  await world.settle()
  assert.deepEqual(await dumpRows(world, victim.organisationId), before)
}

const without = (all: ReadonlySet<string>, those: ReadonlySet<string>) => new Set([...all].filter((id) => !those.has(id)))

/** Columns that are read before it is known whose a row is. */
const looked: Readonly<Record<string, readonly string[] | 'all'>> = {
  api_key: 'all',
  membership: 'all',
  notice: ['id', 'organisation_id', 'platform_id', 'recipient_id', 'sent_at'],
  organisation: ['id', 'kind', 'created_at'],
  platform: ['id', 'organisation_id', 'company_id'],
  timer: 'all',
  token: 'all',
}

async function bypass({ world }: Gear, victim: Filled, other: Filled): Promise<void> {
  const { organisationId: victimId, first, second } = victim
  await leavePhoto(world, victimId)
  const dump = await dumpRows(world, victimId)
  const empty = Object.keys(dump).filter((table) => dump[table]?.length === 0)
  assert.deepEqual(empty, [], 'a wall is tried in every table')

  const app = { role: 'vigie_app', organisation: other.organisationId }
  const holes = [
    ...(await listHoles(world, dump, victimId, app)),
    ...(await listHoles(world, dump, victimId, { ...app, organisation: '' })),
    ...(await listPlatformHoles(world, dump, { ...app, organisation: victimId, platform: first.platformId }, second.platformId)),
    ...(await listPeopleHoles(world, victim.boss.personId, app)),
  ]
  // On PGlite one logs in as the superuser, for whom there are no walls: there it is the role that is taken that counts.
  if (world.installation.database.kind === 'postgresql') {
    const login = { role: null, organisation: '' }
    holes.push(...(await listHoles(world, dump, victimId, login)), ...(await listPeopleHoles(world, victim.boss.personId, login)))
  }
  assert.deepEqual(holes, [])
  assert.deepEqual(await listReadable(world, 'vigie_lookup'), looked)
}

/** A photo waits only between a report and the job that keeps it: here one waits while the wall is tried. */
async function leavePhoto({ installation }: StoryWorld, organisationId: string): Promise<void> {
  const client = await installation.database.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('vigie.organisation', $1, true), set_config('role', 'vigie_app', true)", [
      organisationId,
    ])
    await client.query(`insert into report_photo (version_id, organisation_id, listing_id, bytes, received_at)
      select id, organisation_id, listing_id, 'a picture', now() from listing_version limit 1`)
    await client.query('commit')
  } finally {
    client.release()
  }
}

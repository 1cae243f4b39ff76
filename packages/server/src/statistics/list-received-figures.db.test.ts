import assert from 'node:assert/strict'
import type { Context } from '../context.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { addPlatform } from '../platforms/add-platform.ts'
import { countingWorld } from './counting-world.fixture.ts'
import { listReceivedFigures } from './list-received-figures.ts'
import { addCounts } from './statistic-store.ts'

const days = { from: '2026-11-01', to: '2026-11-30' }

async function platformOf(ctx: Context, name: string, companyId: string | null): Promise<string> {
  const added = await addPlatform(ctx, { name, status: 'member', hosts: [], country: null, locale: 'en', company_id: companyId })
  assert.ok(added.ok)
  return added.value.id
}

async function count(ctx: Context, platformId: string, amount: number): Promise<void> {
  await ctx.inTransaction((tx) =>
    addCounts(tx, [
      { day: '2026-11-05', platformId, measure: 'noticed.removed.gone', amount },
      { day: '2026-11-06', platformId, measure: 'noticed.removed.gone', amount: 1 },
      { day: '2026-10-31', platformId, measure: 'noticed.removed.gone', amount: 900 },
      // How much was looked at on a platform is not told to it.
      { day: '2026-11-05', platformId, measure: 'listings.screened', amount: 700 },
    ]),
  )
}

const lines = async (ctx: Context) =>
  (await listReceivedFigures(ctx, days)).map(
    ({ platform, organisation, figures }) =>
      `${platform.name}, ${organisation}: ${figures.map(({ measure, amount }) => `${measure} ${amount}`).join(', ')}`,
  )

onEachDatabase(
  'listReceivedFigures() tells a company of its own platforms, by each organisation that counts them',
  async (database) => {
    const world = await countingWorld(database)
    const company = await world.organisation('platform', ['platform-officer'])
    const other = await world.organisation('platform', ['platform-officer'])
    const ngo = await world.organisation('ngo')
    const own = await platformOf(world.ctx, 'Bazaar', company.organisationId)
    await count(world.ctx, own, 3)
    await count(ngo.ctx, await platformOf(ngo.ctx, 'Bazaar too', company.organisationId), 10)
    await count(world.ctx, await platformOf(world.ctx, 'Market', other.organisationId), 20)
    await count(world.ctx, await platformOf(world.ctx, 'Nobody’s', null), 30)

    assert.deepEqual(await lines(company.ctx), [
      'Bazaar, Example NGO: noticed.removed.gone 4',
      'Bazaar too, Example NGO: noticed.removed.gone 11',
    ])
    assert.deepEqual(await lines(other.ctx), ['Market, Example NGO: noticed.removed.gone 21'])
    // Whoever sends notices has received none.
    assert.deepEqual(await lines(world.ctx), [])
    // A key acts where its platform was added, and for that one alone.
    const key = world.as({ platformId: own, actor: 'key:k1' })
    assert.deepEqual(await lines(key), ['Bazaar, Example NGO: noticed.removed.gone 4'])
    await world.close()
  },
)

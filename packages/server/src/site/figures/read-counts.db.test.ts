import assert from 'node:assert/strict'
import type { Context } from '../../context.ts'
import { testContext } from '../../db/test-context.fixture.ts'
import { onEachDatabase } from '../../db/test-database.fixture.ts'
import { addPlatform } from '../../platforms/add-platform.ts'
import { addCounts } from '../../statistics/statistic-store.ts'
import { readPublicFigures } from './public-figures.ts'

const platform = (name: string, status: string) => ({ name, status, hosts: [], country: null, locale: 'en', company_id: null })

async function count(ctx: Context, amount: number, platformId: string | null = null): Promise<void> {
  await ctx.inTransaction(async (tx) => {
    await addCounts(tx, [
      { day: '2026-09-30', platformId, measure: 'listings.screened', amount },
      { day: '2026-09-30', platformId, measure: 'noticed.no-answer.not-looked', amount },
      // Of the quarter that is running.
      { day: '2026-10-01', platformId, measure: 'noticed.no-answer.not-looked', amount: 500 },
    ])
  })
}

onEachDatabase('readPublicFigures() tells the figures of the oldest NGO and of nobody else', async (database) => {
  const world = await testContext(database)
  world.clock.advance({ days: 1 })
  const later = await world.organisation('ngo')
  await count(world.ctx, 40)
  await count(later.ctx, 1000)
  for (const asker of [world.ctx, later.ctx]) {
    const figures = await readPublicFigures(asker, '4-quarters')
    assert.deepEqual(figures?.byMonth.looked.total, { kind: 'exact', amount: 40 })
    assert.equal(figures?.organisation, 'Example NGO')
  }
  await world.close()
})

onEachDatabase('readPublicFigures() names members, and neither those to be nor those that have left', async (database) => {
  const world = await testContext(database)
  for (const [at, status] of (['member', 'prospect', 'left'] as const).entries()) {
    const added = await addPlatform(world.ctx, platform(`Market ${status}`, status))
    assert.ok(added.ok)
    await count(world.ctx, 10 + at, added.value.id)
  }
  const figures = await readPublicFigures(world.ctx, 'last-quarter')
  assert.deepEqual(
    figures?.platforms.map(({ name, counts: [noticed] }) => [name, noticed]),
    [
      ['Market member', { kind: 'exact', amount: 10 }],
      [null, { kind: 'exact', amount: 23 }],
    ],
  )
  await world.close()
})

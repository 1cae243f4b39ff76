import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backupOf } from './back-up.ts'
import { databaseKinds } from './db/test-database.fixture.ts'
import { openStoryWorld, type StoryWorld } from './story-world.fixture.ts'

/** Words that stand for a seller and a reporter, in every text that they wrote. */
const seller = 'Zqanhseller'
const reporter = 'Zqtipster'

async function everythingKept({ installation: { config, database, ctx } }: StoryWorld): Promise<string> {
  let text = ''
  for await (const line of backupOf(config, database, ctx.objects)) {
    text +=
      line.kind === 'object'
        ? `${line.key} ${Buffer.from(line.base64, 'base64').toString('latin1')}\n`
        : `${JSON.stringify(line)}\n`
  }
  return text
}

for (const kind of databaseKinds) {
  test(`a backup made after an erasure holds nothing of the erased, nor do the logs, and no figure has changed (${kind})`, async () => {
    const world = await openStoryWorld(kind)
    try {
      const ada = await world.member('Ada', ['admin', 'analyst'])
      const platform = await ada.post('/api/v1/platforms', { name: 'Bazaar', status: 'member', hosts: ['bazaar.example'] })
      const advert = {
        title: `Ivory bangle by ${seller}`,
        description: `Genuine elephant ivory. Call ${seller}`,
        seller: seller,
        price: 120,
      }
      await ada.post('/api/v1/listings', { ...advert, url: `https://bazaar.example/item/1?shop=${seller}` })
      await ada.post('/api/v1/listings', { title: 'Tiger pelt', seller: 'somebody-else', url: 'https://bazaar.example/item/2' })
      const { receipt } = await world.visitor.post('/api/v1/reports', {
        url: 'https://bazaar.example/item/3',
        why: `I, ${reporter}, saw ivory.`,
      })
      await world.counted()
      const figures = async () =>
        (
          await ada.get(
            '/api/v1/statistics?from=2026-01-01&to=2030-12-31&measure=listings&measure=reports&measure=specimens&measure=cases.opened',
          )
        ).body.rows
      const before = await figures()
      assert.ok(before.length > 3)
      const planted = await everythingKept(world)
      assert.ok(planted.includes(seller) && planted.includes(reporter))

      await ada.post('/api/v1/erasures', { kind: 'seller', platform_id: platform.id, handle: seller })
      await ada.post('/api/v1/erasures', { kind: 'reporter', receipt })
      await world.settle()
      world.clock.advance({ minutes: 16 })
      await world.counted()
      const kept = await everythingKept(world)
      for (const word of [seller, reporter, receipt]) {
        assert.ok(
          !kept.includes(word),
          `${word} is kept: ${kept.slice(Math.max(0, kept.indexOf(word) - 200), kept.indexOf(word) + 60)}`,
        )
        assert.ok(!world.logged.join('').includes(word), word)
      }
      assert.ok(kept.includes('Tiger pelt'))
      assert.deepEqual(await figures(), before)
    } finally {
      await world.close()
    }
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseKinds } from '../db/test-database.fixture.ts'
import { openStoryWorld } from '../story-world.fixture.ts'

for (const kind of databaseKinds) {
  test(`the directory of platforms answers members by their role, in their language, with the place of each mistake (${kind})`, async () => {
    const world = await openStoryWorld(kind)
    try {
      const [admin, spotter] = [await world.member('Ada', ['admin']), await world.member('Sam', ['spotter'])]
      const platform = await admin.post('/api/v1/platforms', { name: 'Bazaar', hosts: ['Bazaar.Example'], status: 'member' })
      assert.deepEqual([platform.name, platform.hosts, platform.channel], ['Bazaar', ['bazaar.example'], 'none'])
      assert.deepEqual((await spotter.get('/api/v1/platforms')).body.items.length, 1)

      const desk = { channel: 'email', address: 'desk@bazaar.example' }
      await admin.ask('PUT', `/api/v1/platforms/${platform.id}/channel`, desk)
      const addressFor = async (who: typeof admin) => (await who.get('/api/v1/platforms')).body.items[0].channel_address
      assert.deepEqual([await addressFor(admin), await addressFor(spotter)], ['desk@bazaar.example', null])

      const french = { 'accept-language': 'fr' }
      const refused = await spotter.ask('POST', '/api/v1/platforms', { name: 'Souk' }, french)
      assert.deepEqual([refused.status, refused.body.code, refused.body.facts], [403, 'not-allowed', { deed: 'change-platform' }])
      assert.equal(refused.body.title, 'Votre rôle ne le permet pas.')
      assert.equal((await world.visitor.ask('POST', '/api/v1/platforms', { name: 'Souk' })).body.code, 'not-signed-in')

      const wrong = await admin.ask('POST', '/api/v1/platforms', { name: ' ', hosts: ['nonsense'], country: 'fr' })
      assert.deepEqual(
        wrong.body.problems.map(({ pointer }: { pointer: string }) => pointer),
        ['/name', '/hosts/0', '/country'],
      )
      assert.equal((await admin.get('/api/v1/platforms?limit=many')).body.problems[0].pointer, '/query/limit')
      assert.equal((await admin.ask('DELETE', '/api/v1/platforms')).body.code, 'method-unknown')
      assert.equal((await admin.get('/api/v1/nothing')).body.code, 'route-unknown')
    } finally {
      await world.close()
    }
  })
}

import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { addClause } from './add-clause.ts'
import { addPlatform } from './add-platform.ts'
import { changePlatform } from './change-platform.ts'
import { listClauses } from './list-clauses.ts'
import { listPlatforms } from './list-platforms.ts'
import { setChannel } from './set-channel.ts'

const bazaar = { name: 'Bazaar', status: 'member', hosts: ['bazaar.example'], country: 'FR', locale: 'fr', company_id: null }

onEachDatabase('addPlatform() refuses a name or a host that another platform of the organisation has', async (database) => {
  const world = await testContext(database)
  const added = await addPlatform(world.ctx, bazaar)
  assert.ok(added.ok)
  assert.deepEqual(await addPlatform(world.ctx, { ...bazaar, name: 'bazaar', hosts: [] }), {
    ok: false,
    refusal: { code: 'platform-exists' },
  })
  assert.deepEqual(await addPlatform(world.ctx, { ...bazaar, name: 'Souk' }), {
    ok: false,
    refusal: { code: 'host-taken', host: 'bazaar.example' },
  })
  const elsewhere = await world.organisation()
  assert.ok((await addPlatform(elsewhere.ctx, bazaar)).ok)
  await world.close()
})

onEachDatabase(
  'changePlatform() keeps what is left out, and another organisation’s platform does not exist',
  async (database) => {
    const world = await testContext(database)
    const added = await addPlatform(world.ctx, bazaar)
    assert.ok(added.ok)
    const changed = await changePlatform(world.ctx, added.value.id, { status: 'left' })
    assert.ok(changed.ok)
    assert.deepEqual([changed.value.status, changed.value.hosts, changed.value.name], ['left', ['bazaar.example'], 'Bazaar'])
    const elsewhere = await world.organisation()
    assert.deepEqual(await changePlatform(elsewhere.ctx, added.value.id, { status: 'member' }), {
      ok: false,
      refusal: { code: 'platform-not-found', platformId: added.value.id },
    })
    assert.deepEqual(
      (await world.events(added.value.id)).map(({ kind }) => kind),
      ['platform.added', 'platform.changed'],
    )
    await world.close()
  },
)

onEachDatabase('setChannel() gives a webhook a secret once, and keeps the last one beside a new one', async (database) => {
  const world = await testContext(database)
  const added = await addPlatform(world.ctx, bazaar)
  assert.ok(added.ok)
  const { id } = added.value
  const webhook = { channel: 'webhook', address: 'https://bazaar.example/hook' } as const
  const secrets: (string | null)[] = []
  for (const rotate_secret of [false, false, true, true]) {
    const set = await setChannel(world.ctx, id, { ...webhook, rotate_secret })
    assert.ok(set.ok)
    secrets.push(set.value.secret)
    if (secrets.length < 4) continue
    const held = set.value.platform.channel_secrets_sealed.map((sealed) => world.ctx.vault.unseal(sealed))
    assert.deepEqual(held, [secrets[3], secrets[2]])
  }
  assert.deepEqual(
    secrets.map((secret) => secret?.startsWith('whsec_') ?? null),
    [true, null, true, true],
  )
  assert.deepEqual(await setChannel(world.ctx, id, { channel: 'email' }), {
    ok: false,
    refusal: { code: 'channel-incomplete', missing: 'address' },
  })
  await world.close()
})

onEachDatabase(
  'listPlatforms() pages by name and loses none; listClauses() has the last words of each code',
  async (database) => {
    const world = await testContext(database)
    for (const name of ['Delta', 'alpha', 'Charlie', 'bravo', 'Echo'])
      assert.ok((await addPlatform(world.ctx, { ...bazaar, name, hosts: [] })).ok)
    const names: string[] = []
    let after: string | undefined
    do {
      const page = await world.ctx.inTransaction((tx) => listPlatforms(tx, { after, limit: 2 }))
      names.push(...page.items.map(({ name }) => name))
      after = page.next ?? undefined
    } while (after !== undefined)
    assert.deepEqual(names.toSorted(), ['Charlie', 'Delta', 'Echo', 'alpha', 'bravo'])

    const first = await world.ctx.inTransaction((tx) => listPlatforms(tx, { limit: 1 }))
    const platformId = first.items[0]?.id as string
    for (const title of ['Ivory', 'Ivory and horn']) {
      assert.ok(
        (await addClause(world.ctx, platformId, { code: '4.2', title, text: 'No ivory.', url: 'https://bazaar.example/rules' }))
          .ok,
      )
    }
    const clauses = await world.ctx.inTransaction((tx) => listClauses(tx, platformId))
    assert.deepEqual(clauses.ok && clauses.value.items.map(({ code, title }) => [code, title]), [['4.2', 'Ivory and horn']])
    await world.close()
  },
)

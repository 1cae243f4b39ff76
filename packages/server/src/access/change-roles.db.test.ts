import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { changeRoles } from './change-roles.ts'
import { accept, invite, members, personIdOf } from './join.fixture.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'

onEachDatabase('changeRoles() and removeMember() keep one admin, also when two step down at once', async (database) => {
  const world = await testContext(database)
  const { ctx, personId: first } = world
  assert.equal(await accept(ctx, await invite(ctx, 'rita@example.org', ['admin'])), 'ok')
  const second = await personIdOf(ctx, 'Rita')
  const answers = await Promise.all([changeRoles(ctx, first, ['reviewer']), removeMember(ctx, second)])
  assert.deepEqual(answers.map(({ ok }) => ok).toSorted(), [false, true])
  const last = answers[0]?.ok ? second : first
  for (const refused of [await changeRoles(ctx, last, ['reviewer', 'analyst']), await removeMember(ctx, last)]) {
    assert.deepEqual(refused, { ok: false, refusal: { code: 'last-admin' } })
  }
  assert.ok((await changeRoles(ctx, last, ['spotter', 'admin'])).ok)
  await world.close()
})

onEachDatabase('changeRoles() and removeMember() know neither who left nor another organisation’s members', async (database) => {
  const world = await testContext(database)
  const elsewhere = await world.organisation()
  assert.equal(await accept(world.ctx, await invite(world.ctx, 'rita@example.org', ['admin'])), 'ok')
  const personId = await personIdOf(world.ctx, 'Rita')
  const unknown = { ok: false, refusal: { code: 'member-not-found', personId } }
  assert.deepEqual(await changeRoles(elsewhere.ctx, personId, ['spotter']), unknown)
  assert.deepEqual(await removeMember(elsewhere.ctx, personId), unknown)
  assert.deepEqual(await members(world.ctx), [['Rita', 'admin']])

  assert.ok((await changeRoles(world.ctx, personId, ['spotter'])).ok)
  assert.ok((await removeMember(world.ctx, personId)).ok)
  assert.deepEqual(await changeRoles(world.ctx, personId, ['admin']), unknown)
  assert.deepEqual(await removeMember(world.ctx, personId), unknown)
  const kinds = (await world.events(personId)).map(({ kind, facts }) => [kind, facts])
  assert.deepEqual(kinds.slice(1), [
    ['member.roles-changed', { personId, roles: ['spotter'] }],
    ['member.left', { personId }],
  ])
  await world.close()
})

onEachDatabase('listMembers() pages by name through members alone, two of one name included', async (database) => {
  const world = await testContext(database)
  for (const [email, name] of [
    ['a@example.org', 'Rita'],
    ['b@example.org', 'Anh'],
    ['c@example.org', 'Rita'],
    ['d@example.org', 'Zoé'],
    ['e@example.org', 'Left'],
  ] as const) {
    assert.equal(await accept(world.ctx, await invite(world.ctx, email), { name }), 'ok')
  }
  assert.ok((await removeMember(world.ctx, await personIdOf(world.ctx, 'Left'))).ok)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await world.ctx.inTransaction((tx) => listMembers(tx, { after, limit: 1 }))
    seen.push(...page.items.map(({ name, email }) => `${name} ${email}`))
    after = page.next ?? undefined
  } while (after !== undefined)
  assert.deepEqual(seen, ['Anh b@example.org', 'Rita a@example.org', 'Rita c@example.org', 'Zoé d@example.org'])
  await world.close()
})

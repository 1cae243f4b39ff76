import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findToken, isUsable, removeTokens, saveToken, useToken } from './token-store.ts'

onEachDatabase('findToken() finds a secret for its purpose alone, and says of which organisation it is', async (database) => {
  const world = await testContext(database)
  const { ctx, organisationId } = world
  const [subjectId, secret] = [ctx.ids.next(), ctx.ids.token()]
  const expiresAt = new Date('2026-11-22T12:00:00Z')
  await ctx.inTransaction((tx) => saveToken(tx, { purpose: 'invitation', secret, subjectId, expiresAt }))

  const elsewhere = await world.organisation()
  const found = await findToken(elsewhere.ctx, 'invitation', secret)
  assert.deepEqual(found && { ...found, hash: '' }, { hash: '', organisationId, subjectId, expiresAt, usedAt: null })
  assert.doesNotMatch(JSON.stringify(found), new RegExp(secret))
  assert.equal(await findToken(ctx, 'receipt', secret), null)
  assert.equal(await findToken(ctx, 'invitation', `${secret}x`), null)

  const justBefore = new Date(expiresAt.getTime() - 1)
  assert.ok(found && isUsable(found, justBefore))
  assert.ok(!isUsable(found, expiresAt))
  assert.ok(isUsable({ ...found, expiresAt: null }, expiresAt))
  assert.ok(!isUsable({ ...found, usedAt: justBefore }, justBefore))
  await world.close()
})

onEachDatabase('useToken() is true once; removeTokens() forgets those of its own organisation', async (database) => {
  const world = await testContext(database)
  const [subjectId, secret] = [world.ctx.ids.next(), world.ctx.ids.token()]
  await world.ctx.inTransaction((tx) => saveToken(tx, { purpose: 'answer', secret, subjectId, expiresAt: null }))
  const hash = (await findToken(world.ctx, 'answer', secret))?.hash as string

  const elsewhere = await world.organisation()
  assert.equal(await elsewhere.ctx.inTransaction((tx) => useToken(tx, hash)), false)
  await elsewhere.ctx.inTransaction((tx) => removeTokens(tx, subjectId))
  const used = await Promise.all([1, 2, 3].map(() => world.ctx.inTransaction((tx) => useToken(tx, hash))))
  assert.deepEqual(used.toSorted(), [false, false, true])
  assert.deepEqual((await findToken(world.ctx, 'answer', secret))?.usedAt, world.clock.now())
  await world.ctx.inTransaction((tx) => removeTokens(tx, subjectId))
  assert.equal(await findToken(world.ctx, 'answer', secret), null)
  await world.close()
})

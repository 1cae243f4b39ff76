import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findSignIn } from './find-sign-in.ts'
import { accept, invite, members, password, personIdOf } from './join.fixture.ts'
import { saveMembership } from './member-store.ts'
import { removeMember } from './remove-member.ts'
import { retireInvitation } from './retire-invitation.ts'
import { tryLimit } from './try-limit.ts'

const email = 'rita@example.org'

onEachDatabase(
  'acceptInvitation() makes person, membership and event in one, and forgets the invited address',
  async (database) => {
    const world = await testContext(database)
    const invited = await invite(world.ctx, 'Rita@Example.org', ['reviewer', 'analyst'])
    assert.equal(await accept(world.ctx, invited, { password: 'too short' }), 'password-too-weak')
    assert.equal(await accept(world.ctx, invited), 'ok')

    assert.deepEqual(await members(world.ctx), [['Rita', 'reviewer analyst']])
    const personId = await personIdOf(world.ctx, 'Rita')
    const [joined] = await world.events(personId)
    const invitationId = invited.invitation.id
    assert.deepEqual(
      [joined?.kind, joined?.actor, joined?.facts],
      ['member.joined', `person:${personId}`, { invitationId, roles: ['reviewer', 'analyst'] }],
    )
    const kept = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('invitation').select(['email', 'accepted_at']).where('id', '=', invitationId).executeTakeFirst(),
    )
    assert.deepEqual(kept, { email: null, accepted_at: world.clock.now() })
    await world.close()
  },
)

onEachDatabase('acceptInvitation() answers a used, expired, retired and wrong link alike', async (database) => {
  const world = await testContext(database)
  const [used, expired, retired] = [
    await invite(world.ctx, email),
    await invite(world.ctx, 'paul@example.org'),
    await invite(world.ctx, 'anh@example.org'),
  ]
  assert.equal(await accept(world.ctx, used), 'ok')
  assert.ok((await retireInvitation(world.ctx, retired.invitation.id)).ok)
  const tells = (link: string) => accept(world.ctx, { link })
  const refused = [await tells(used.link), await tells(retired.link), await tells('x'.repeat(43)), await tells('')]
  world.clock.advance({ days: 7 })
  refused.push(await tells(expired.link))
  assert.deepEqual(new Set(refused), new Set(['invitation-unusable']))
  assert.deepEqual(await members(world.ctx), [['Rita', 'reviewer']])
  assert.equal(await world.ctx.inTransaction((tx) => findSignIn(tx, 'paul@example.org')), null)
  await world.close()
})

onEachDatabase(
  'acceptInvitation() asks who signs in elsewhere for the password they have, and changes nothing of theirs',
  async (database) => {
    const world = await testContext(database)
    assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
    const before = await world.ctx.inTransaction((tx) => findSignIn(tx, email))

    const elsewhere = await world.organisation('agency')
    const invited = await invite(elsewhere.ctx, email, ['law-enforcement-officer'])
    const tries = tryLimit({ most: 3, windowMs: 60_000 })
    const guess = 'wrong horse battery staple'
    for (let time = 1; time <= 3; time++)
      assert.equal(await accept(world.ctx, invited, { password: guess }, tries), 'sign-in-failed')
    assert.equal(await accept(world.ctx, invited, {}, tries), 'too-many-tries')
    assert.equal(tries.take(`email ${email}`) > 0, true, 'tries count together with those at sign-in')

    assert.equal(await accept(world.ctx, invited, { name: 'Mallory' }), 'ok')
    assert.deepEqual(await members(elsewhere.ctx), [['Rita', 'law-enforcement-officer']])
    assert.deepEqual(await world.ctx.inTransaction((tx) => findSignIn(tx, email)), before)
    await world.close()
  },
)

onEachDatabase(
  'acceptInvitation() counts tries by invitation too, so that another’s sign-in does not clear them',
  async (database) => {
    const world = await testContext(database)
    assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
    const elsewhere = await world.organisation()
    const invited = await invite(elsewhere.ctx, email)
    const tries = tryLimit({ most: 2, windowMs: 60_000 })
    const answers: string[] = []
    for (let time = 1; time <= 3; time++) {
      answers.push(await accept(world.ctx, invited, { password: 'wrong horse battery staple' }, tries))
      tries.forget(`email ${email}`)
    }
    assert.deepEqual(answers, ['sign-in-failed', 'sign-in-failed', 'too-many-tries'])
    await world.close()
  },
)

onEachDatabase('acceptInvitation() takes back somebody who left, with the new roles', async (database) => {
  const world = await testContext(database)
  assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
  const personId = await personIdOf(world.ctx, 'Rita')
  assert.ok((await removeMember(world.ctx, personId)).ok)
  assert.deepEqual(await members(world.ctx), [])

  world.clock.advance({ days: 1 })
  assert.equal(await accept(world.ctx, await invite(world.ctx, email, ['analyst'])), 'ok')
  assert.deepEqual(await members(world.ctx), [['Rita', 'analyst']])
  const kinds = (await world.events(personId)).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['member.joined', 'member.left', 'member.joined'])
  await world.close()
})

onEachDatabase('acceptInvitation() refuses who has become a member since, and leaves their roles', async (database) => {
  const world = await testContext(database)
  const elsewhere = await world.organisation()
  assert.equal(await accept(world.ctx, await invite(elsewhere.ctx, email)), 'ok')
  const [personId, invited] = [await personIdOf(elsewhere.ctx, 'Rita'), await invite(world.ctx, email, ['admin'])]
  await world.ctx.inTransaction((tx) => saveMembership(tx, personId, ['spotter']))
  assert.equal(await accept(world.ctx, invited), 'already-a-member')
  assert.deepEqual(await members(world.ctx), [['Rita', 'spotter']])
  await world.close()
})

onEachDatabase('acceptInvitation() at once by two makes one person and one member', async (database) => {
  const world = await testContext(database)
  const invited = await invite(world.ctx, email)
  const answers = await Promise.all(['Rita', 'Mallory'].map((name) => accept(world.ctx, invited, { name })))
  assert.deepEqual(answers.toSorted(), ['invitation-unusable', 'ok'])
  assert.equal((await members(world.ctx)).length, 1)
  await world.close()
})

onEachDatabase(
  'acceptInvitation() of two organisations’ invitations at once: the second to come is asked for the password',
  async (database) => {
    const world = await testContext(database)
    const elsewhere = await world.organisation()
    const both = [await invite(world.ctx, email), await invite(elsewhere.ctx, email)]
    const answers = await Promise.all(both.map((invited, n) => accept(world.ctx, invited, { password: `${password} ${n}` })))
    assert.deepEqual(answers.toSorted(), ['ok', 'sign-in-failed'])
    const [won, lost] = answers[0] === 'ok' ? [0, 1] : [1, 0]
    assert.equal(await accept(world.ctx, both[lost] as { link: string }, { password: `${password} ${won}` }), 'ok')
    await world.close()
  },
)

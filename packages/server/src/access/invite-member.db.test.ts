import assert from 'node:assert/strict'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { inviteMember } from './invite-member.ts'
import { accept, invite, openInvitationIds } from './join.fixture.ts'
import { listInvitations } from './list-invitations.ts'
import { retireInvitation } from './retire-invitation.ts'

const email = 'rita@example.org'

onEachDatabase(
  'inviteMember() refuses a colleague, however the address is written; not a member of another organisation',
  async (database) => {
    const world = await testContext(database)
    const elsewhere = await world.organisation()
    assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
    assert.deepEqual(await inviteMember(world.ctx, { email: 'RITA@example.org', roles: ['admin'], locale: 'en' }), {
      ok: false,
      refusal: { code: 'already-a-member' },
    })
    assert.equal(await accept(elsewhere.ctx, await invite(elsewhere.ctx, email)), 'ok')
    await world.close()
  },
)

onEachDatabase(
  'inviteMember() a second time takes the first invitation’s place: one link works, with the later roles',
  async (database) => {
    const world = await testContext(database)
    const [first, second] = [await invite(world.ctx, email, ['admin']), await invite(world.ctx, 'Rita@example.org', ['spotter'])]
    assert.deepEqual(await openInvitationIds(world.ctx), [second.invitation.id])
    assert.equal(await accept(world.ctx, first), 'invitation-unusable')
    assert.equal(await accept(world.ctx, second), 'ok')
    await world.close()
  },
)

onEachDatabase('inviteMember() stores and logs neither the link nor its secret, and the log has no address', async (database) => {
  const world = await testContext(database)
  const { link, invitation } = await invite(world.ctx, email, ['reviewer', 'admin', 'reviewer'])
  assert.match(link, /^http:\/\/127\.0\.0\.1:3000\/en\/join\/[\w-]{43}$/)
  const [event, ...more] = await world.events(invitation.id)
  assert.deepEqual(
    [event?.kind, event?.facts, more],
    ['member.invited', { invitationId: invitation.id, roles: ['admin', 'reviewer'] }, []],
  )
  const tokens = await world.ctx.inTransaction(({ query }) => query.selectFrom('token').selectAll().execute())
  assert.equal(tokens.length, 1)
  assert.doesNotMatch(JSON.stringify([tokens, event, invitation, world.logged]), new RegExp(link.slice(-43)))
  await world.close()
})

onEachDatabase(
  'listInvitations() pages through those that can be accepted, newest first, and through no other’s',
  async (database) => {
    const world = await testContext(database)
    const elsewhere = await world.organisation()
    const ids: string[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e']) ids.unshift((await invite(world.ctx, `${name}@example.org`)).invitation.id)
    const [, retired] = ids
    assert.equal((await retireInvitation(elsewhere.ctx, retired as string)).ok, false)
    assert.ok((await retireInvitation(world.ctx, retired as string)).ok)
    assert.equal((await retireInvitation(world.ctx, retired as string)).ok, false)

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await world.ctx.inTransaction((tx) => listInvitations(tx, { after, limit: 2 }))
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    assert.deepEqual(
      seen,
      ids.filter((id) => id !== retired),
    )
    assert.deepEqual(await openInvitationIds(elsewhere.ctx), [])
    world.clock.advance({ days: 7 })
    assert.deepEqual(await openInvitationIds(world.ctx), [])
    await world.close()
  },
)

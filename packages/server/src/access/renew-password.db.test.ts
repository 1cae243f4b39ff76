import assert from 'node:assert/strict'
import type { Context } from '../context.ts'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { asSignIn } from './as-sign-in.ts'
import { accept, invite, members, password, personIdOf } from './join.fixture.ts'
import { makePasswordLink } from './make-password-link.ts'
import { makePasswordLinkFor } from './make-password-link-for.ts'
import type { PasswordLink } from './password-link.ts'
import { removeMember } from './remove-member.ts'
import { renewPassword } from './renew-password.ts'
import { isSignedIn, plantSignIn } from './sign-in-rows.fixture.ts'

const email = 'rita@example.org'
const anew = 'le hibou dort à midi'

/** Make a link as an admin; fails the test when it is refused. */
async function makeLink(ctx: Context, personId: string): Promise<PasswordLink> {
  const made = await makePasswordLink(ctx, personId)
  assert.ok(made.ok)
  return made.value
}

/** @returns 'ok' or the refusal's code */
async function renew(ctx: Context, made: Pick<PasswordLink, 'link'> | null, chosen = anew): Promise<string> {
  const token = made?.link.split('/').at(-1) ?? ''
  const result = await renewPassword(ctx.as({ organisationId: '', actor: 'public' }), { token, password: chosen })
  return result.ok ? 'ok' : result.refusal.code
}

onEachDatabase(
  'renewPassword() sets another password once, ends every session and takes the second factor off',
  async (database) => {
    const world = await testContext(database)
    assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
    const personId = await personIdOf(world.ctx, 'Rita')
    await plantSignIn(world.ctx, personId)
    const made = await makeLink(world.ctx, personId)
    assert.match(made.link, /\/fr\/new-password\/[\w-]{43}$/)
    assert.equal(await renew(world.ctx, made, 'too short'), 'password-too-weak')
    assert.equal(await renew(world.ctx, made, 'Password1234'), 'password-too-common')
    assert.deepEqual(await isSignedIn(world.ctx, personId), { sessions: 1, factors: 1, isOn: true })

    const both = await Promise.all([renew(world.ctx, made), renew(world.ctx, made, 'another owl at noon')])
    assert.deepEqual(both.toSorted(), ['link-unusable', 'ok'])
    assert.equal(await renew(world.ctx, made), 'link-unusable')
    assert.deepEqual(await isSignedIn(world.ctx, personId), { sessions: 0, factors: 0, isOn: false })
    const kinds = (await world.events(personId)).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['member.joined', 'member.password-link-made', 'member.password-renewed'])
    await world.close()
  },
)

onEachDatabase('renewPassword() refuses a link that expired, was replaced, or never was, alike', async (database) => {
  const world = await testContext(database)
  assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
  const personId = await personIdOf(world.ctx, 'Rita')
  const first = await makeLink(world.ctx, personId)
  const second = await makeLink(world.ctx, personId)
  assert.equal(await renew(world.ctx, first), 'link-unusable')
  assert.equal(await renew(world.ctx, null), 'link-unusable')
  const invited = await invite(world.ctx, 'paul@example.org')
  assert.equal(await renew(world.ctx, invited), 'link-unusable', 'a secret made for something else')
  world.clock.advance({ days: 1 })
  assert.equal(await renew(world.ctx, second), 'link-unusable')
  const stored = await world.ctx.inTransaction(({ query }) => query.selectFrom('token').select('hash').execute())
  assert.ok(!JSON.stringify(stored).includes(second.link.split('/').at(-1) ?? ''))
  await world.close()
})

onEachDatabase(
  'makePasswordLink() is for members of one’s own organisation who are in no other, now and when the link is used',
  async (database) => {
    const world = await testContext(database)
    const elsewhere = await world.organisation('platform')
    assert.equal(await accept(world.ctx, await invite(world.ctx, email)), 'ok')
    const personId = await personIdOf(world.ctx, 'Rita')
    const code = async (ctx: Context) => {
      const result = await makePasswordLink(ctx, personId)
      return result.ok ? 'ok' : result.refusal.code
    }
    assert.equal(await code(elsewhere.ctx), 'member-not-found')
    const early = await makeLink(world.ctx, personId)
    assert.equal(await accept(elsewhere.ctx, await invite(elsewhere.ctx, email)), 'ok')
    assert.equal(await renew(world.ctx, early), 'link-unusable', 'it would open the other organisation too')
    assert.deepEqual([await code(world.ctx), await code(elsewhere.ctx)], ['member-elsewhere', 'member-elsewhere'])

    assert.ok((await removeMember(elsewhere.ctx, personId)).ok)
    const later = await makeLink(world.ctx, personId)
    assert.ok((await removeMember(world.ctx, personId)).ok)
    assert.equal(await renew(world.ctx, later), 'link-unusable', 'they are no member any more')
    assert.equal(await code(world.ctx), 'member-not-found')
    await world.close()
  },
)

onEachDatabase(
  'makePasswordLinkFor() helps whoever runs the machine to bring back anybody, also who is in two organisations or in none',
  async (database) => {
    const world = await testContext(database)
    const elsewhere = await world.organisation('platform')
    for (const { ctx } of [world, elsewhere]) assert.equal(await accept(ctx, await invite(ctx, email)), 'ok')
    const personId = await personIdOf(world.ctx, 'Rita')
    assert.equal(await makePasswordLinkFor(world.ctx, 'nobody@example.org'), null)
    assert.equal(await renew(world.ctx, await makePasswordLinkFor(world.ctx, 'Rita@Example.org')), 'ok')

    for (const { ctx } of [world, elsewhere]) assert.ok((await removeMember(ctx, personId)).ok)
    const again = await invite(world.ctx, email, ['analyst'])
    assert.equal(await accept(world.ctx, again, { password }), 'sign-in-failed', 'the old password')
    assert.equal(await renew(world.ctx, await makePasswordLinkFor(world.ctx, email), password), 'ok')
    assert.equal(await accept(world.ctx, again, { password }), 'ok')
    assert.deepEqual(await members(world.ctx), [['Rita', 'analyst']])
    const rows = await world.ctx.inTransaction(({ query }) =>
      asSignIn(query, () => query.selectFrom('person').select('id').where('email', '=', email).execute()),
    )
    assert.deepEqual(rows, [{ id: personId }], 'the same person as before')
    await world.close()
  },
)

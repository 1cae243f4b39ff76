import assert from 'node:assert/strict'
import { saveToken } from '../access/token-store.ts'
import { liftHold } from './lift-hold.ts'
import { onEachPeopleWorld, type PeopleWorld, taken } from './people-world.fixture.ts'
import { placeHold } from './place-hold.ts'
import { retentionDays } from './retention.ts'

/** Let days pass, and the daily sweep run in them. */
async function pass(world: PeopleWorld, days: number): Promise<void> {
  for (const _ of Array(2).keys()) {
    world.clock.advance({ days: days / 2 })
    await plan(world)
    await world.settle()
  }
}

/** As wiring.ts does when an organisation is made, and the sweep by itself from then on. */
const plan = ({ ctx }: PeopleWorld) => ctx.inTransaction((tx) => tx.schedule('clear-expired', tx.organisationId, tx.now))

const isErased = (world: PeopleWorld, id: string) =>
  world.ctx.inTransaction(async ({ query }) => {
    const { erased_at } = await query.selectFrom('listing').select('erased_at').where('id', '=', id).executeTakeFirstOrThrow()
    return erased_at !== null
  })

onEachPeopleWorld('clearExpired() empties listings when their time is over, and not before', async (world) => {
  const passed = await world.lists({ path: 'dress', seller: 'first', title: 'Wedding dress, size 38' })
  const dismissed = await world.lists({ path: 'item/1', seller: 'second' })
  await world.decides(dismissed, 'no-action', 'It is bone')
  const open = await world.lists({ path: 'item/2', seller: 'third' })
  const { listingId: noticed, caseId } = await world.noticed({
    path: 'item/3',
    seller: 'fourth',
    title: 'Carved elephant ivory tusk, a pair',
  })
  const all = [passed, dismissed, open, noticed]
  const erased = async () => (await Promise.all(all.map((id) => isErased(world, id)))).map(Number).join('')
  const clear = async (from: string, to: string) => {
    assert.equal(await erased(), from)
    const figures = await world.figures()
    await pass(world, 2)
    assert.equal(await erased(), to)
    const later = await world.figures()
    assert.deepEqual(
      figures.filter((figure) => !later.includes(figure)),
      [],
      'erasing changes no figure',
    )
  }

  await pass(world, retentionDays.listingWithoutCase - 1)
  await clear('0000', '1100')
  assert.deepEqual(await world.placesOf('Wedding dress', 'It is bone'), [])
  // Closed by itself after the last look; an open case is never emptied.
  const { status } = await world.ctx.inTransaction(({ query }) =>
    query
      .updateTable('case_file')
      .set({ updated_at: world.clock.now() })
      .where('id', '=', caseId)
      .returning('status')
      .executeTakeFirstOrThrow(),
  )
  assert.equal(status, 'closed')
  await pass(world, retentionDays.evidence - 1)
  await clear('1100', '1101')
  assert.deepEqual(await world.placesOf('a pair'), [])
})

onEachPeopleWorld('clearExpired() leaves what is held by law, and what is still seen', async (world) => {
  const held = await world.lists({ path: 'dress/1', seller: 'first', title: 'Wedding dress, size 38' })
  const seen = await world.lists({ path: 'dress/2', seller: 'second', title: 'Wedding dress, size 40' })
  const { id } = taken(await placeHold(world.ctx, { kind: 'listing', listingId: held }, 'The court asks'))
  await pass(world, 60)
  await world.lists({ path: 'dress/2', seller: 'second', title: 'Wedding dress, size 40' })
  await pass(world, 60)
  assert.deepEqual([await isErased(world, held), await isErased(world, seen)], [false, false])

  taken(await liftHold(world.ctx, id))
  await pass(world, 60)
  assert.deepEqual([await isErased(world, held), await isErased(world, seen)], [true, true])
})

onEachPeopleWorld(
  'clearExpired() forgets words of reports, links, invitations, rehearsals and people who left',
  async (world) => {
    const { ctx, clock } = world
    const receipt = await world.reports('item/9', 'My neighbour Paul sells this')
    await world.noticed({ path: 'item/3', seller: 'fourth', title: 'Carved elephant ivory tusk, a pair' })
    const { personId, email } = await world.member('Rosalind', ['reviewer'])
    const secret = 'an invitation’s secret'
    await ctx.inTransaction(async (tx) => {
      const expiresAt = new Date(tx.now.getTime() + 7 * 86_400_000)
      const id = ctx.ids.next()
      const invitation = { id, organisation_id: tx.organisationId, email: 'guest@members.example', roles: [], created_at: tx.now }
      await tx.query
        .insertInto('invitation')
        .values({ ...invitation, expires_at: expiresAt })
        .execute()
      await saveToken(tx, { purpose: 'invitation', secret, subjectId: id, expiresAt })
      await tx.query.updateTable('membership').set({ left_at: tx.now }).where('person_id', '=', personId).execute()
    })
    const tokens = () =>
      ctx.inTransaction(({ query }) => query.selectFrom('token').select('purpose').orderBy('purpose').execute())
    const purposes = async () => (await tokens()).map(({ purpose }) => purpose)

    await pass(world, 8)
    assert.deepEqual(await world.placesOf('guest@members.example'), [])
    assert.ok((await purposes()).includes('invitation'))
    await pass(world, retentionDays.token)
    assert.ok(!(await purposes()).includes('invitation'))
    assert.equal((await world.outbox.list(world.organisationId, { limit: 10 })).length, 1)
    await pass(world, retentionDays.rehearsedMessage)
    assert.equal((await world.outbox.list(world.organisationId, { limit: 10 })).length, 0)

    assert.deepEqual(await world.placesOf(email), ['person'])
    await pass(world, retentionDays.formerMember)
    clock.advance({ minutes: 15 })
    await world.settle()
    assert.deepEqual(await world.placesOf(email, 'Rosalind'), [])
    const erasures = await ctx.inTransaction(({ query }) => query.selectFrom('erasure').select('kind').execute())
    assert.deepEqual(erasures, [{ kind: 'member' }])

    assert.ok((await world.placesOf('Paul')).includes('report'))
    await pass(world, retentionDays.reportWords)
    assert.deepEqual(await world.placesOf('Paul', receipt), [])
    assert.ok(!(await purposes()).includes('receipt'))
  },
)

onEachPeopleWorld('clearExpired() plans its next run by itself, daily at the latest', async (world) => {
  const due = async () => {
    const timers = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('timer').select('due_at').where('queue', '=', 'clear-expired').execute(),
    )
    return timers.map(({ due_at }) => due_at.getTime() - world.clock.now().getTime())
  }
  await plan(world)
  for (let day = 0; day < 3; day++) {
    await world.settle()
    const [ms = 0, ...more] = await due()
    assert.ok(ms > 0 && ms <= 86_400_000 && more.length === 0, `${ms} ms`)
    world.clock.advance({ milliseconds: ms })
  }
})

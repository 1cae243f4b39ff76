import assert from 'node:assert/strict'
import { asSignIn } from '../access/as-sign-in.ts'
import { askErasure } from './ask-erasure.ts'
import { join, onEachPeopleWorld } from './people-world.fixture.ts'
import { advert, erase, listingOf } from './planted-seller.fixture.ts'

onEachPeopleWorld('a reporter who is erased leaves no word and no receipt; the listing stays', async (world) => {
  const listingId = await world.lists(advert)
  const why = 'My neighbour Paul sells this'
  const receipt = await world.reports(advert.path, why)
  const other = await world.reports(advert.path, 'Somebody else')
  const figures = await world.figures()

  const done = await erase(world, { kind: 'reporter', receipt: receipt.toLowerCase() })
  assert.deepEqual(await world.placesOf(why, 'Paul', receipt), [])
  assert.deepEqual(await world.figures(), figures)
  assert.equal(done.row_count, 2)
  assert.ok((await listingOf(world, listingId)).seller_hash)
  assert.ok((await world.placesOf('Somebody else')).includes('report'))
  const asked = await askErasure(world.ctx, { kind: 'reporter', receipt })
  assert.deepEqual(!asked.ok && asked.refusal, { code: 'person-not-found' })
  assert.ok((await askErasure(world.ctx, { kind: 'reporter', receipt: other })).ok)
})

onEachPeopleWorld('a member who is erased has no name and no address, and their reviews keep an id', async (world) => {
  const { personId, email } = await world.member('Rosalind', ['reviewer'])
  const rosalind = world.as({ actor: `person:${personId}` })
  const caseId = await rosalind.inTransaction(async ({ query, organisationId: organisation_id, now }) => {
    const id = world.ctx.ids.next()
    const opened = { organisation_id, status: 'open', priority: 1, opened_at: now, updated_at: now } as const
    await query
      .insertInto('case_file')
      .values({ id, platform_id: null, decision: null, ...opened })
      .execute()
    await query
      .insertInto('review')
      .values({ id: world.ctx.ids.next(), organisation_id, case_id: id, assignee_id: personId, assigned_at: now })
      .execute()
    return id
  })
  assert.deepEqual(await world.placesOf(email, 'Rosalind'), ['person'])

  const done = await erase(world, { kind: 'member', personId })
  assert.deepEqual(await world.placesOf(email, 'Rosalind'), [])
  const review = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('review').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  assert.equal(review.assignee_id, personId)
  assert.deepEqual(
    (await world.events(personId)).map(({ kind }) => kind),
    ['member.left'],
  )
  assert.ok(done.done_at)
  const account = await world.ctx.inTransaction(({ query }) =>
    asSignIn(query, () =>
      query.selectFrom('sign_in_account').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow(),
    ),
  )
  assert.equal(account.password, null)
})

onEachPeopleWorld('a member of two organisations is erased from one and keeps their name in the other', async (world) => {
  const other = await world.organisation()
  const { personId, email } = await world.member('Grace', ['analyst'])
  await join(other.ctx, personId, ['analyst'])
  await erase(world, { kind: 'member', personId })

  assert.deepEqual(await world.placesOf(email), ['person'])
  const membership = await other.ctx.inTransaction(({ query }) =>
    query.selectFrom('membership').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow(),
  )
  assert.deepEqual([membership.left_at, membership.roles], [null, ['analyst']])
})

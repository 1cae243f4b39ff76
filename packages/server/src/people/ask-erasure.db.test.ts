import assert from 'node:assert/strict'
import { askErasure } from './ask-erasure.ts'
import { liftHold } from './lift-hold.ts'
import { onEachPeopleWorld, taken } from './people-world.fixture.ts'
import { placeHold } from './place-hold.ts'
import { advert, erasureOf, handle, planted, seller, title } from './planted-seller.fixture.ts'
import type { Subject } from './subject.ts'

onEachPeopleWorld(
  'askErasure() refuses whoever is held by law, the last admin, and people it knows nothing of',
  async (world) => {
    const { ctx, platformId } = world
    const refusalOf = async (subject: Subject) => {
      const asked = await askErasure(ctx, subject)
      return asked.ok ? 'done' : asked.refusal.code
    }
    const { listingId, caseId } = await world.noticed(advert)
    const receipt = await world.reports(advert.path, 'I saw it')
    const none = '01936b2a-0000-7000-8000-0000000000ff'
    assert.equal(await refusalOf(seller(world, 'nobody')), 'person-not-found')
    assert.equal(await refusalOf({ kind: 'seller', platformId: none, handle, listingIds: [] }), 'platform-not-found')
    assert.equal(await refusalOf(seller(world, handle, [none])), 'listing-not-found')
    assert.equal(await refusalOf({ kind: 'reporter', receipt: 'no receipt' }), 'person-not-found')
    assert.equal(await refusalOf({ kind: 'reporter', receipt: '0000-0000-0000-0000-0000' }), 'person-not-found')
    assert.equal(await refusalOf({ kind: 'member', personId: none }), 'person-not-found')
    assert.equal(await refusalOf({ kind: 'member', personId: world.personId }), 'last-admin')

    const holds = [
      { kind: 'listing', listingId },
      { kind: 'case', caseId },
      { kind: 'seller', platformId, handle },
    ] as const
    for (const hold of holds) {
      const { id } = taken(await placeHold(ctx, hold, 'The court of Lyon asks'))
      assert.equal(await refusalOf(seller(world)), 'held-by-law', hold.kind)
      assert.equal(await refusalOf({ kind: 'reporter', receipt }), 'held-by-law', hold.kind)
      taken(await liftHold(ctx, id))
    }
    assert.equal(await refusalOf(seller(world)), 'done')
  },
)

onEachPeopleWorld(
  'an erasure that is held by law meanwhile waits until the hold is lifted; asked twice it is one',
  async (world) => {
    await world.noticed(advert)
    const { id } = taken(await askErasure(world.ctx, seller(world)))
    assert.equal(taken(await askErasure(world.ctx, seller(world))).id, id)
    const hold = taken(await placeHold(world.ctx, { kind: 'seller', platformId: world.platformId, handle }, 'The court asks'))
    await world.settle()
    assert.equal((await erasureOf(world, id)).erased_at, null)
    assert.ok((await world.placesOf(title)).includes('listing_version'))

    taken(await liftHold(world.ctx, hold.id))
    world.clock.advance({ days: 1 })
    await world.settle()
    assert.deepEqual(await world.placesOf(...planted), [])
  },
)

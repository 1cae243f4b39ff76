import assert from 'node:assert/strict'
import { onEachCaseWorld } from './case-world.fixture.ts'
import { closeCase } from './close-case.ts'
import { openCase } from './open-case.ts'
import { reopenCase } from './reopen-case.ts'

onEachCaseWorld('openCase() opens one case of several listings, as pressing as the most pressing', async (world) => {
  const platformId = await world.platform('Market')
  const [one, other] = [await world.listing('A', platformId), await world.listing('B', platformId)]
  const opened = await openCase(world.ctx, [one.id, other.id, one.id])
  assert.ok(opened.ok)
  assert.deepEqual(opened.value.listingIds.toSorted(), [one.id, other.id].toSorted())
  assert.equal((await world.row(opened.value.id)).priority, 50)
})

onEachCaseWorld(
  'openCase() refuses a listing that already has an open case, one that is not there, and two platforms',
  async (world) => {
    const [one, other] = [await world.listing(), await world.listing('B', await world.platform('Market'))]
    const opened = await openCase(world.ctx, [one.id])
    assert.ok(opened.ok)
    const caseId = opened.value.id
    assert.deepEqual(await openCase(world.ctx, [one.id]), { ok: false, refusal: { code: 'case-exists', caseId } })
    assert.deepEqual(await openCase(world.ctx, [caseId]), {
      ok: false,
      refusal: { code: 'listing-not-found', listingId: caseId },
    })
    assert.deepEqual(await openCase(world.ctx, [one.id, other.id]), { ok: false, refusal: { code: 'platform-mismatch' } })
    const elsewhere = await world.organisation()
    assert.deepEqual(await openCase(elsewhere.ctx, [other.id]), {
      ok: false,
      refusal: { code: 'listing-not-found', listingId: other.id },
    })
  },
)

onEachCaseWorld('openCase() at once for one listing opens one case and refuses the others', async (world) => {
  const listing = await world.listing()
  const results = await Promise.all(Array.from({ length: 8 }, () => openCase(world.ctx, [listing.id])))
  const caseId = await world.caseOf(listing)
  assert.equal(results.filter(({ ok }) => ok).length, 1)
  for (const result of results) if (!result.ok) assert.deepEqual(result.refusal, { code: 'case-exists', caseId })
})

onEachCaseWorld('openCase() of listings that two cases would share never waits for ever', async (world) => {
  const listings = await Promise.all([1, 2, 3, 4].map((each) => world.listing(`Bangle ${each}`)))
  const ids = listings.map(({ id }) => id)
  const results = await Promise.all(
    [ids, ids.toReversed(), ids.slice(1), ids.slice(0, 2)].map((some) => openCase(world.ctx, some)),
  )
  const open = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('case_listing').select('listing_id').where('is_open', '=', true).execute(),
  )
  assert.ok(results.some(({ ok }) => ok))
  assert.equal(new Set(open.map(({ listing_id }) => listing_id)).size, open.length)
})

onEachCaseWorld('reopenCase() begins a new round, and refuses while a listing has another open case', async (world) => {
  const listing = await world.listing()
  const first = await openCase(world.ctx, [listing.id])
  assert.ok(first.ok)
  const caseId = first.value.id
  assert.deepEqual(await reopenCase(world.ctx, caseId, 'mistake'), {
    ok: false,
    refusal: { code: 'case-not-reopenable', caseId, status: 'open' },
  })
  await closeCase(world.ctx, caseId)
  assert.ok((await reopenCase(world.ctx, caseId, 'mistake')).ok)
  assert.deepEqual(await world.row(caseId), { status: 'open', decision: null, priority: 50, round: 2 })

  await closeCase(world.ctx, caseId)
  const second = await openCase(world.ctx, [listing.id])
  assert.ok(second.ok)
  assert.deepEqual(await reopenCase(world.ctx, caseId, 'appeal'), {
    ok: false,
    refusal: { code: 'case-exists', caseId: second.value.id },
  })
})

onEachCaseWorld('closeCase() refuses what is closed, and with a status given, every other status', async (world) => {
  const opened = await openCase(world.ctx, [(await world.listing()).id])
  assert.ok(opened.ok)
  const caseId = opened.value.id
  const refused = (status: string) => ({ ok: false, refusal: { code: 'case-not-closable', caseId, status } })
  assert.deepEqual(await closeCase(world.ctx, caseId, 'decided'), refused('open'))
  assert.ok((await closeCase(world.ctx, caseId)).ok)
  assert.deepEqual(await closeCase(world.ctx, caseId), refused('closed'))
})

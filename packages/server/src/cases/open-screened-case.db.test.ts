import assert from 'node:assert/strict'
import { lockCase, recordCase } from './case-store.ts'
import { type CaseWorld, onEachCaseWorld, type Planted } from './case-world.fixture.ts'
import { closeCase } from './close-case.ts'
import { openScreenedCase } from './open-screened-case.ts'

/** The listing's case, decided on its present words and closed. */
async function decidedAndClosed(world: CaseWorld, listing: Planted, decision: 'notify' | 'no-action'): Promise<string> {
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  await world.ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    assert.ok(held)
    const assigned = { kind: 'case.assigned', subject: caseId, facts: { assigneeId: world.personId } } as const
    const decided = { kind: 'case.decided', subject: caseId, facts: { decision } } as const
    await recordCase(tx, world.ctx.ids, held, assigned, decided)
  })
  assert.ok((await closeCase(world.ctx, caseId)).ok)
  return caseId
}

onEachCaseWorld('openScreenedCase() opens a case as pressing as the flag, and none for what passes', async (world) => {
  const [flagged, passed] = [await world.listing(), await world.listing('Dress with ivory buttons')]
  await world.screened(flagged, { score: 83.5 })
  await world.screened(passed, { verdict: 'pass', score: 20 })
  assert.deepEqual(await world.casesOf(passed), [])

  const caseId = await world.caseOf(flagged)
  assert.deepEqual(await world.row(caseId), { status: 'open', decision: null, priority: 83.5, round: 1 })
  assert.deepEqual((await world.folded(caseId)).listingIds, [flagged.id])
})

onEachCaseWorld('openScreenedCase() brings what could not be read before a person', async (world) => {
  const listing = await world.listing()
  await world.screened(listing, {
    verdict: 'pass',
    decision: 'review',
    score: 0,
    degraded: ['no-text'],
    taxon: null,
    product: null,
  })
  assert.equal((await world.row(await world.caseOf(listing))).priority, 40)
})

onEachCaseWorld('openScreenedCase() makes an open case more pressing and does nothing else', async (world) => {
  const listing = await world.listing()
  await world.screened(listing, { score: 60 })
  const caseId = await world.caseOf(listing)
  await world.screened(await world.changed(listing, 'Two ivory bangles'), { score: 90 })
  await world.screened(listing, { score: 70 })
  assert.equal(await world.caseOf(listing), caseId)
  assert.equal((await world.row(caseId)).priority, 90)
  assert.deepEqual(
    (await world.events(caseId)).map(({ kind }) => kind),
    ['case.opened'],
  )
})

onEachCaseWorld('openScreenedCase() works once for an event, however often its job runs', async (world) => {
  const listing = await world.listing()
  await world.screened(listing)
  const first = await world.caseOf(listing)
  await closeCase(world.ctx, first)
  world.clock.advance({ days: 1 })
  const job = await world.seen(listing)
  await openScreenedCase(world.ctx, job)
  assert.equal((await world.row(first)).status, 'open')
  await closeCase(world.ctx, first)
  world.clock.advance({ days: 1 })
  await openScreenedCase(world.ctx, job)
  await world.settle()
  assert.equal((await world.row(first)).status, 'closed')
})

onEachCaseWorld(
  'openScreenedCase() judges the words that were screened, though the seller has mended them since',
  async (world) => {
    const listing = await world.listing()
    await world.screening(listing)
    await world.screening(await world.changed(listing, 'Plastic bangle'), { verdict: 'pass', score: 5 })
    await world.settle()
    assert.equal((await world.row(await world.caseOf(listing))).priority, 80)
  },
)

onEachCaseWorld(
  'openScreenedCase() leaves the very words alone on which no action was decided, and not other words',
  async (world) => {
    const listing = await world.listing()
    const caseId = await decidedAndClosed(world, listing, 'no-action')
    world.clock.advance({ days: 1 })
    await world.seenAgain(listing)
    await world.screened(listing, { score: 99 })
    assert.equal((await world.row(caseId)).status, 'closed')

    await world.screened(await world.changed(listing, 'Two ivory bangles'), { score: 85 })
    assert.equal(await world.caseOf(listing), caseId)
    assert.deepEqual(await world.row(caseId), { status: 'open', decision: null, priority: 85, round: 2 })
  },
)

onEachCaseWorld(
  'openScreenedCase() reopens after a notice what is seen again, and not what is only screened again',
  async (world) => {
    const listing = await world.listing()
    const caseId = await decidedAndClosed(world, listing, 'notify')
    world.clock.advance({ days: 1 })
    await world.screened(listing)
    assert.equal((await world.row(caseId)).status, 'closed')

    await world.seenAgain(listing)
    assert.equal((await world.row(caseId)).status, 'open')
    const last = (await world.events(caseId)).at(-1)
    assert.deepEqual([last?.kind, last?.facts], ['case.reopened', { reason: 'relisted' }])
  },
)

onEachCaseWorld('openScreenedCase() opens one case when a listing is screened many times at once', async (world) => {
  const listing = await world.listing()
  const jobs = []
  // One after the other: the last of them is the one that counts.
  for (const score of [60, 61, 62, 63, 64, 65, 66, 67]) jobs.push(await world.screening(listing, { score }))
  await Promise.all(jobs.map((job) => openScreenedCase(world.ctx, job)))
  assert.equal((await world.row(await world.caseOf(listing))).priority, 67)
})

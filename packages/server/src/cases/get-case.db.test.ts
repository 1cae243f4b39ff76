import assert from 'node:assert/strict'
import { routes, toScreenedListing } from '@vigie/contract'
import { screen } from '@vigie/engine'
import { testRuleset } from '../db/test-context.fixture.ts'
import { assignCase } from './assign-case.ts'
import { lockCase, recordCase } from './case-store.ts'
import { type CaseWorld, ivoryReading, type Member, onEachCaseWorld } from './case-world.fixture.ts'
import { closeCase } from './close-case.ts'
import { getCase } from './get-case.ts'
import { reopenCase } from './reopen-case.ts'
import { saveReading } from './review-store.ts'

async function view(world: CaseWorld, caseId: string, viewer: Member | null) {
  const found = await world.ctx.inTransaction((tx) => getCase(tx, caseId, viewer?.id ?? null))
  assert.ok(found.ok)
  return routes.getCase.answer.parse(found.value)
}

/** Somebody who has the case submits, or decides. */
function happens(world: CaseWorld, caseId: string, reader: Member, what: 'submits' | 'decides'): Promise<void> {
  return world.ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    assert.ok(held)
    if (what === 'decides') {
      await recordCase(tx, world.ctx.ids, held, { kind: 'case.decided', subject: caseId, facts: { decision: 'notify' } })
      return
    }
    const reviewId = await saveReading(tx, { caseId, round: held.round, assigneeId: reader.id }, ivoryReading)
    await recordCase(tx, world.ctx.ids, held, { kind: 'case.reviewed', subject: caseId, facts: { reviewId } })
  })
}

onEachCaseWorld('getCase() shows the words last seen, their screening, what reporters wrote and never who', async (world) => {
  const listing = await world.listing('Old bangle', await world.platform('Market'))
  await world.screened(listing, { score: 70 })
  const now = await world.changed(listing, 'Ivory bangle')
  const verdict = screen({ title: 'Ivory bangle' }, testRuleset(), '2026-11-21')
  await world.screened(now, { score: 90 })
  await world.ctx.inTransaction(({ query }) =>
    query
      .updateTable('screening')
      .set({ result: JSON.stringify(toScreenedListing(listing.id, verdict)) })
      .where('version_id', '=', now.versionId)
      .execute(),
  )
  await world.reported(listing, 'My neighbour sells it.')
  await world.reported(listing, 'Again.')

  const caseId = await world.caseOf(listing)
  const seen = await view(world, caseId, null)
  assert.deepEqual(seen.reports, { count: 2, why: ['Again.', 'My neighbour sells it.'] })
  assert.doesNotMatch(JSON.stringify(seen), /reporter|receipt/)
  const [shown] = seen.listings
  assert.deepEqual([shown?.version.number, shown?.version.content], [2, { title: 'Ivory bangle' }])
  assert.equal(shown?.screening?.score, 90)
  assert.deepEqual(shown?.screening?.result, toScreenedListing(listing.id, verdict))
  assert.deepEqual([shown?.capture_count, seen.platform?.name, seen.priority], [0, 'Market', 90])
  assert.deepEqual(
    seen.events.map(({ kind, by }) => [kind, by]),
    [
      ['case.opened', 'system'],
      ['case.report-merged', 'system'],
      ['case.report-merged', 'system'],
    ],
  )
})

onEachCaseWorld(
  'getCase() leaves out a stored result that is no longer of the wire, and content that was erased',
  async (world) => {
    const listing = await world.listing()
    await world.screened(listing)
    const caseId = await world.caseOf(listing)
    await world.ctx.inTransaction(async ({ query }) => {
      await query
        .updateTable('screening')
        .set({ result: JSON.stringify({ schema: 0 }) })
        .execute()
      await query.updateTable('listing_version').set({ content: null }).execute()
    })
    const [shown] = (await view(world, caseId, null)).listings
    assert.deepEqual([shown?.screening?.result, shown?.screening?.verdict, shown?.version.content], [null, 'flag', null])
  },
)

onEachCaseWorld("getCase() hides others' reviews until one's own is submitted or the case is decided", async (world) => {
  const listing = await world.listing()
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  const [rita, sam, admin] = [await world.member('reviewer'), await world.member('reviewer'), await world.member('admin')]
  for (const { id } of [rita, sam]) await assignCase(world.ctx, caseId, id)
  await happens(world, caseId, rita, 'submits')
  const readBy = async (viewer: Member) => {
    const { reviews, hidden_review_count } = await view(world, caseId, viewer)
    return [reviews.map(({ reader, is_mine }) => [reader.person_id, is_mine]), hidden_review_count]
  }
  assert.deepEqual(await readBy(rita), [[[rita.id, true]], 0])
  assert.deepEqual(await readBy(sam), [[], 1])
  assert.deepEqual(await readBy(admin), [[], 1])

  world.clock.advance({ minutes: 1 })
  await happens(world, caseId, sam, 'submits')
  assert.deepEqual(await readBy(sam), [
    [
      [rita.id, false],
      [sam.id, true],
    ],
    0,
  ])
  assert.deepEqual(await readBy(admin), [[], 2])
  const { reviews, events } = await view(world, caseId, sam)
  assert.deepEqual(
    reviews.map(({ reader }) => reader.name),
    [rita.name, sam.name],
  )
  assert.deepEqual(events[1]?.person, { person_id: world.personId, name: null })
  await happens(world, caseId, sam, 'decides')
  assert.deepEqual(await readBy(admin), [
    [
      [rita.id, false],
      [sam.id, false],
    ],
    0,
  ])

  assert.ok((await reopenCase(world.ctx, caseId, 'appeal')).ok)
  assert.deepEqual(await readBy(sam), [[[sam.id, true]], 1])
  assert.deepEqual((await view(world, caseId, sam)).assignees, [])
})

onEachCaseWorld('getCase() refuses a case that is not there or of another organisation', async (world) => {
  const listing = await world.listing()
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  const elsewhere = await world.organisation()
  for (const [ctx, id] of [
    [world.ctx, listing.id],
    [elsewhere.ctx, caseId],
  ] as const) {
    assert.deepEqual(await ctx.inTransaction((tx) => getCase(tx, id, null)), {
      ok: false,
      refusal: { code: 'case-not-found', caseId: id },
    })
  }
})

onEachCaseWorld('getCase() names other cases that wait and say the very same, and none that says nothing', async (world) => {
  const caseOf = async (title: string) => {
    const listing = await world.listing(title)
    await world.screened(listing)
    return world.caseOf(listing)
  }
  const [one, same, other] = [await caseOf('Ivory bangle'), await caseOf('Ivory bangle'), await caseOf('Ivory ring')]
  const [silent, mute] = [await caseOf(''), await caseOf('')]
  const namedBy = async (caseId: string) => (await view(world, caseId, null)).same_words_case_ids
  for (const [caseId, expected] of [
    [one, [same]],
    [same, [one]],
    [other, []],
    [silent, []],
    [mute, []],
  ] as const) {
    assert.deepEqual(await namedBy(caseId), expected)
  }
  await closeCase(world.ctx, same)
  assert.deepEqual(await namedBy(one), [], 'what is over is not named')
})

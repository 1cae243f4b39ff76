import assert from 'node:assert/strict'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { listOutcomes } from './list-outcomes.ts'
import { type OutcomeWorld, onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'
import { recordOutcomes } from './record-outcomes.ts'

const byHand = (...outcomes: ReturnType<typeof said>[]) => ({ way: 'by-hand', outcomes }) as const

/** Row and log must never differ. */
async function statusOf(world: OutcomeWorld, noticeId: string): Promise<string> {
  const [{ status }, folded] = [await world.see(noticeId), await world.folded(noticeId)]
  assert.equal(status, folded.status)
  return status
}

onEachOutcomeWorld('recordOutcomes() answers a notice listing by listing, until each has its outcome', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1', '/2'])
  const [one = '', other = ''] = listingIds
  assert.equal(await statusOf(world, noticeId), 'delivered')
  await world.answered(noticeId, said(one, 'removed', { note: 'Gone since Monday.' }))
  assert.equal(await statusOf(world, noticeId), 'acknowledged')
  await world.answered(noticeId, said(other, 'need-more'))
  assert.equal(await statusOf(world, noticeId), 'acknowledged')
  await world.answered(noticeId, said(other, 'kept', { reason: 'papers-shown' }))
  assert.equal(await statusOf(world, noticeId), 'answered')

  const page = taken(await world.ctx.inTransaction((tx) => listOutcomes(tx, noticeId, { limit: 2 })))
  assert.deepEqual(
    page.items.map(({ listing_id, action, kept_reason }) => [listing_id, action, kept_reason]),
    [
      [other, 'kept', 'papers-shown'],
      [other, 'need-more', null],
    ],
  )
  const rest = taken(
    await world.ctx.inTransaction((tx) => listOutcomes(tx, noticeId, { limit: 2, after: page.next ?? undefined })),
  )
  assert.deepEqual([rest.items.map(({ note }) => note), rest.next], [['Gone since Monday.'], null])
})

onEachOutcomeWorld('recordOutcomes() changes nothing when the same is said again, and lets a correction count', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  const [listing = ''] = listingIds
  const first = taken(await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'removed'))))
  const again = taken(await recordOutcomes(world.ctx, noticeId, { way: 'link', outcomes: [said(listing, 'removed')] }))
  const corrected = taken(await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'kept', { reason: 'no-breach' }))))
  assert.deepEqual([first.recorded, again.recorded, corrected.recorded], [1, 0, 1])
  assert.deepEqual(
    corrected.latest.map(({ action, way }) => [action, way]),
    [['kept', 'by-hand']],
  )
  const events = (await world.events(noticeId)).filter(({ kind }) => kind === 'notice.answered')
  assert.deepEqual(
    events.map(({ facts }) => facts),
    [
      { listingId: listing, action: 'removed', way: 'by-hand', kept: null, platformId: (await world.see(noticeId)).platform.id },
      {
        listingId: listing,
        action: 'kept',
        way: 'by-hand',
        kept: 'no-breach',
        platformId: (await world.see(noticeId)).platform.id,
      },
    ],
  )
})

onEachOutcomeWorld('recordOutcomes() refuses all of an answer when a part of it is wrong', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  const [listing = ''] = listingIds
  const stranger = world.ctx.ids.next()
  const before = (await world.events(noticeId)).length
  const refusals = [
    await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'removed'), said(stranger, 'removed'))),
    await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'kept'))),
    await recordOutcomes(world.ctx, stranger, byHand(said(listing, 'removed'))),
  ]
  assert.deepEqual(refusals, [
    { ok: false, refusal: { code: 'not-of-this-notice', listingId: stranger } },
    { ok: false, refusal: { code: 'reason-missing' } },
    { ok: false, refusal: { code: 'notice-not-found', noticeId: stranger } },
  ])
  assert.equal((await world.events(noticeId)).length, before)
})

onEachOutcomeWorld('recordOutcomes() refuses an answer to a draft', async (world) => {
  const { id } = await world.platform({ clauses: 1 })
  const listing = await world.listing(id)
  const [notice] = await world.noticesOf(await world.decided([listing]))
  assert.ok(notice)
  assert.deepEqual(await recordOutcomes(world.ctx, notice.id, byHand(said(listing, 'removed'))), {
    ok: false,
    refusal: { code: 'notice-not-answerable', noticeId: notice.id, status: 'drafted' },
  })
})

onEachOutcomeWorld('acknowledgeNotice() acknowledges once, and never takes back an answer', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  assert.equal(taken(await acknowledgeNotice(world.ctx, noticeId)).status, 'acknowledged')
  assert.equal(taken(await acknowledgeNotice(world.ctx, noticeId)).status, 'acknowledged')
  await world.answered(noticeId, said(listingIds[0] ?? '', 'removed'))
  assert.equal(taken(await acknowledgeNotice(world.ctx, noticeId)).status, 'answered')
  assert.deepEqual((await world.story(noticeId)).slice(-2), ['acknowledged', 'answered'])
})

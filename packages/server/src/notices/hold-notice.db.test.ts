import assert from 'node:assert/strict'
import { reopenCase } from '../cases/reopen-case.ts'
import { holdNotice } from './hold-notice.ts'
import { onEachNoticeWorld } from './notice-world.fixture.ts'
import { recallNotice } from './recall-notice.ts'
import { sendNotice } from './send-notice.ts'

const inGoodFaith = { inGoodFaith: true }

onEachNoticeWorld('holdNotice() names everything that the law asks for and the notice lacks', async (world) => {
  const { id } = await world.platform()
  const listingId = await world.listing(id, { url: null })
  const [notice] = await world.noticesOf(await world.decided([listingId], { reason: null }))
  assert.ok(notice)
  assert.deepEqual(await holdNotice(world.ctx, notice.id, { inGoodFaith: false }), {
    ok: false,
    refusal: {
      code: 'notice-not-ready',
      noticeId: notice.id,
      missing: [
        '/reasons',
        '/ground/jurisdiction',
        '/ground/rule',
        '/ground/title',
        '/ground/url',
        '/ground/explanation',
        '/items/0/url',
        '/in_good_faith',
      ],
    },
  })
  assert.deepEqual(await world.story(notice.id), ['drafted'])
})

onEachNoticeWorld('holdNotice() wants a capture of each listing, or a person’s word why there is none', async (world) => {
  const { id } = await world.platform({ clauses: 1 })
  const [kept, gone] = [await world.listing(id), await world.listing(id, { captured: false })]
  const [notice] = await world.noticesOf(await world.decided([kept, gone]))
  assert.ok(notice)
  assert.deepEqual(notice.uncaptured_listing_ids, [gone])
  assert.deepEqual(await holdNotice(world.ctx, notice.id, inGoodFaith), {
    ok: false,
    refusal: { code: 'capture-missing', listingIds: [gone] },
  })

  await world.waive(gone)
  const later = await world.capture(kept)
  assert.ok((await holdNotice(world.ctx, notice.id, inGoodFaith)).ok)
  const { says } = await world.see(notice.id)
  assert.deepEqual(
    says.items.map(({ capture }) => capture?.sha256 ?? null),
    [later, null],
  )
})

onEachNoticeWorld(
  'holdNotice() lets nothing go in the mode "observe"',
  async (world) => {
    const { id } = await world.platform()
    const noticeId = await world.ready(id)
    assert.deepEqual(await holdNotice(world.ctx, noticeId, inGoodFaith), {
      ok: false,
      refusal: { code: 'nothing-sent-in-observe' },
    })
  },
  { environment: { MODE: 'observe' } },
)

onEachNoticeWorld('holdNotice() holds for as long as it is told, and not twice', async (world) => {
  const { id } = await world.platform()
  const noticeId = await world.ready(id)
  assert.ok((await holdNotice(world.ctx, noticeId, inGoodFaith)).ok)
  assert.deepEqual(await holdNotice(world.ctx, noticeId, inGoodFaith), {
    ok: false,
    refusal: { code: 'notice-not-holdable', noticeId, status: 'held' },
  })
  world.clock.advance({ seconds: 9 })
  await world.settle()
  await sendNotice(world.ctx, noticeId)
  assert.equal((await world.see(noticeId)).status, 'held')

  world.clock.advance({ seconds: 1 })
  await world.settle()
  const { status, sent_at, held_until, answer_by } = await world.see(noticeId)
  assert.deepEqual([status, sent_at, held_until, answer_by], ['sent', '2026-11-21T12:00:10.000Z', null, null])
  await sendNotice(world.ctx, noticeId)
  assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent'])
  assert.equal((await world.folded(noticeId)).status, 'sent')
})

onEachNoticeWorld('recallNotice() takes a held notice back in time, and good faith is stated anew', async (world) => {
  const { id } = await world.platform()
  const noticeId = await world.ready(id)
  assert.ok((await holdNotice(world.ctx, noticeId, inGoodFaith)).ok)
  world.clock.advance({ seconds: 9 })
  assert.ok((await recallNotice(world.ctx, noticeId)).ok)
  world.clock.advance({ days: 1 })
  await world.settle()
  assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'recalled'])
  const again = await holdNotice(world.ctx, noticeId, { inGoodFaith: false })
  assert.deepEqual(again.ok ? [] : again.refusal, { code: 'notice-not-ready', noticeId, missing: ['/in_good_faith'] })

  assert.ok((await holdNotice(world.ctx, noticeId, inGoodFaith)).ok)
  world.clock.advance({ seconds: 10 })
  await world.settle()
  assert.deepEqual(await recallNotice(world.ctx, noticeId), {
    ok: false,
    refusal: { code: 'notice-not-recallable', noticeId, status: 'sent' },
  })
})

onEachNoticeWorld('sendNotice() puts a notice back whose case is read again meanwhile', async (world) => {
  const { id } = await world.platform({ clauses: 1 })
  const caseId = await world.decided([await world.listing(id)])
  const [notice] = await world.noticesOf(caseId)
  assert.ok(notice && (await holdNotice(world.ctx, notice.id, inGoodFaith)).ok)
  assert.ok((await reopenCase(world.ctx, caseId, 'appeal')).ok)
  world.clock.advance({ seconds: 10 })
  await world.settle()
  assert.deepEqual(await world.story(notice.id), ['drafted', 'held', 'recalled'])
})

onEachNoticeWorld('a notice of another organisation does not exist', async (world) => {
  const { id } = await world.platform()
  const noticeId = await world.ready(id)
  const { ctx } = await world.organisation()
  const refusal = { code: 'notice-not-found', noticeId }
  assert.deepEqual(await holdNotice(ctx, noticeId, inGoodFaith), { ok: false, refusal })
  assert.deepEqual(await recallNotice(ctx, noticeId), { ok: false, refusal })
})

import assert from 'node:assert/strict'
import { CursorUnknown } from '../db/cursor-unknown.ts'
import { writeCursor } from '../db/page.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { listReceivedNotices } from './list-received-notices.ts'
import { onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'
import { takesDigests } from './takes-digests.ts'

onEachOutcomeWorld(
  'listReceivedNotices() shows what is to be answered first, page by page, and only then the rest',
  async (world) => {
    const { platformId, officer } = await world.member()
    const sent: string[] = []
    for (const path of ['/1', '/2', '/3']) {
      sent.push((await world.noticed([path], platformId)).noticeId)
      world.clock.advance({ hours: 5 })
    }
    const [first = '', second = '', third = ''] = sent
    // Its days stand still while the sender owes a reply: it is nobody's hurry.
    const { items } = await listReceivedNotices(officer, { limit: 10 })
    const asked = items.find(({ id }) => id === first)
    assert.ok(asked)
    taken(await acknowledgeNotice(world.ctx, third))
    const listing = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('notice_listing').select('listing_id').where('notice_id', '=', first).executeTakeFirstOrThrow(),
    )
    await world.answered(first, said(listing.listing_id, 'need-more', { note: 'Which one?' }))

    const page = await listReceivedNotices(officer, { order: 'urgent', limit: 2 })
    const rest = await listReceivedNotices(officer, { order: 'urgent', limit: 2, after: page.next ?? undefined })
    assert.deepEqual(
      [page, rest].map((each) => each.items.map(({ id }) => id)),
      [[second, third], [first]],
    )
    assert.equal(rest.next, null)
    const newest = await listReceivedNotices(officer, { limit: 10 })
    assert.deepEqual(
      newest.items.map(({ id }) => id),
      [third, second, first],
    )
    const wrong = writeCursor(['yesterday', first])
    await assert.rejects(listReceivedNotices(officer, { order: 'urgent', limit: 2, after: wrong }), CursorUnknown)
  },
)

onEachOutcomeWorld('takesDigests() offers a sheet only to whom a digest has come', async (world) => {
  const { platformId, officer } = await world.member()
  const { noticeId } = await world.noticed(['/1'], platformId)
  assert.equal(await takesDigests(officer), false)
  await world.ctx.inTransaction(({ query }) =>
    query.updateTable('notice').set({ channel: 'digest' }).where('id', '=', noticeId).execute(),
  )
  assert.equal(await takesDigests(officer), true)
})

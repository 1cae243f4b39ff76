import assert from 'node:assert/strict'
import { listAnsweredNotices } from './list-answered-notices.ts'
import { livePage, nothing, onEachOutcomeWorld, said, title } from './outcome-world.fixture.ts'

onEachOutcomeWorld(
  'listAnsweredNotices() tells what was answered and last seen, and finds what is still there',
  async (world) => {
    const list = (show: 'all' | 'still-there', more: { after?: string; limit?: number } = {}) =>
      world.ctx.inTransaction((tx) => listAnsweredNotices(tx, { show, limit: 200, ...more }))
    world.shows('/there', livePage)
    const there = await world.noticed(['/there', '/gone'])
    const kept = await world.noticed(['/kept'])
    world.shows('/kept', livePage)
    const open = await world.noticed(['/open'])
    for (const listingId of there.listingIds) await world.answered(there.noticeId, said(listingId, 'removed'))
    await world.answered(kept.noticeId, said(kept.listingIds[0] ?? '', 'kept', { reason: 'no-breach' }))
    const unseen = await list('all')
    assert.deepEqual(
      unseen.items.map(({ id, title: called, answers, last_look }) => [id, called, answers, last_look]),
      [
        [kept.noticeId, title, [{ action: 'kept', listings: 1 }], null],
        [there.noticeId, title, [{ action: 'removed', listings: 2 }], null],
      ],
      'nothing of what waits for an answer',
    )
    assert.deepEqual((await list('still-there')).items, [])

    await world.pass(2)
    const seen = await list('all')
    assert.deepEqual(
      seen.items.map(({ id, last_look, still_there }) => [id, last_look?.result, still_there]),
      [
        [kept.noticeId, 'still-up', 0],
        [there.noticeId, 'still-up', 1],
      ],
    )
    const stillThere = await list('still-there')
    assert.deepEqual(
      stillThere.items.map(({ id }) => id),
      [there.noticeId],
      'what is kept is there with good reason',
    )
    const first = await list('all', { limit: 1 })
    assert.deepEqual(
      (await list('all', { limit: 1, after: first.next ?? '' })).items.map(({ id }) => id),
      [there.noticeId],
    )
    world.shows('/there', nothing)
    await world.pass(25)
    assert.deepEqual((await list('still-there')).items, [], 'a later look found it gone')
    assert.equal((await world.see(open.noticeId)).status, 'delivered')
  },
)

import assert from 'node:assert/strict'
import type { ReceivedPart } from '@vigie/casework'
import type { Context } from '../context.ts'
import { holdNotice } from '../notices/hold-notice.ts'
import { withdrawNotice } from '../notices/withdraw-notice.ts'
import { countReceivedNotices } from './count-received-notices.ts'
import { findRecipient } from './find-answerer.ts'
import { getReceivedNotice } from './get-received-notice.ts'
import { listReceivedNotices } from './list-received-notices.ts'
import { onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'

async function idsOf(officer: Context, query: { readonly part?: ReceivedPart; readonly q?: string }): Promise<string[]> {
  return (await listReceivedNotices(officer, { ...query, limit: 50 })).items.map(({ id }) => id)
}

onEachOutcomeWorld('listReceivedNotices() puts a withdrawal with what it takes back, and both name each other', async (world) => {
  const { platformId, officer } = await world.member()
  const { noticeId } = await world.noticed(['/1'], platformId)
  const { withdrawal } = taken(await withdrawNotice(world.ctx, noticeId, { reasons: 'It is a resin cast.' }))
  assert.deepEqual([await idsOf(officer, { part: 'waiting' }), await idsOf(officer, { part: 'withdrawn' })], [[noticeId], []])
  const before = taken(await getReceivedNotice(taken(await findRecipient(officer, noticeId))))
  assert.deepEqual([before.status, before.withdrawal], ['delivered', null])

  world.clock.advance({ seconds: world.ctx.config.holdSeconds })
  await world.settle()
  const withdrawalId = withdrawal?.row.id ?? ''
  assert.deepEqual(await idsOf(officer, { part: 'waiting' }), [])
  assert.deepEqual(await idsOf(officer, { part: 'withdrawn' }), [withdrawalId, noticeId])
  assert.deepEqual(await countReceivedNotices(officer), { waiting: 0, asked: 0, answered: 0, withdrawn: 2 })
  const [taken1, taking] = [
    taken(await getReceivedNotice(taken(await findRecipient(officer, noticeId)))),
    taken(await getReceivedNotice(taken(await findRecipient(officer, withdrawalId)))),
  ]
  assert.deepEqual([taken1.withdrawal?.id, taken1.withdrawal?.reasons], [withdrawalId, 'It is a resin cast.'])
  assert.deepEqual([taking.withdraws, taking.reasons], [{ id: noticeId, sent_at: taken1.sent_at }, 'It is a resin cast.'])
})

onEachOutcomeWorld('listReceivedNotices() says what was answered, of how many listings, and when', async (world) => {
  const { platformId, officer, key } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1', '/2', '/3'], platformId)
  const [one = '', two = '', three = ''] = listingIds
  await world.answered(noticeId, said(one, 'restricted'))
  world.clock.advance({ hours: 1 })
  await world.answered(noticeId, said(one, 'removed'), said(two, 'removed'), said(three, 'kept', { reason: 'papers-shown' }))
  for (const reader of [officer, key]) {
    const [line] = (await listReceivedNotices(reader, { part: 'answered', limit: 10 })).items
    assert.deepEqual(line?.answered?.actions, [
      { action: 'removed', listings: 2 },
      { action: 'kept', listings: 1 },
    ])
    assert.equal(line?.answered?.last_at, world.clock.now().toISOString())
  }
})

onEachOutcomeWorld(
  'listReceivedNotices() finds by the beginning of a number or an address, and nothing of others',
  async (world) => {
    const { platformId, officer, key } = await world.member()
    const { officer: other } = await world.member()
    const first = await world.noticed(['/item/alpha'], platformId)
    const second = await world.noticed(['/item/beta'], platformId)
    const [line] = (await listReceivedNotices(officer, { q: first.noticeId, limit: 10 })).items
    const { url = '', external_id: number } = line?.first_listing ?? {}
    assert.equal(line?.id, first.noticeId)
    for (const q of [url, `${url}/`, url.replace('http://', ''), url.toUpperCase(), number ?? '', first.noticeId.slice(0, -2)])
      assert.ok((await idsOf(officer, { q })).includes(first.noticeId), q)
    assert.deepEqual(await idsOf(officer, { q: url }), [first.noticeId])
    assert.deepEqual(await idsOf(key, { q: url }), [first.noticeId])
    assert.deepEqual(await idsOf(officer, { q: world.site.origin }), [second.noticeId, first.noticeId])
    assert.deepEqual([await idsOf(other, { q: url }), await idsOf(other, { q: first.noticeId })], [[], []])
    assert.deepEqual(await idsOf(officer, { q: 'http://' }), [])
    assert.deepEqual(await idsOf(officer, { q: '%' }), [])
  },
)

onEachOutcomeWorld('listReceivedNotices() asks for no answer by a day while a notice has not arrived', async (world) => {
  const { platformId, officer } = await world.member()
  const caseId = await world.decided([await world.listing(platformId)])
  const [notice] = await world.noticesOf(caseId)
  taken(await holdNotice(world.ctx, notice?.id ?? '', { inGoodFaith: true }))
  await world.pass(24)
  const [line] = (await listReceivedNotices(officer, { part: 'waiting', limit: 10 })).items
  assert.deepEqual([line?.status, line?.delivered_at, line?.answer_by, line?.channel], ['sent', null, null, 'none'])
})

import assert from 'node:assert/strict'
import type { Context } from '../context.ts'
import { findRecipient } from './find-answerer.ts'
import { getReceivedNotice } from './get-received-notice.ts'
import { listReceivedNotices } from './list-received-notices.ts'
import { type OutcomeWorld, onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { replyToPlatform } from './reply-to-platform.ts'

const question = 'Which picture shows it?'
const reply = { words: 'The third one: the grain crosses.' }

/** Row and log must never differ. */
async function statusOf(world: OutcomeWorld, noticeId: string): Promise<string> {
  const [{ status }, folded] = [await world.see(noticeId), await world.folded(noticeId)]
  assert.equal(status, folded.status)
  return status
}

async function received(officer: Context, noticeId: string) {
  return taken(await getReceivedNotice(taken(await findRecipient(officer, noticeId))))
}

async function line(officer: Context, part: 'waiting' | 'asked' | 'answered') {
  return (await listReceivedNotices(officer, { part, limit: 10 })).items[0]
}

onEachOutcomeWorld('replyToPlatform() ends the pause that a question began, and gives the usual days anew', async (world) => {
  const { platformId, officer } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1', '/2'], platformId)
  const [one = '', other = ''] = listingIds
  assert.equal((await line(officer, 'waiting'))?.answer_by, '2026-11-28')
  await world.answered(noticeId, said(one, 'need-more', { note: question }), said(other, 'removed'))
  assert.equal(await statusOf(world, noticeId), 'asked')
  await world.pass(24 * 9)
  assert.deepEqual([(await line(officer, 'asked'))?.answer_by, await line(officer, 'waiting')], [null, undefined])
  assert.equal((await world.see(noticeId)).answer_by, null)

  const replied = taken(await replyToPlatform(world.ctx, noticeId, reply))
  assert.deepEqual([replied.status, replied.answerBy], ['acknowledged', '2026-12-07'])
  assert.equal(await statusOf(world, noticeId), 'acknowledged')
  const waiting = await line(officer, 'waiting')
  assert.deepEqual([waiting?.id, waiting?.answer_by, waiting?.replied_at !== null], [noticeId, '2026-12-07', true])
  const seen = (await received(officer, noticeId)).items.find(({ listing_id }) => listing_id === one)?.outcome
  assert.deepEqual([seen?.note, seen?.reply?.words], [question, reply.words])
  assert.ok(!JSON.stringify(await received(officer, noticeId)).includes(world.personId))

  await world.answered(noticeId, said(one, 'need-more', { note: question }))
  assert.equal(await statusOf(world, noticeId), 'asked')
  await world.answered(noticeId, said(one, 'removed'))
  assert.equal(await statusOf(world, noticeId), 'answered')
})

onEachOutcomeWorld('replyToPlatform() refuses where nothing is asked, and where it is nobody’s notice', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  const refusal = async () => {
    const result = await replyToPlatform(world.ctx, noticeId, reply)
    return result.ok || result.refusal.code
  }
  assert.equal(await refusal(), 'nothing-asked')
  await world.answered(noticeId, said(listingIds[0] ?? '', 'need-more', { note: question }))
  taken(await replyToPlatform(world.ctx, noticeId, reply))
  assert.equal(await refusal(), 'nothing-asked')
  const unknown = await replyToPlatform(world.ctx, world.ctx.ids.next(), reply)
  assert.equal(unknown.ok || unknown.refusal.code, 'notice-not-found')
})

onEachOutcomeWorld('recordOutcomes() refuses an answer on top of one that its giver had not seen', async (world) => {
  const { platformId, officer } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1', '/2'], platformId)
  const [one = '', other = ''] = listingIds
  const answer = (...outcomes: ReturnType<typeof said>[]) => recordOutcomes(world.ctx, noticeId, { way: 'portal', outcomes })
  const first = taken(await answer(said(one, 'removed', { after: null })))
  const firstId = first.latest[0]?.id ?? ''
  assert.deepEqual(await answer(said(one, 'restricted', { after: null }), said(other, 'removed', { after: null })), {
    ok: false,
    refusal: { code: 'answered-meanwhile', noticeId, listingIds: [one] },
  })
  assert.equal((await received(officer, noticeId)).items.filter(({ outcome }) => outcome).length, 1)
  // The same once more is no other answer, and listings do not stand in each other's way.
  assert.equal(taken(await answer(said(one, 'removed', { after: null }))).recorded, 0)
  taken(await answer(said(other, 'removed', { after: null })))
  taken(await answer(said(one, 'restricted', { after: firstId })))
  const item = (await received(officer, noticeId)).items.find(({ listing_id }) => listing_id === one)
  assert.deepEqual(
    [item?.outcome?.action, item?.earlier.map(({ id, action }) => [id, action])],
    ['restricted', [[firstId, 'removed']]],
  )
})

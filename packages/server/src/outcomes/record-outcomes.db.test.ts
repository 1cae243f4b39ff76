import assert from 'node:assert/strict'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { listOutcomes } from './list-outcomes.ts'
import { listRemovalRates } from './list-removal-rates.ts'
import { type OutcomeWorld, onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { replyToPlatform } from './reply-to-platform.ts'
import { takeAnswerBack } from './take-answer-back.ts'

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
  assert.equal(await statusOf(world, noticeId), 'asked')
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
  const again = taken(await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'removed'))))
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

onEachOutcomeWorld(
  'recordOutcomes() lets the platform’s own answer count before one entered by hand, and never after',
  async (world) => {
    const { noticeId, listingIds, platformId } = await world.noticed(['/1'])
    const [listing = ''] = listingIds
    const own = (...outcomes: ReturnType<typeof said>[]) => ({ way: 'link', outcomes }) as const
    taken(
      await recordOutcomes(world.ctx, noticeId, {
        ...byHand(said(listing, 'removed')),
        source: 'phone',
        enteredBy: world.personId,
      }),
    )
    const spoken = taken(await recordOutcomes(world.ctx, noticeId, own(said(listing, 'removed'))))
    assert.deepEqual([spoken.recorded, spoken.latest.map(({ way }) => way)], [1, ['link']], 'the same word in its own voice')

    assert.deepEqual(await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'kept', { reason: 'no-breach' }))), {
      ok: false,
      refusal: { code: 'platform-answered', listingId: listing },
    })
    const rates = await world.ctx.inTransaction((tx) => listRemovalRates(tx, { limit: 200 }))
    assert.equal(rates.items.find(({ platform }) => platform.id === platformId)?.said_removed, 1)
    taken(await recordOutcomes(world.ctx, noticeId, own(said(listing, 'need-more'))))
    taken(await recordOutcomes(world.ctx, noticeId, byHand(said(listing, 'removed'))))
    assert.equal(await statusOf(world, noticeId), 'answered', 'a question of the platform may be answered on the telephone')
  },
)

onEachOutcomeWorld('takeAnswerBack() lets count what was entered before, and in the end nothing', async (world) => {
  const { noticeId, listingIds, platformId } = await world.noticed(['/1'])
  const [listing = ''] = listingIds
  const enter = async (outcome: ReturnType<typeof said>) => {
    const entered = { ...byHand(outcome), source: 'mail' as const, enteredBy: world.personId }
    const [latest] = taken(await recordOutcomes(world.ctx, noticeId, entered)).latest
    world.clock.advance({ seconds: 1 })
    return latest?.id ?? ''
  }
  const first = await enter(said(listing, 'kept', { reason: 'other', note: 'A letter of theirs' }))
  const second = await enter(said(listing, 'removed'))
  const back = taken(await takeAnswerBack(world.ctx, noticeId, second))
  assert.deepEqual([back.status, back.latest.map(({ action }) => action)], ['answered', ['kept']])
  assert.equal(await statusOf(world, noticeId), 'answered')
  assert.deepEqual(await takeAnswerBack(world.ctx, noticeId, second), {
    ok: false,
    refusal: { code: 'outcome-not-found', outcomeId: second },
  })
  assert.deepEqual(taken(await takeAnswerBack(world.ctx, noticeId, first)).latest, [])
  assert.equal(await statusOf(world, noticeId), 'delivered')

  const { items } = taken(await world.ctx.inTransaction((tx) => listOutcomes(tx, noticeId, { limit: 10 })))
  assert.deepEqual(
    items.map(({ source, entered_by, taken_back_at }) => [source, entered_by, taken_back_at !== null]),
    [
      ['mail', world.personId, true],
      ['mail', world.personId, true],
    ],
    'what was taken back stays to be seen, with who entered it',
  )
  const rates = await world.ctx.inTransaction((tx) => listRemovalRates(tx, { limit: 200 }))
  assert.equal(rates.items.find(({ platform }) => platform.id === platformId)?.said_removed, 0)
})

onEachOutcomeWorld(
  'takeAnswerBack() leaves a question replied to that was, and takes a reply away with its question',
  async (world) => {
    const { noticeId, listingIds } = await world.noticed(['/1', '/2'])
    const [one = '', other = ''] = listingIds
    const enter = async (listingId: string, action: 'removed' | 'need-more') => {
      const { latest } = taken(
        await recordOutcomes(world.ctx, noticeId, byHand(said(listingId, action, { note: 'By telephone' }))),
      )
      world.clock.advance({ seconds: 1 })
      return latest.find((row) => row.listing_id === listingId)?.id ?? ''
    }
    const back = async (id: string) => taken(await takeAnswerBack(world.ctx, noticeId, id)).status
    const reply = async () => taken(await replyToPlatform(world.ctx, noticeId, { words: 'By the grain.' }))

    const { answer_by: answerBy } = await world.see(noticeId)
    const question = await enter(one, 'need-more')
    assert.equal(await back(await enter(one, 'removed')), 'asked', 'the question waits again')
    assert.deepEqual((await world.folded(noticeId)).asking, [one])
    await reply()
    assert.equal(await back(await enter(one, 'removed')), 'acknowledged', 'it was replied to before the answer came')
    assert.deepEqual((await world.folded(noticeId)).asking, [])
    const removed = await enter(other, 'removed')
    assert.equal(await statusOf(world, noticeId), 'acknowledged')
    const second = await enter(other, 'need-more')
    assert.equal(await statusOf(world, noticeId), 'asked')
    assert.equal(await back(second), 'acknowledged')
    assert.equal(await statusOf(world, noticeId), 'acknowledged')

    await back(removed)
    world.clock.advance({ days: 2 })
    assert.equal(await back(question), 'delivered', 'nobody has said anything')
    assert.equal(await statusOf(world, noticeId), 'delivered')
    const { replied_at, answer_by } = await world.see(noticeId)
    assert.deepEqual([replied_at, answer_by], [null, answerBy], 'the days count from its delivery as before')
  },
)

onEachOutcomeWorld('takeAnswerBack() never takes back what a platform said itself', async (world) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  const given = { way: 'portal', outcomes: [said(listingIds[0] ?? '', 'removed')] } as const
  const [own] = taken(await recordOutcomes(world.ctx, noticeId, given)).latest
  assert.deepEqual(await takeAnswerBack(world.ctx, noticeId, own?.id ?? ''), {
    ok: false,
    refusal: { code: 'outcome-not-found', outcomeId: own?.id },
  })
  assert.equal(await statusOf(world, noticeId), 'answered')
})

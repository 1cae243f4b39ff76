import assert from 'node:assert/strict'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { findRecipient } from './find-answerer.ts'
import { getReceivedNotice } from './get-received-notice.ts'
import { nothing, onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'
import { recordOutcomes } from './record-outcomes.ts'

onEachOutcomeWorld('getReceivedNotice() shows its officers what later looks found, and whom they do not name', async (world) => {
  const { platformId, officer } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1'], platformId)
  const [listing = ''] = listingIds
  world.shows('/1', nothing)
  await world.answered(noticeId, said(listing, 'removed'))
  await world.pass(1)
  await world.pass(23)

  const received = taken(await getReceivedNotice(taken(await findRecipient(officer, noticeId))))
  assert.deepEqual(
    received.items[0]?.looks.map(({ step, looked_by, result }) => [step, looked_by, result]),
    [
      ['1h', 'machine', 'presumed-gone'],
      ['24h', 'machine', 'presumed-gone'],
    ],
  )
  assert.deepEqual(Object.keys(received.items[0]?.looks[0] ?? {}).sort(), ['looked_at', 'looked_by', 'result', 'step'])
})

onEachOutcomeWorld(
  'getReceivedNotice() says when its receipt was confirmed, and nothing where it was answered at once',
  async (world) => {
    const { noticeId } = await world.noticed(['/1'])
    const other = await world.noticed(['/2'])
    const at = world.clock.now().toISOString()
    taken(await acknowledgeNotice(world.ctx, noticeId))
    world.clock.advance({ hours: 2 })
    taken(await acknowledgeNotice(world.ctx, noticeId))
    await world.answered(other.noticeId, said(other.listingIds[0] ?? '', 'removed'))
    const [confirmed, answered] = [
      taken(await getReceivedNotice({ ctx: world.ctx, noticeId })),
      taken(await getReceivedNotice({ ctx: world.ctx, noticeId: other.noticeId })),
    ]
    assert.deepEqual([confirmed.acknowledged_at, answered.acknowledged_at], [at, null])
  },
)

onEachOutcomeWorld(
  'recordOutcomes() keeps what is said beside an answer, also when the answer comes again without it',
  async (world) => {
    const { noticeId, listingIds } = await world.noticed(['/1'])
    const [listing = ''] = listingIds
    const record = async (...more: Parameters<typeof said>[2][]) =>
      taken(
        await recordOutcomes(world.ctx, noticeId, {
          way: 'portal',
          outcomes: more.map((each) => said(listing, 'removed', each)),
        }),
      )
    const beside = { automated: false, contest: 'https://bazaar.example/complain' }
    const first = await record({})
    const added = await record(beside)
    const again = await record({})
    assert.deepEqual([first.recorded, added.recorded, again.recorded], [1, 1, 0])
    const [item] = taken(await getReceivedNotice({ ctx: world.ctx, noticeId })).items
    assert.deepEqual([item?.outcome?.automated, item?.outcome?.contest], [false, beside.contest])

    const corrected = await recordOutcomes(world.ctx, noticeId, {
      way: 'portal',
      outcomes: [said(listing, 'kept', { reason: 'no-breach' })],
    })
    assert.deepEqual(
      taken(corrected).latest.map(({ automated, contest }) => [automated, contest]),
      [[null, null]],
    )
  },
)

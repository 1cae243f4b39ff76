import assert from 'node:assert/strict'
import { noticeBody } from '@vigie/contract'
import { onEachReceiver } from './receiver-world.fixture.ts'
import { withdrawNotice } from './withdraw-notice.ts'

onEachReceiver(
  'withdrawNotice() ends the tries, and tells the platform by a notice of its own',
  async ({ world, server, platformId, says }) => {
    says(500)
    const noticeId = await world.sent(platformId)
    const withdrawn = await withdrawNotice(world.ctx, noticeId, { reasons: 'It is a resin cast.' })
    assert.ok(withdrawn.ok && withdrawn.value.withdrawal)
    const { id: withdrawalId } = withdrawn.value.withdrawal.row
    world.clock.advance({ days: 5 })
    await world.settle()

    assert.equal(server.arrived.length, 2)
    const [first, second] = server.arrived.map(({ body }) => noticeBody.parse(JSON.parse(body.toString())))
    assert.ok(first?.kind === 'notice' && second?.kind === 'withdrawal')
    assert.deepEqual([second.notice_id, second.withdraws, second.reasons], [withdrawalId, noticeId, 'It is a resin cast.'])
    assert.deepEqual(
      second.items.map(({ url }) => url),
      first.items.map(({ url }) => url),
    )
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'withdrawn'])
    assert.deepEqual(await world.story(withdrawalId), ['drafted', 'held', 'sent', 'delivered'])
    assert.equal((await world.see(noticeId)).withdrawn_by_id, withdrawalId)
    const drafted = (await world.events(withdrawalId))[0]
    assert.ok(drafted?.kind === 'notice.drafted' && drafted.facts.withdraws === noticeId)
    for (const id of [noticeId, withdrawalId]) {
      const again = await withdrawNotice(world.ctx, id, { reasons: 'Once more.' })
      assert.equal(again.ok || again.refusal.code, 'notice-not-withdrawable')
    }
  },
)

onEachReceiver('withdrawNotice() of what has not left tells nobody', async ({ world, server, platformId }) => {
  const noticeId = await world.ready(platformId)
  const withdrawn = await withdrawNotice(world.ctx, noticeId, { reasons: 'A mistake.' })
  assert.ok(withdrawn.ok && withdrawn.value.withdrawal === null)
  world.clock.advance({ days: 1 })
  await world.settle()
  assert.equal(server.arrived.length, 0)
  assert.deepEqual((await world.events(noticeId)).at(-1)?.facts, { wasSent: false })
})

import assert from 'node:assert/strict'
import { type NoticeWorld, onEachNoticeWorld } from './notice-world.fixture.ts'
import { recallNotice } from './recall-notice.ts'
import { recordHandover } from './record-handover.ts'
import { withdrawNotice } from './withdraw-notice.ts'

const reasons = { reasons: 'It is a resin cast.' }

/** A delivered notice, and the withdrawal of it that is held. */
async function takingBack(world: NoticeWorld): Promise<{ noticeId: string; withdrawalId: string }> {
  const { id } = await world.platform()
  const noticeId = await world.sent(id)
  assert.ok((await recordHandover(world.ctx, noticeId, { how: 'by post', at: null })).ok)
  const withdrawn = await withdrawNotice(world.ctx, noticeId, reasons)
  assert.ok(withdrawn.ok && withdrawn.value.withdrawal)
  return { noticeId, withdrawalId: withdrawn.value.withdrawal.row.id }
}

/** Row and log must never differ. */
async function statusOf(world: NoticeWorld, noticeId: string): Promise<string> {
  const [{ status }, folded] = [await world.see(noticeId), await world.folded(noticeId)]
  assert.equal(status, folded.status)
  return status
}

const rehearsing = { environment: { MODE: 'rehearse' } } as const

onEachNoticeWorld(
  'withdrawNotice() leaves what was sent as it is until the withdrawal has left, and withdraws it in that moment',
  async (world) => {
    const { noticeId, withdrawalId } = await takingBack(world)
    assert.equal(await statusOf(world, noticeId), 'delivered')
    const { withdrawal } = await world.see(noticeId)
    assert.deepEqual([withdrawal?.id, withdrawal?.status, withdrawal?.reasons], [withdrawalId, 'held', reasons.reasons])
    const again = await withdrawNotice(world.ctx, noticeId, reasons)
    assert.equal(again.ok || again.refusal.code, 'notice-not-withdrawable')

    world.clock.advance({ seconds: world.ctx.config.holdSeconds })
    await world.settle()
    assert.equal(await statusOf(world, noticeId), 'withdrawn')
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'delivered', 'withdrawn'])
    const [left, ended] = [(await world.events(withdrawalId)).at(-1), (await world.events(noticeId)).at(-1)]
    assert.deepEqual(
      [left?.kind, ended?.kind, ended?.facts, ended?.at],
      ['notice.sent', 'notice.withdrawn', { wasSent: true }, left?.at],
    )
  },
  rehearsing,
)

onEachNoticeWorld(
  'withdrawNotice() has never been where the withdrawal is taken back, and may begin anew once that is given up',
  async (world) => {
    const { noticeId, withdrawalId } = await takingBack(world)
    assert.ok((await recallNotice(world.ctx, withdrawalId)).ok)
    world.clock.advance({ days: 1 })
    await world.settle()
    assert.equal(await statusOf(world, noticeId), 'delivered')
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'delivered'])
    const early = await withdrawNotice(world.ctx, noticeId, reasons)
    assert.equal(early.ok || early.refusal.code, 'notice-not-withdrawable')

    const givenUp = await withdrawNotice(world.ctx, withdrawalId, reasons)
    assert.ok(givenUp.ok && givenUp.value.withdrawal === null)
    assert.equal((await world.see(noticeId)).withdrawal, null)
    const anew = await withdrawNotice(world.ctx, noticeId, { reasons: 'On a third look.' })
    assert.ok(anew.ok && anew.value.withdrawal)
    world.clock.advance({ seconds: world.ctx.config.holdSeconds })
    await world.settle()
    assert.equal(await statusOf(world, noticeId), 'withdrawn')
    assert.equal((await world.see(noticeId)).withdrawn_by_id, anew.value.withdrawal.row.id)
  },
  rehearsing,
)

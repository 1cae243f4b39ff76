import assert from 'node:assert/strict'
import { getHandover } from './get-handover.ts'
import { listDeliveries } from './list-deliveries.ts'
import { onEachNoticeWorld } from './notice-world.fixture.ts'
import { recordHandover } from './record-handover.ts'

onEachNoticeWorld('a notice by form waits for a person, who copies its fields and records the ticket', async (world) => {
  const { id } = await world.platform({ channel: 'form', address: 'https://bazaar.example/report' })
  const draft = await world.ready(id)
  assert.deepEqual(await getHandover(world.ctx, draft), {
    ok: false,
    refusal: { code: 'notice-not-by-hand', noticeId: draft, status: 'drafted' },
  })
  const noticeId = await world.sent(id)
  world.clock.advance({ days: 30 })
  await world.settle()
  assert.equal((await world.see(noticeId)).status, 'sent')

  const sheet = await getHandover(world.ctx, noticeId)
  assert.ok(sheet.ok)
  assert.equal(sheet.value.address, 'https://bazaar.example/report')
  const answer = sheet.value.fields.find(({ key }) => key === 'answer')?.value ?? ''
  assert.match(answer, /\/en\/answer\/[\w-]{43}$/)
  assert.ok((await recordHandover(world.ctx, noticeId, { ticket: 'B-77' })).ok)
  const { status, ticket, tries } = await world.see(noticeId)
  assert.deepEqual([status, ticket, tries], ['delivered', 'B-77', 1])
  assert.deepEqual(await recordHandover(world.ctx, noticeId, { ticket: 'B-78' }), {
    ok: false,
    refusal: { code: 'notice-not-by-hand', noticeId, status: 'delivered' },
  })
})

onEachNoticeWorld(
  'a platform without a channel gets its notice by hand: how and when is recorded, not later than now',
  async (world) => {
    const { id } = await world.platform()
    for (const [at, expected] of [
      [new Date('2026-11-20T09:00:00Z'), '2026-11-20T09:00:00.000Z'],
      [new Date('2031-01-01T00:00:00Z'), null],
    ] as const) {
      const noticeId = await world.sent(id)
      assert.ok((await recordHandover(world.ctx, noticeId, { how: 'registered letter', at })).ok)
      const { status, delivered_at } = await world.see(noticeId)
      assert.deepEqual([status, delivered_at], ['delivered', expected ?? world.clock.now().toISOString()])
      const page = await world.ctx.inTransaction((tx) => listDeliveries(tx, noticeId, { limit: 10 }))
      assert.deepEqual(page.ok && page.value.items.map(({ response }) => response), ['by hand: registered letter'])
    }
  },
)

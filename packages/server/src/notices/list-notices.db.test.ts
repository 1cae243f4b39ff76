import assert from 'node:assert/strict'
import { countNotices } from './count-notices.ts'
import { holdNotice } from './hold-notice.ts'
import { listDigests } from './list-digests.ts'
import { listNotices } from './list-notices.ts'
import { type NoticeWorld, onEachNoticeWorld } from './notice-world.fixture.ts'

const list = (world: NoticeWorld, filter: Parameters<typeof listNotices>[1]) =>
  world.ctx.inTransaction((tx) => listNotices(tx, filter))

onEachNoticeWorld('listNotices() tells lines apart, and finds several statuses at once', async (world) => {
  const { id: platformId } = await world.platform({ channel: 'webhook', address: 'https://bazaar.example/hook' })
  const draft = await world.ready(platformId)
  const sent = await world.sent(platformId)
  const held = await world.ready(platformId)
  await holdNotice(world.ctx, held, { inGoodFaith: true })
  world.clock.advance({ seconds: 4 })

  const { items } = await list(world, { status: ['drafted', 'held'], limit: 10 })
  assert.deepEqual(
    items.map(({ id, leaves_in_seconds, answer_by }) => [id, leaves_in_seconds, answer_by]),
    [
      [held, world.ctx.config.holdSeconds - 4, null],
      [draft, null, null],
    ],
  )
  assert.equal(items[0]?.about?.product, 'ivory')
  const [delivered] = (await list(world, { status: ['delivered'], limit: 10 })).items
  assert.equal(delivered?.id, sent)
  assert.match(delivered?.answer_by ?? '', /^\d{4}-\d{2}-\d{2}$/)
  assert.deepEqual([delivered?.last_try?.number, delivered?.last_try?.accepted], [1, true])
  assert.equal(delivered?.last_try?.response, 'rehearsed, not sent')
})

onEachNoticeWorld('countNotices() counts every status, of all platforms or of one', async (world) => {
  const { id: platformId } = await world.platform({ channel: 'none' })
  const { id: otherId } = await world.platform({ channel: 'none' })
  await world.ready(platformId)
  await world.sent(platformId)
  await world.ready(otherId)
  const count = (platform_id?: string) => world.ctx.inTransaction((tx) => countNotices(tx, { platform_id }))

  const all = await count()
  assert.deepEqual([all.drafted, all.sent, all.failed], [2, 1, 0])
  const ofOne = await count(otherId)
  assert.deepEqual([ofOne.drafted, ofOne.sent], [1, 0])
})

onEachNoticeWorld('listDigests() says what waits for each digest and when it leaves', async (world) => {
  const { id: digestId } = await world.platform({ channel: 'digest', address: 'desk@bazaar.example' })
  await world.platform({ channel: 'email', address: 'desk@other.example' })
  const digests = () => world.ctx.inTransaction((tx) => listDigests(tx, { limit: 10 }))
  assert.deepEqual(
    (await digests()).items.map(({ platform, notices, leaves_at }) => [platform.id, notices, leaves_at]),
    [[digestId, 0, null]],
  )

  await world.sent(digestId)
  const [line] = (await digests()).items
  assert.deepEqual([line?.notices, line?.listings], [1, 1])
  assert.match(line?.leaves_at ?? '', /T06:00:00\.000Z$/)
})

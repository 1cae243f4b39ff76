import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { noticeBody } from '@vigie/contract'
import { Webhook } from 'standardwebhooks'
import { tokenHash } from '../access/token-hash.ts'
import { setChannel } from '../platforms/set-channel.ts'
import { deliverNotice } from './deliver-notice.ts'
import { expectedSignature, onEachReceiver, waitUntil } from './receiver-world.fixture.ts'
import { replayNotice } from './replay-notice.ts'

onEachReceiver(
  'deliverNotice() brings a body that the library of Standard Webhooks verifies, and whose hash is in the log',
  async ({ world, server, platformId, secret, tries }) => {
    const noticeId = await world.sent(platformId)
    const [request, ...others] = server.arrived
    assert.ok(request && others.length === 0)
    const body = noticeBody.parse(new Webhook(secret).verify(request.body.toString(), request.headers as Record<string, string>))
    assert.ok(body.kind === 'notice' && body.notice_id === noticeId)
    assert.deepEqual([request.method, request.path, request.headers['webhook-id']], ['POST', '/hook', noticeId])

    const token = /^https:\/\/vigie\.example\.org\/en\/answer\/([\w-]{43})$/.exec(body.answer.url)?.[1] ?? ''
    const found = await world.ctx.inTransaction(({ query }) => query.selectFrom('token').selectAll().execute())
    assert.deepEqual(
      found.map(({ hash, purpose, subject_id }) => [hash, purpose, subject_id]),
      [[tokenHash('answer', token), 'answer', noticeId]],
    )
    const days = (Number(found[0]?.expires_at) - world.clock.now().getTime()) / 86_400_000
    assert.equal(days, 180)

    const sha256 = createHash('sha256').update(request.body).digest('hex')
    const sent = (await world.events(noticeId)).find(({ kind }) => kind === 'notice.sent')
    assert.deepEqual(sent?.facts, { channel: 'webhook', body: sha256 })
    assert.deepEqual(await tries(noticeId), [{ after: 0, accepted: true, response: 'HTTP 204' }])
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'delivered'])
    assert.equal((await world.folded(noticeId)).status, (await world.see(noticeId)).status)
    const stored = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('notice').select(['content', 'sent_body']).where('id', '=', noticeId).executeTakeFirstOrThrow(),
    )
    for (const place of [
      JSON.stringify(stored.content),
      stored.sent_body?.toString(),
      JSON.stringify(await world.see(noticeId)),
      world.logged.join(),
    ]) {
      assert.ok(place !== undefined && !place.includes(token), 'the secret of the link is kept nowhere')
    }
  },
  // The library verifies by the machine's clock.
  { startAt: new Date().toISOString() },
)

onEachReceiver(
  'deliverNotice() sends the same bytes under one id until somebody takes them',
  async ({ world, server, platformId, secret, says, tries }) => {
    says(500, 'cut', 302, 404, 503)
    const noticeId = await world.sent(platformId)
    await waitUntil(world, noticeId, 'delivered')
    assert.deepEqual(
      (await tries(noticeId)).map(({ response }) => response),
      ['HTTP 500', 'no answer: reset', 'HTTP 302', 'HTTP 404', 'HTTP 503', 'HTTP 204'],
    )
    assert.equal(server.arrived.length, 6)
    for (const request of server.arrived) {
      assert.deepEqual(request.body, server.arrived[0]?.body)
      assert.equal(request.headers['webhook-id'], noticeId)
      assert.equal(request.headers['webhook-signature'], expectedSignature(secret, request))
    }
    assert.equal(new Set(server.arrived.map(({ headers }) => headers['webhook-timestamp'])).size, 6)
  },
)

onEachReceiver(
  'deliverNotice() gives up after 15 tries over more than 72 hours; replayNotice() begins anew under the same id',
  async ({ world, server, platformId, says, tries }) => {
    says(...Array.from({ length: 15 }, () => 500))
    const noticeId = await world.sent(platformId)
    await waitUntil(world, noticeId, 'failed')
    const made = await tries(noticeId)
    const hours = (made.at(-1)?.after ?? 0) / 3600
    assert.equal(made.length, 15)
    assert.ok(hours >= 72 && hours <= 96, `${hours} hours`)
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'failed'])
    world.clock.advance({ days: 9 })
    assert.equal(await world.settle(), 0)

    says(500)
    assert.ok((await replayNotice(world.ctx, noticeId)).ok)
    await waitUntil(world, noticeId, 'delivered')
    assert.equal((await tries(noticeId)).length, 17)
    const [before, ...after] = [...new Set(server.arrived.map(({ body }) => body.toString()))].map((body) => JSON.parse(body))
    assert.deepEqual(
      after.map(({ answer, ...same }) => ({ ...same, answer: { ...answer, by: before.answer.by } })),
      [before],
      'the same notice twice, but for the day by which an answer is asked',
    )
    const { answer_by: answerBy } = await world.see(noticeId)
    assert.ok(after[0].answer.by > before.answer.by && answerBy && answerBy >= after[0].answer.by, 'the days begin anew')
    const last = (await world.events(noticeId)).at(-1)
    assert.deepEqual([last?.kind, last?.facts], ['notice.delivered', { tries: 17 }])
    assert.deepEqual(await replayNotice(world.ctx, noticeId), {
      ok: false,
      refusal: { code: 'notice-not-replayable', noticeId, status: 'delivered' },
    })
  },
)

onEachReceiver('deliverNotice() takes 410 for an end', async ({ world, server, platformId, says }) => {
  says(410)
  const noticeId = await world.sent(platformId)
  world.clock.advance({ days: 9 })
  await world.settle()
  assert.equal(server.arrived.length, 1)
  assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'failed'])
})

onEachReceiver('deliverNotice() waits as long as it is asked to', async ({ world, platformId, says, tries }) => {
  says({ status: 429, retryAfter: '3600' }, { status: 503, retryAfter: 'Sat, 21 Nov 2026 18:00:10 GMT' })
  const noticeId = await world.sent(platformId)
  await waitUntil(world, noticeId, 'delivered')
  const [, second, third] = await tries(noticeId)
  assert.ok((second?.after ?? 0) >= 3600 && (second?.after ?? 0) < 3600 + 900)
  assert.ok((third?.after ?? 0) >= 6 * 3600 && (third?.after ?? 0) < 6 * 3600 + 900)
})

onEachReceiver(
  'deliverNotice() gives up on a receiver that says nothing, for this time',
  async ({ world, platformId, says, tries }) => {
    says('hang')
    const noticeId = await world.sent(platformId)
    assert.deepEqual(await tries(noticeId), [{ after: 0, accepted: false, response: 'no answer: timeout' }])
    await waitUntil(world, noticeId, 'delivered')
  },
  { around: (outbound) => ({ fetch: (request) => outbound.fetch({ ...request, timeoutMs: Math.min(request.timeoutMs, 200) }) }) },
)

let kills = 0
onEachReceiver(
  'deliverNotice() sends the same again when the program dies between sending and writing',
  async ({ world, server, platformId, tries }) => {
    kills = 1
    await assert.rejects(world.sent(platformId), /killed/)
    const { id: noticeId } = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('notice').select('id').where('status', '=', 'sent').executeTakeFirstOrThrow(),
    )
    await deliverNotice(world.ctx, noticeId)
    assert.equal(server.arrived.length, 1, 'until the try counts as lost nobody makes it again')
    world.clock.advance({ seconds: 30 })
    await world.settle()
    assert.equal(server.arrived.length, 2)
    assert.deepEqual(server.arrived[0]?.body, server.arrived[1]?.body)
    assert.equal(server.arrived[0]?.headers['webhook-id'], server.arrived[1]?.headers['webhook-id'])
    assert.equal((await tries(noticeId)).length, 1)
    assert.equal((await world.see(noticeId)).status, 'delivered')
  },
  {
    around: (outbound) => ({
      fetch: async (request) => {
        const answer = await outbound.fetch(request)
        if (kills-- > 0) throw new Error('killed')
        return answer
      },
    }),
  },
)

onEachReceiver('deliverNotice() run by two at once sends once', async ({ world, server, platformId, says, tries }) => {
  says(500)
  const noticeId = await world.sent(platformId)
  world.clock.advance({ minutes: 1 })
  await Promise.all(Array.from({ length: 4 }, () => deliverNotice(world.ctx, noticeId)))
  assert.equal(server.arrived.length, 2)
  assert.equal((await tries(noticeId)).length, 2)
  await world.settle()
  await deliverNotice(world.ctx, noticeId)
  assert.equal(server.arrived.length, 2)
})

onEachReceiver('deliverNotice() signs with both secrets while they change', async ({ world, server, platformId, secret }) => {
  const rotated = await setChannel(world.ctx, platformId, {
    channel: 'webhook',
    address: `${server.origin}/hook`,
    rotate_secret: true,
  })
  assert.ok(rotated.ok && rotated.value.secret)
  await world.sent(platformId)
  const [request] = server.arrived
  assert.ok(request)
  const signatures = String(request.headers['webhook-signature']).split(' ')
  assert.deepEqual(signatures, [expectedSignature(rotated.value.secret, request), expectedSignature(secret, request)])
})

onEachReceiver(
  'replayNotice() goes by the channel of this moment, when the old one is gone',
  async ({ world, server, platformId, says, tries }) => {
    says(410)
    const noticeId = await world.sent(platformId)
    assert.ok((await setChannel(world.ctx, platformId, { channel: 'form', address: 'https://bazaar.example/report' })).ok)
    assert.ok((await replayNotice(world.ctx, noticeId)).ok)
    await world.settle()
    assert.equal(server.arrived.length, 1)
    const { status, channel } = await world.see(noticeId)
    assert.deepEqual([status, channel], ['sent', 'form'])
    assert.equal((await tries(noticeId)).length, 1)
  },
)

onEachReceiver(
  'deliverNotice() gives up where the platform has another channel',
  async ({ world, server, platformId, says, tries }) => {
    says(500)
    const noticeId = await world.sent(platformId)
    assert.ok((await setChannel(world.ctx, platformId, { channel: 'none' })).ok)
    await waitUntil(world, noticeId, 'failed')
    assert.equal(server.arrived.length, 1)
    assert.equal((await tries(noticeId))[1]?.response, 'the platform is no longer reached by webhook')
  },
)

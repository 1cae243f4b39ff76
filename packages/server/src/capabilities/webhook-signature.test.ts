import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { randomIds } from './ids.ts'
import { newWebhookSecret, signWebhook, verifyWebhook } from './webhook-signature.ts'

const now = new Date('2026-11-21T12:00:00.900Z')
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const other = newWebhookSecret(randomIds)
const body = '{"type":"notice.sent","listings":3,"term":"象牙"}'

const sign = (secrets: readonly string[] = [secret], timestamp = now) => signWebhook({ id: 'n_1', timestamp, body, secrets })
const verify = (headers: object, change: { body?: string; secrets?: string[]; now?: Date } = {}) =>
  verifyWebhook({ headers: { ...headers }, body, secrets: [secret], now, ...change })

test('signWebhook() signs the example of the specification as the specification does', () => {
  const signed = signWebhook({
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
    secrets: [secret],
  })

  assert.deepEqual(signed, {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('signWebhook() is the HMAC-SHA-256 of id, time and body', () => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const expected = createHmac('sha256', key).update(`n_1.1795262400.${body}`).digest('base64')

  assert.equal(sign()['webhook-signature'], `v1,${expected}`)
})

test('signWebhook() signs with each secret while they change, and the library accepts it with either', () => {
  const signed = { ...sign([other, secret], new Date()) }

  assert.match(signed['webhook-signature'], /^v1,\S{44} v1,\S{44}$/)
  for (const one of [secret, other]) assert.deepEqual(new Webhook(one).verify(body, signed), JSON.parse(body))
})

test('signWebhook() takes no id that could be cut in two ways, and at least one secret', () => {
  for (const id of ['', 'a.b', 'a b', 'a\n']) {
    assert.throws(() => signWebhook({ id, timestamp: now, body, secrets: [secret] }), { name: 'InvariantError' })
  }
  assert.throws(() => sign([]), { name: 'InvariantError' })
})

test('newWebhookSecret() gives 256 bits that the library reads, another each time', () => {
  assert.match(other, /^whsec_[A-Za-z0-9+/]{43}=$/)
  assert.notEqual(newWebhookSecret(randomIds), other)
})

test('verifyWebhook() accepts whatever was signed, by us or by the library', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const byUs = signWebhook({ id: 'n_1', timestamp: now, body: text, secrets: [secret] })
      const byLibrary = { ...byUs, 'webhook-signature': new Webhook(secret).sign('n_1', now, text) }
      assert.equal(verify(byUs, { body: text }), 'valid')
      assert.equal(verify(byLibrary, { body: text }), 'valid')
    }),
  )
})

test('verifyWebhook() accepts any of our secrets among any of their signatures', () => {
  assert.equal(verify(sign([other, secret])), 'valid')
  assert.equal(verify(sign([secret]), { secrets: [other, secret] }), 'valid')
  assert.equal(
    verify({ ...sign(), 'webhook-signature': `v1a,xyz v1 v2,${'a'.repeat(44)} ${sign()['webhook-signature']}` }),
    'valid',
  )
})

test('verifyWebhook() refuses another secret, body, id or time', () => {
  const signed = sign()
  const wrong = [
    verify(signed, { secrets: [other] }),
    verify(signed, { secrets: [] }),
    verify(signed, { body: `${body} ` }),
    verify({ ...signed, 'webhook-id': 'n_2' }),
    verify({ ...signed, 'webhook-timestamp': `${Number(signed['webhook-timestamp']) + 1}` }),
    verify({ ...signed, 'webhook-signature': signed['webhook-signature'].replace('v1,', 'v2,') }),
    verify({ ...signed, 'webhook-signature': signed['webhook-signature'].slice(0, -1) }),
    verify({ ...signed, 'webhook-signature': 'v1,' }),
    verify({ ...signed, 'webhook-signature': '' }),
  ]

  assert.deepEqual(new Set(wrong), new Set(['wrong-signature']))
})

test('verifyWebhook() accepts five minutes either way, by the clock it is given', () => {
  const at = (seconds: number) => verify(sign(), { now: new Date(now.getTime() + seconds * 1000) })

  assert.deepEqual([at(300), at(-300), at(301), at(-301)], ['valid', 'valid', 'too-old', 'too-new'])
})

test('verifyWebhook() calls missing, doubled and odd fields malformed', () => {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = sign()
  const odd = [
    {},
    { 'webhook-id': id, 'webhook-timestamp': time },
    { ...sign(), 'webhook-id': undefined },
    { ...sign(), 'webhook-id': [id, id] },
    { ...sign(), 'webhook-id': 'a\nb' },
    { ...sign(), 'webhook-timestamp': '1795262400.5' },
    { ...sign(), 'webhook-timestamp': '1e9' },
    { ...sign(), 'webhook-timestamp': '-1' },
    { ...sign(), 'webhook-signature': `${signature} `.repeat(200) },
  ]

  for (const headers of odd) assert.equal(verify(headers), 'malformed', JSON.stringify(headers).slice(0, 100))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { look, webhook } from './outbound-suite.fixture.ts'
import { outboundTo, userAgent, whileServing } from './outbound-to.fixture.ts'

test('fetch() answers with status, header fields, body and address, and says who asks', () =>
  whileServing(
    (_request, response) =>
      response.writeHead(404, { 'x-a': 'é'.normalize('NFD').slice(0, 1), 'set-cookie': ['a=1', 'b=2'] }).end('gone'),
    async ({ port, origin, arrived }) => {
      const headers = { 'accept-language': 'vi', 'User-Agent': 'Mozilla/5.0', Host: 'evil.example', Connection: 'keep-alive' }
      const answer = await outboundTo([port]).fetch(look({ url: `${origin}/item?id=1#photo`, headers }))

      assert.equal(answer.status, 404)
      assert.equal(answer.body.toString(), 'gone')
      assert.deepEqual([answer.headers['x-a'], answer.headers['set-cookie']], ['e', 'a=1, b=2'])
      assert.deepEqual([answer.url, answer.redirects, answer.truncated], [`${origin}/item?id=1`, [], false])
      assert.equal(arrived[0]?.path, '/item?id=1')
      const { 'user-agent': agent, host, connection, 'accept-language': language } = arrived[0]?.headers ?? {}
      assert.deepEqual([agent, host, connection, language], [userAgent, `127.0.0.1:${port}`, 'close', 'vi'])
    },
  ))

test('fetch() of a HEAD has no body and follows redirects', () =>
  whileServing(
    ({ path }, response) => {
      if (path === '/a') response.writeHead(301, { location: '/b' })
      response.end()
    },
    async ({ port, origin, arrived }) => {
      const answer = await outboundTo([port]).fetch(look({ url: `${origin}/a`, method: 'HEAD' }))

      assert.deepEqual([answer.status, answer.body.length, answer.url], [200, 0, `${origin}/b`])
      assert.deepEqual(
        arrived.map(({ method }) => method),
        ['HEAD', 'HEAD'],
      )
    },
  ))

test('fetch() cuts a body at maxBytes and stops reading it', () => {
  let sent = 0
  return whileServing(
    (_request, response) => {
      const more = () => {
        while (sent < 500_000_000 && !response.destroyed) {
          sent += 65_536
          if (!response.write(Buffer.alloc(65_536, 'x'))) return
        }
      }
      response.on('drain', more)
      more()
    },
    async ({ port, origin }) => {
      const answer = await outboundTo([port]).fetch(look({ url: `${origin}/`, maxBytes: 100_000 }))

      assert.equal(answer.truncated, true)
      assert.deepEqual(answer.body, Buffer.alloc(100_000, 'x'))
      assert.ok(sent < 100_000_000, `${sent} bytes were sent`)
    },
  )
})

test('fetch() calls a body of just maxBytes whole', () =>
  whileServing(
    (_request, response) => response.end('12345'),
    async ({ port, origin }) => {
      const outbound = outboundTo([port])
      const whole = await outbound.fetch(look({ url: `${origin}/`, maxBytes: 5 }))
      const cut = await outbound.fetch(look({ url: `${origin}/`, maxBytes: 4 }))

      assert.deepEqual([whole.truncated, whole.body.toString()], [false, '12345'])
      assert.deepEqual([cut.truncated, cut.body.toString()], [true, '1234'])
    },
  ))

test('fetch() unpacks a body and cuts a bomb', () =>
  whileServing(
    ({ path }, response) => {
      const plain = path === '/bomb' ? Buffer.alloc(50_000_000) : Buffer.from('<p>ivoire 象牙</p>')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(plain))
    },
    async ({ port, origin, arrived }) => {
      const outbound = outboundTo([port])
      const page = await outbound.fetch(look({ url: `${origin}/` }))
      const bomb = await outbound.fetch(look({ url: `${origin}/bomb`, maxBytes: 100_000 }))

      assert.equal(page.body.toString(), '<p>ivoire 象牙</p>')
      assert.deepEqual([bomb.truncated, bomb.body.length], [true, 100_000])
      assert.equal(arrived[0]?.headers['accept-encoding'], 'gzip, br')
    },
  ))

test('fetch() keeps its distance between looks at one host, and not between webhooks', () =>
  whileServing(
    (_request, response) => response.end(),
    async ({ port, origin }) => {
      const slept: number[] = []
      const sleep = async (ms: number) => slept.push(ms)
      const outbound = outboundTo([port], { minIntervalMs: 60_000, sleep })

      for (let count = 0; count < 3; count++) await outbound.fetch(webhook({ url: origin }))
      assert.deepEqual(slept, [])
      await outbound.fetch(look({ url: origin }))
      await outbound.fetch(look({ url: origin, purpose: 'capture' }))
      assert.equal(slept.length, 1)
      assert.ok((slept[0] ?? 0) > 50_000)
    },
  ))

test('fetch() opens no more than maxPerHost connections to one host', () => {
  let open = 0
  let most = 0
  return whileServing(
    (_request, response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end()
      }, 20)
    },
    async ({ port, origin, arrived }) => {
      const outbound = outboundTo([port], { maxPerHost: 3 })
      await Promise.all(Array.from({ length: 12 }, () => outbound.fetch(webhook({ url: origin }))))

      assert.deepEqual([most, arrived.length], [3, 12])
    },
  )
})

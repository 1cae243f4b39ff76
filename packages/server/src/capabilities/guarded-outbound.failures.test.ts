import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from './clock.ts'
import { createGuardedOutbound } from './guarded-outbound.ts'
import { loopbackServer } from './loopback-server.fixture.ts'
import { look, webhook } from './outbound-suite.fixture.ts'
import { failed, outboundTo, userAgent, whileServing, whileTalking } from './outbound-to.fixture.ts'

test('fetch() tells a name that does not exist as dns', async () => {
  const noName = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
  const throwing = outboundTo([], { resolve: () => Promise.reject(noName) })
  const empty = outboundTo([], { resolve: async () => [] })

  await assert.rejects(throwing.fetch(look({ url: 'http://market.example/' })), failed('dns'))
  await assert.rejects(empty.fetch(look({ url: 'http://market.example/' })), failed('dns'))
})

test('fetch() asks the name servers of this machine when none is given', async () => {
  const outbound = createGuardedOutbound({ userAgent, clock: systemClock })

  await assert.rejects(outbound.fetch(look({ url: 'http://nowhere.invalid/' })), failed('dns'))
})

test('fetch() tells a port where nobody listens as connect', async () => {
  const server = await loopbackServer()
  await server.close()

  await assert.rejects(outboundTo([server.port]).fetch(look({ url: server.origin })), failed('connect'))
})

test('fetch() gives up after timeoutMs: no name, no header, no end of the body', async () => {
  const silent = outboundTo([], { resolve: () => new Promise(() => {}) })
  await assert.rejects(silent.fetch(look({ url: 'http://market.example/', timeoutMs: 100 })), failed('timeout'))

  await whileServing(
    ({ path }, response) => {
      if (path === '/slow-body') response.write('a')
    },
    async ({ port, origin }) => {
      for (const path of ['/no-header', '/slow-body']) {
        await assert.rejects(outboundTo([port]).fetch(look({ url: `${origin}${path}`, timeoutMs: 100 })), failed('timeout'))
      }
    },
  )
})

test('fetch() gives up a body that only dribbles, though it never falls silent', () => {
  let timer: NodeJS.Timeout
  return whileServing(
    (_request, response) => {
      timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    },
    async ({ port, origin }) => {
      await assert.rejects(outboundTo([port]).fetch(look({ url: origin, timeoutMs: 200 })), failed('timeout'))
    },
  )
})

test('fetch() tells a hung-up line as reset, before and within the answer', async () => {
  const answers = ['', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc']
  for (const answer of answers) {
    await whileTalking(
      (socket) => socket.on('data', () => socket.end(answer)),
      async (port) => {
        await assert.rejects(outboundTo([port]).fetch(look({ url: `http://127.0.0.1:${port}/` })), failed('reset'), answer)
      },
    )
  }
})

test('fetch() tells an answer that is no HTTP, or not packed as it says, as malformed', async () => {
  const answers = [
    'SSH-2.0-OpenSSH_9.2\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`,
    'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 12\r\n\r\nnot packed!!',
    'HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 12\r\n\r\nnot packed!!',
    'HTTP/1.1 200 OK\r\ncontent-encoding: zstd\r\ncontent-length: 1\r\n\r\na',
    'HTTP/1.1 200 OK\r\ncontent-encoding: gzip, gzip, gzip\r\ncontent-length: 1\r\n\r\na',
  ]
  for (const answer of answers) {
    await whileTalking(
      (socket) => socket.on('data', () => socket.end(answer)),
      async (port) => {
        const fetched = outboundTo([port]).fetch(look({ url: `http://127.0.0.1:${port}/` }))
        await assert.rejects(fetched, failed('malformed'), answer.slice(0, 60))
      },
    )
  }
})

test('fetch() over https names the host it wants, and tells who does not speak TLS as tls', () => {
  let hello = Buffer.alloc(0)
  return whileTalking(
    (socket) =>
      socket.on('data', (bytes: Buffer) => {
        hello = Buffer.concat([hello, bytes])
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      }),
    async (port) => {
      const outbound = outboundTo([port], { resolve: async () => ['127.0.0.1'] })

      await assert.rejects(outbound.fetch(look({ url: `https://market.example:${port}/` })), failed('tls'))
      assert.ok(hello.includes('market.example'))
    },
  )
})

test('fetch() lets a bug through as it is: a header field with a line break', () =>
  whileServing(
    (_request, response) => response.end(),
    async ({ port, origin, arrived }) => {
      const smuggling = webhook({ url: origin, headers: { 'x-a': '1\r\nx-b: 2' } })

      await assert.rejects(outboundTo([port]).fetch(smuggling), { code: 'UND_ERR_INVALID_ARG' })
      assert.deepEqual(arrived, [])
    },
  ))

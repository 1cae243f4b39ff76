import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { systemClock } from './clock.ts'
import { createGuardedOutbound, type GuardedOutboundOptions } from './guarded-outbound.ts'
import { type ArrivedRequest, type LoopbackServer, loopbackServer } from './loopback-server.fixture.ts'
import type { OutboundFailed, OutboundFailure, OutboundRefusalCode, OutboundRefused } from './outbound.ts'
import { look, webhook } from './outbound-suite.fixture.ts'

const userAgent = 'Vigie/0.1.0 (+https://vigie.example.org)'

function outboundTo(ports: readonly number[], options: Partial<GuardedOutboundOptions> = {}) {
  return createGuardedOutbound({
    userAgent,
    clock: systemClock,
    minIntervalMs: 0,
    allow: ports.map((port) => `127.0.0.1:${port}`),
    ...options,
  })
}

/** Work while a server answers so. */
async function whileServing(
  reply: (request: ArrivedRequest, response: ServerResponse) => void,
  work: (server: LoopbackServer) => Promise<void>,
): Promise<void> {
  const server = await loopbackServer(reply)
  try {
    await work(server)
  } finally {
    await server.close()
  }
}

/** Work while something speaks raw TCP. */
async function whileTalking(talk: (socket: Socket) => void, work: (port: number) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  try {
    await work((server.address() as AddressInfo).port)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

const refused = (code: OutboundRefusalCode) => (error: OutboundRefused) => {
  assert.deepEqual([error.name, error.code], ['OutboundRefused', code])
  return true
}

const failed = (kind: OutboundFailure) => (error: OutboundFailed) => {
  assert.deepEqual([error.name, error.kind], ['OutboundFailed', kind])
  assert.ok(error.cause instanceof Error)
  return true
}

test('fetch() answers with status, header fields, body and address, and says who asks', () =>
  whileServing(
    (_request, response) => response.writeHead(404, { 'x-a': 'é'.normalize('NFD').slice(0, 1), 'set-cookie': ['a=1', 'b=2'] }).end('gone'),
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
      assert.deepEqual(arrived.map(({ method }) => method), ['HEAD', 'HEAD'])
    },
  ))

// Addresses behind names.

for (const [what, addresses] of [
  ['a private address', ['10.0.0.7']],
  ['this machine', ['127.0.0.1']],
  ['this machine by IPv6', ['::1']],
  ['the metadata of a cloud', ['169.254.169.254']],
  ['this machine, mapped', ['::ffff:127.0.0.1']],
  ['one public and one private address', ['93.184.216.34', '127.0.0.1']],
] as const) {
  test(`fetch() refuses a name that leads to ${what}`, async () => {
    const outbound = outboundTo([], { resolve: async () => addresses })

    for (const purpose of ['look', 'capture', 'webhook'] as const) {
      for (const url of ['http://market.example/', 'https://market.example/']) {
        await assert.rejects(outbound.fetch(look({ url, purpose })), refused('address-refused'))
      }
    }
  })
}

test('fetch() connects to the address that was checked, whatever a second look-up would say', () =>
  whileServing(
    (_request, response) => response.end('here'),
    async ({ port }) => {
      const asked: string[] = []
      const resolve = async (hostname: string) => {
        asked.push(hostname)
        return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.2']
      }
      const answer = await outboundTo([port], { resolve }).fetch(look({ url: `http://market.example:${port}/` }))

      assert.equal(answer.body.toString(), 'here')
      assert.deepEqual(asked, ['market.example'])
    },
  ))

test('fetch() checks a name anew each time: one that led here and now leads to metadata is refused', () =>
  whileServing(
    (_request, response) => response.end('here'),
    async ({ port, arrived }) => {
      const addresses = [['127.0.0.1'], ['169.254.169.254'], ['127.0.0.1']]
      const outbound = outboundTo([port], { resolve: async () => addresses.shift() ?? [] })
      const url = `http://market.example:${port}/`

      assert.equal((await outbound.fetch(look({ url }))).status, 200)
      await assert.rejects(outbound.fetch(look({ url })), refused('address-refused'))
      assert.equal((await outbound.fetch(look({ url }))).status, 200)
      assert.equal(arrived.length, 2)
    },
  ))

test('fetch() lets an allowed name lead to a private address, and an allowed address stand behind any name', () =>
  whileServing(
    (_request, response) => response.end(),
    async ({ port }) => {
      const resolve = async () => ['127.0.0.1']
      const byName = outboundTo([], { resolve, allow: [`receiver.intranet:${port}`] })
      const byAddress = outboundTo([port], { resolve })

      assert.equal((await byName.fetch(webhook({ url: `http://Receiver.Intranet:${port}/` }))).status, 200)
      await assert.rejects(byName.fetch(webhook({ url: `http://other.intranet:${port}/` })), refused('address-refused'))
      assert.equal((await byAddress.fetch(webhook({ url: `http://other.intranet:${port}/` }))).status, 200)
    },
  ))

test('fetch() refuses an unusual port of a public address, though another host is allowed on it', async () => {
  const outbound = outboundTo([9000], { resolve: async () => ['93.184.216.34'] })

  await assert.rejects(outbound.fetch(look({ url: 'http://market.example:9000/' })), refused('port-refused'))
})

// Redirects.

for (const [what, location, code] of [
  ['a private address', 'http://10.0.0.1/', 'address-refused'],
  ['metadata written as a number', 'http://2852039166/latest/', 'address-refused'],
  ['this machine without a scheme', '//localhost/', 'address-refused'],
  ['another port of this machine', 'http://127.0.0.1:22/', 'address-refused'],
  ['a name that leads to a private address', 'http://rebound.example/', 'address-refused'],
  ['a file', 'file:///etc/passwd', 'scheme-refused'],
  ['a script', 'javascript:alert(1)', 'scheme-refused'],
  ['an unusual port', 'http://market.example:25/', 'port-refused'],
  ['somebody by a password', 'http://user:pass@market.example/', 'credentials-refused'],
  ['nowhere', 'http://[', 'url-malformed'],
] as const) {
  test(`fetch() refuses to be redirected to ${what}`, () =>
    whileServing(
      (_request, response) => response.writeHead(302, { location }).end(),
      async ({ port, origin }) => {
        const outbound = outboundTo([port], { resolve: async () => ['192.168.0.9'] })

        await assert.rejects(outbound.fetch(look({ url: `${origin}/` })), refused(code))
      },
    ))
}

test('fetch() follows five redirects of any kind, remembers them, and refuses the sixth', () =>
  whileServing(
    ({ path }, response) => {
      const left = Number(path.slice(1))
      if (left === 0) response.end('arrived')
      else response.writeHead([301, 302, 303, 307, 308][left % 5] ?? 301, { location: `./${left - 1}#x` }).end('moved')
    },
    async ({ port, origin }) => {
      const outbound = outboundTo([port])
      const answer = await outbound.fetch(look({ url: `${origin}/5` }))

      assert.equal(answer.body.toString(), 'arrived')
      assert.equal(answer.url, `${origin}/0`)
      assert.deepEqual(answer.redirects, [5, 4, 3, 2, 1].map((left) => `${origin}/${left}`))
      await assert.rejects(outbound.fetch(look({ url: `${origin}/6` })), refused('too-many-redirects'))
    },
  ))

test('fetch() ends a loop of redirects', () =>
  whileServing(
    (_request, response) => response.writeHead(302, { location: '/' }).end(),
    async ({ port, origin, arrived }) => {
      await assert.rejects(outboundTo([port]).fetch(look({ url: `${origin}/` })), refused('too-many-redirects'))
      assert.equal(arrived.length, 6)
    },
  ))

test('fetch() follows no redirect of a POST, nor of a webhook of any kind', () =>
  whileServing(
    (_request, response) => response.writeHead(307, { location: '/elsewhere' }).end(),
    async ({ port, origin, arrived }) => {
      const url = `${origin}/hook`
      const requests = [webhook({ url }), look({ url, purpose: 'webhook' }), look({ url, method: 'POST' })]
      for (const request of requests) assert.equal((await outboundTo([port]).fetch(request)).status, 307)

      assert.deepEqual(arrived.map(({ path }) => path), ['/hook', '/hook', '/hook'])
    },
  ))

test('fetch() takes secrets to no other host that a redirect names', () =>
  whileServing(
    (_request, response) => response.end(),
    (there) =>
      whileServing(
        ({ path }, response) =>
          response.writeHead(302, { location: path === '/near' ? '/far' : `http://127.0.0.1:${there.port}/` }).end(),
        async (here) => {
          const headers = { Authorization: 'Bearer s3cret', Cookie: 'a=1', 'x-api-key': 's3cret', 'accept-language': 'vi' }
          await outboundTo([here.port, there.port]).fetch(look({ url: `${here.origin}/near`, headers }))

          assert.deepEqual(here.arrived.map((request) => request.headers.authorization), ['Bearer s3cret', 'Bearer s3cret'])
          const { authorization, cookie, 'x-api-key': key, 'accept-language': language } = there.arrived[0]?.headers ?? {}
          assert.deepEqual([authorization, cookie, key, language], [undefined, undefined, undefined, 'vi'])
        },
      ),
  ))

// Bodies.

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

// The world fails.

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

// Manners.

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

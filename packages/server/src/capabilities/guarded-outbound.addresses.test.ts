import assert from 'node:assert/strict'
import { test } from 'node:test'
import { look, webhook } from './outbound-suite.fixture.ts'
import { outboundTo, refused, whileServing } from './outbound-to.fixture.ts'

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
      assert.deepEqual(
        answer.redirects,
        [5, 4, 3, 2, 1].map((left) => `${origin}/${left}`),
      )
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

      assert.deepEqual(
        arrived.map(({ path }) => path),
        ['/hook', '/hook', '/hook'],
      )
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

          assert.deepEqual(
            here.arrived.map((request) => request.headers.authorization),
            ['Bearer s3cret', 'Bearer s3cret'],
          )
          const { authorization, cookie, 'x-api-key': key, 'accept-language': language } = there.arrived[0]?.headers ?? {}
          assert.deepEqual([authorization, cookie, key, language], [undefined, undefined, undefined, 'vi'])
        },
      ),
  ))

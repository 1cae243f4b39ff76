import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGuardedOutbound } from './guarded-outbound.ts'
import { type LoopbackServer, loopbackServer } from './loopback-server.fixture.ts'
import { type Outbound, OutboundRefused } from './outbound.ts'
import { createRobots, type RobotsAnswer } from './robots.ts'
import { settableClock } from './set-clock.fixture.ts'

const userAgent = 'Vigie/0.1.0 (+https://vigie.example.org)'
const organisationId = 'ngo'

interface Site {
  status: number
  text: string
  headers?: Record<string, string>
}

/** Robots asking a real site on this machine, whose answer the test may change. */
async function whileAsking(
  site: Site,
  work: (asking: {
    answer: (path: string) => Promise<RobotsAnswer>
    server: LoopbackServer
    clock: ReturnType<typeof settableClock>
  }) => Promise<void>,
): Promise<void> {
  const server = await loopbackServer((_request, response) => response.writeHead(site.status, site.headers).end(site.text))
  const clock = settableClock('2026-11-21T12:00:00Z')
  const allow = [`127.0.0.1:${server.port}`]
  const outbound = createGuardedOutbound({ userAgent, clock, allow, minIntervalMs: 0 })
  const robots = createRobots({ outbound, clock, userAgent })
  try {
    await work({ answer: (path) => robots.robotsAllow({ organisationId, url: `${server.origin}${path}` }), server, clock })
  } finally {
    await server.close()
  }
}

/** Rules, an address, and what they say of it. Mostly the examples of RFC 9309. */
const readings: readonly (readonly [what: string, text: string, path: string, answer: RobotsAnswer])[] = [
  ['no rule', '', '/item/1', 'allowed'],
  ['everything refused', 'User-agent: *\nDisallow: /', '/item/1', 'refused'],
  ['robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', 'allowed'],
  ['an empty Disallow', 'User-agent: *\nDisallow:', '/item/1', 'allowed'],
  ['another folder', 'User-agent: *\nDisallow: /cart', '/item/1', 'allowed'],
  ['a beginning', 'User-agent: *\nDisallow: /item', '/item/1', 'refused'],
  ['another case of the path', 'User-agent: *\nDisallow: /Item', '/item/1', 'allowed'],
  ['our own group before that for all', 'User-agent: *\nDisallow: /\n\nUser-agent: vigie\nAllow: /', '/item/1', 'allowed'],
  ['our own group, which refuses', 'User-agent: *\nAllow: /\n\nUser-Agent: VIGIE\nDisallow: /item', '/item/1', 'refused'],
  ['a group of somebody with a like name', 'User-agent: vigiebot\nDisallow: /', '/item/1', 'allowed'],
  ['a group of several', 'User-agent: a\nUser-agent: vigie\nDisallow: /', '/item/1', 'refused'],
  ['two groups of ours', 'User-agent: vigie\nDisallow: /a\n\nUser-agent: vigie\nDisallow: /item', '/item/1', 'refused'],
  ['the longest rule', 'User-agent: *\nDisallow: /item\nAllow: /item/public', '/item/public/1', 'allowed'],
  ['two rules as long', 'User-agent: *\nDisallow: /item\nAllow: /item', '/item/1', 'allowed'],
  ['a wildcard', 'User-agent: *\nDisallow: /*/print', '/item/print', 'refused'],
  ['a wildcard in the query', 'User-agent: *\nDisallow: /*?*session=', '/item?a=1&session=2', 'refused'],
  ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', 'allowed'],
  ['an end that fits', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', 'refused'],
  ['a letter escaped or not', 'User-agent: *\nDisallow: /é', '/%c3%a9', 'refused'],
  ['comments, a byte order mark and odd line ends', '\ufeffUser-agent: * # all\r\rDisallow: /item # no\r', '/item/1', 'refused'],
  ['a page in place of rules', '<!doctype html><title>Shop</title>', '/item/1', 'allowed'],
]
for (const [what, text, path, expected] of readings) {
  test(`robotsAllow() reads ${what}: ${expected}`, () =>
    whileAsking({ status: 200, text }, async ({ answer }) => assert.equal(await answer(path), expected)))
}

for (const [status, expected] of [
  [401, 'allowed'],
  [403, 'allowed'],
  [404, 'allowed'],
  [410, 'allowed'],
  [429, 'unreachable'],
  [500, 'unreachable'],
  [503, 'unreachable'],
  [304, 'unreachable'],
] as const) {
  test(`robotsAllow() takes a ${status} for ${expected}`, () =>
    whileAsking({ status, text: 'User-agent: *\nDisallow: /' }, async ({ answer }) =>
      assert.equal(await answer('/item/1'), expected),
    ))
}

test('robotsAllow() takes silence, and a redirect to where we do not go, for unreachable', async () => {
  await whileAsking({ status: 302, text: '', headers: { location: 'http://10.0.0.1/robots.txt' } }, async ({ answer }) =>
    assert.equal(await answer('/item/1'), 'unreachable'),
  )
  await whileAsking({ status: 200, text: '' }, async ({ answer, server }) => {
    await server.close()
    assert.equal(await answer('/item/1'), 'unreachable')
  })
})

test('robotsAllow() asks a site once an hour, also when asked for many pages at once', () => {
  const site = { status: 200, text: 'User-agent: *\nDisallow: /cart' }
  return whileAsking(site, async ({ answer, server, clock }) => {
    const answers = await Promise.all(['/1', '/2', '/cart', '/3'].map(answer))
    assert.deepEqual(answers, ['allowed', 'allowed', 'refused', 'allowed'])
    assert.deepEqual(
      server.arrived.map(({ path }) => path),
      ['/robots.txt'],
    )
    assert.equal(server.arrived[0]?.headers['user-agent'], userAgent)

    site.text = 'User-agent: *\nDisallow: /'
    clock.advance({ minutes: 59, seconds: 59 })
    assert.equal(await answer('/1'), 'allowed')
    clock.advance({ seconds: 1 })
    assert.equal(await answer('/1'), 'refused')
    assert.equal(server.arrived.length, 2)
  })
})

test('robotsAllow() asks a site that was unreachable again after ten minutes', () => {
  const site = { status: 503, text: '' }
  return whileAsking(site, async ({ answer, clock }) => {
    assert.equal(await answer('/1'), 'unreachable')
    site.status = 404
    clock.advance({ minutes: 9 })
    assert.equal(await answer('/1'), 'unreachable')
    clock.advance({ minutes: 1 })
    assert.equal(await answer('/1'), 'allowed')
  })
})

test('robotsAllow() reads 500 KiB of a file and no more', () => {
  const filler = `# ${'x'.repeat(1021)}\n`
  const inside = `${filler.repeat(499)}User-agent: *\nDisallow: /item\n`
  const outside = `${filler.repeat(501)}User-agent: *\nDisallow: /item\n`
  return whileAsking({ status: 200, text: inside }, async ({ answer }) => {
    assert.equal(await answer('/item'), 'refused')
    await whileAsking({ status: 200, text: outside }, async (other) => assert.equal(await other.answer('/item'), 'allowed'))
  })
})

test('robotsAllow() is not kept busy by a file made for it', () => {
  const text = `User-agent: *\n${`Disallow: *${'a*'.repeat(250)}\n`.repeat(990)}`
  return whileAsking({ status: 200, text }, async ({ answer }) => {
    const began = performance.now()
    assert.equal(await answer(`/${'a'.repeat(8000)}`), 'unreachable')
    assert.equal(await answer(`/${'a'.repeat(300)}`), 'refused')
    assert.ok(performance.now() - began < 5000)
  })
})

test('robotsAllow() keeps sites of another port or scheme apart', () =>
  whileAsking({ status: 200, text: 'User-agent: *\nDisallow: /' }, async (first) =>
    whileAsking({ status: 404, text: '' }, async (second) => {
      assert.equal(await first.answer('/1'), 'refused')
      assert.equal(await second.answer('/1'), 'allowed')
    }),
  ))

test('robotsAllow() says that nothing is asked while rehearsing, and does not remember it', async () => {
  let asked = 0
  const outbound: Outbound = {
    fetch: async () => {
      asked++
      throw new OutboundRefused('rehearsal', 'nothing is looked at')
    },
  }
  const robots = createRobots({ outbound, clock: settableClock('2026-11-21T12:00:00Z'), userAgent })
  for (let count = 0; count < 2; count++) {
    await assert.rejects(robots.robotsAllow({ organisationId, url: 'https://market.example/1' }), { code: 'rehearsal' })
  }

  assert.equal(asked, 2)
})

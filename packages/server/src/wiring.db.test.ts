import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { compileRuleset, type RulesetSource } from '@vigie/engine'
import { buildWebIfStale } from './build-web-if-stale.ts'
import { readConfig } from './config.ts'
import { openInstallation } from './installation.ts'
import { openStoryWorld, type StoryWorld } from './story-world.fixture.ts'
import { wireApp } from './wiring.ts'

let world: StoryWorld
let origin = ''

before(async () => {
  world = await openStoryWorld('pglite')
  origin = world.origin
})
after(() => world.close())

/** A plain request: unlike fetch it neither follows redirects nor decompresses nor adds headers. */
function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }>(
    (resolve, reject) => {
      get(origin + path, { headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      }).on('error', reject)
    },
  )
}

for (const [path, lang, words] of [
  ['/en/check', 'en', 'Paste a listing'],
  ['/fr/check', 'fr', 'Collez une annonce'],
  ['/fr/check/', 'fr', 'Collez une annonce'],
] as const) {
  test(`GET ${path} answers 200 with a page in its language that says what it needs without JavaScript`, async () => {
    const { status, headers, body } = await ask(path)
    const html = body.toString()
    assert.equal(status, 200)
    assert.equal(headers['content-type'], 'text/html; charset=utf-8')
    assert.match(html, new RegExp(`<html lang="${lang}"`))
    assert.ok(html.includes(words))
    assert.match(html, /<noscript>[\s\S]*JavaScript[\s\S]*<\/noscript>/)
    assert.doesNotMatch(html, /\{\{|%[A-Z_]+%/)
  })
}

test('GET /en/check forbids inline scripts and styles, third parties and frames, and holds none', async () => {
  const { headers, body } = await ask('/en/check')
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /default-src 'none';script-src 'self'/)
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['referrer-policy'], 'no-referrer')
  assert.match(String(headers['permissions-policy']), /camera=\(\)/)
  assert.doesNotMatch(body.toString(), / style="|<style|<script(?![^>]* src=)|(src|href)="(https?:)?\/\/(?!127)/)
})

test('GET / sends each reader to their language', async () => {
  const french = await ask('/', { 'accept-language': 'fr-CH, en;q=0.5' })
  assert.equal(french.status, 302)
  assert.equal(french.headers.location, '/fr')
  assert.match(String(french.headers.vary), /accept-language/)
  assert.equal((await ask('/')).headers.location, '/en')
})

test('GET /ruleset.json gives the open catalogue, which compiles to the ruleset that /health names', async () => {
  const { status, headers, body } = await ask('/ruleset.json')
  const compiled = compileRuleset(JSON.parse(body.toString()) as RulesetSource)
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'application/json; charset=utf-8')
  assert.ok(compiled.ok)

  const health = await ask('/health')
  assert.deepEqual(JSON.parse(health.body.toString()), {
    status: 'ok',
    ruleset: compiled.ruleset.id,
    terms: compiled.ruleset.termCount,
  })
  assert.equal(health.headers['cache-control'], 'no-store')
})

test('GET /ruleset.json answers 304 to whoever holds it, and says "for ever" only at the address with its hash', async () => {
  const bare = await ask('/ruleset.json')
  const tag = String(bare.headers.etag)
  assert.equal(bare.headers['cache-control'], 'no-cache')
  const again = await ask('/ruleset.json', { 'if-none-match': `"other", ${tag}` })
  assert.equal(again.status, 304)
  assert.equal(again.body.length, 0)
  assert.equal((await ask('/ruleset.json', { 'if-none-match': '"other"' })).status, 200)

  const address = /content="(\/ruleset\.json\?v=[0-9a-f]{32})"/.exec((await ask('/en/check')).body.toString())?.[1]
  assert.ok(address)
  assert.match(String((await ask(address)).headers['cache-control']), /immutable/)
  assert.equal((await ask('/ruleset.json?v=stale')).headers['cache-control'], 'no-cache')
})

test('GET /ruleset.json comes compressed to whoever accepts it, and is the same', async () => {
  const plain = await ask('/ruleset.json')
  const small = await ask('/ruleset.json', { 'accept-encoding': 'gzip, br' })
  assert.equal(small.headers['content-encoding'], 'br')
  assert.equal(small.headers.vary, 'accept-encoding')
  assert.ok(small.body.length < plain.body.length / 3)
  assert.ok(brotliDecompressSync(small.body).equals(plain.body))
})

test('GET of every asset that the page names answers 200, compressed, for ever', async () => {
  const html = (await ask('/en/check')).body.toString()
  const addresses = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  assert.ok(addresses.some((address) => address.endsWith('.js')))
  assert.ok(addresses.some((address) => address.endsWith('.css')))
  for (const address of addresses) {
    const { status, headers } = await ask(address, { 'accept-encoding': 'br' })
    assert.equal(status, 200, address)
    assert.match(String(headers['cache-control']), /max-age=31536000, immutable/)
    assert.equal(headers['content-encoding'], 'br', address)
  }
})

test('GET of an unknown address answers 404 in the language of the address, else of the reader', async () => {
  const french = await ask('/fr/nulle-part')
  assert.equal(french.status, 404)
  assert.match(french.body.toString(), /<html lang="fr"[\s\S]*Page introuvable/)
  assert.match((await ask('/assets/none.js', { 'accept-language': 'en' })).body.toString(), /Page not found/)
  assert.match(String(french.headers['content-security-policy']), /default-src 'none'/)
})

test('GET outside the built folder answers no file', async () => {
  for (const path of ['/assets/../en.html', '/assets/..%2fen.html', '/assets/%2e%2e/en.html']) {
    assert.ok([400, 403, 404].includes((await ask(path)).status), path)
  }
})

for (const path of ['/%ff', '/assets/%ff', '/%', '/fr/%E0%A4%A']) {
  test(`GET ${path} answers 400 as a problem, under the headers of a page and without the address`, async () => {
    const { status, headers, body } = await ask(path)
    assert.equal(status, 400)
    assert.match(String(headers['content-type']), /^application\/problem\+json/)
    const { code, title, request_id: _, ...rest } = JSON.parse(body.toString())
    assert.deepEqual(
      { code, title, ...rest },
      {
        code: 'request-malformed',
        title: 'The request is not of the documented form.',
        type: '/problems/request-malformed',
        status: 400,
      },
    )
    const page = (await ask('/en')).headers
    const guards = Object.keys(page).filter((name) => /policy|^x-|^origin-agent/.test(name) && name !== 'x-request-id')
    assert.ok(guards.includes('content-security-policy') && guards.includes('x-content-type-options'))
    for (const name of guards) assert.equal(headers[name], page[name], name)
  })
}

test('A bug is answered 500 with the request id and without its words', async () => {
  const broken = await wireApp(
    world.installation,
    buildWebIfStale(() => {}),
  )
  broken.get('/broken', () => {
    throw new Error('secret words')
  })
  const response = await broken.inject('/broken')
  assert.equal(response.statusCode, 500)
  assert.deepEqual([response.json().code, response.json().request_id], ['internal', response.headers['x-request-id']])
  assert.doesNotMatch(response.body, /secret/)
  assert.ok(world.logged.some((line) => line.includes(String(response.headers['x-request-id']))))
  await broken.close()
})

test('openInstallation() refuses a catalogue with problems, naming each with its file and line', async () => {
  const problems = [
    { file: 'terms/elephant.en.csv', line: 7, problem: 'no source' },
    { file: 'languages.yaml', line: 1, problem: 'is missing' },
  ]
  await assert.rejects(openInstallation(readConfig({}), { catalog: { ok: false, problems }, queues: {}, onLockLost: () => {} }), {
    message: 'The catalogue does not load:\n  terms/elephant.en.csv:7: no source\n  languages.yaml:1: is missing',
  })
})

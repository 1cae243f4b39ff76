import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { signInEndpoints } from './sign-in-endpoints.ts'
import { password, type SignInWorld, signInWorld } from './sign-in-world.fixture.ts'

let world: SignInWorld
before(async () => {
  world = await signInWorld('pglite', { triesOfAddress: 12, triesOfAccount: 5 })
})
after(() => world.close())

test('signInRoutes() opens the endpoints listed and none of better-auth’s others, sign-up least of all', async () => {
  const open = new Set(signInEndpoints.map(({ path }) => path))
  const all = Object.values(world.signIn.api).flatMap((endpoint) => ('path' in endpoint && endpoint.path ? [endpoint.path] : []))
  assert.ok(all.length > 30)
  for (const path of open) assert.ok(all.includes(path as (typeof all)[number]), `${path} is not better-auth’s`)
  for (const path of all.filter((path) => !open.has(path as `/${string}`))) {
    for (const method of ['GET', 'POST'] as const) {
      const { statusCode } = await world.app.inject({ method, url: `/api/auth${path}`, headers: { origin: 'http://vigie.test' } })
      assert.equal(statusCode, 404, `${method} ${path}`)
    }
  }
  const newcomer = { email: 'new@example.org', password, name: 'New' }
  assert.equal((await world.signIn.handler(signUp(newcomer))).status, 400)
  assert.deepEqual(await world.asSignIn('select from person where email = $1', [newcomer.email]), [])
})

/** Past our routes, straight at better-auth. */
function signUp(body: unknown): Request {
  const headers = { 'content-type': 'application/json', origin: 'http://vigie.test' }
  return new Request('http://vigie.test/api/auth/sign-up/email', { method: 'POST', headers, body: JSON.stringify(body) })
}

test('POST /sign-in/email is refused after so many tries at one account, from wherever and whether or not it exists', async () => {
  const { email } = await world.person('Rita')
  for (const address of [email, 'nobody@example.org']) {
    for (let tries = 1; tries <= 5; tries++) {
      const answer = await world.browser(`198.51.100.${tries}`).signIn(address, 'wrong horse battery staple')
      assert.equal(answer.body.code, 'sign-in-failed')
    }
    const refused = await world.browser('198.51.100.6').signIn(address.toUpperCase(), password)
    assert.deepEqual([refused.status, refused.body.code], [429, 'too-many-tries'])
    const seconds = Number(refused.headers['retry-after'])
    assert.ok(seconds > 50 && seconds <= 60)
  }
})

test('POST /sign-in/email forgets wrong tries at an account after a right one', async () => {
  const { email } = await world.person('Rita')
  for (let round = 1; round <= 3; round++) {
    const browser = world.browser(`2001:db8:0:${round}::1`)
    for (let tries = 1; tries <= 4; tries++) await browser.signIn(email, 'wrong horse battery staple')
    assert.equal((await browser.signIn(email)).status, 200)
  }
})

test('POST /sign-in/email is refused after so many tries from one network, whatever the account; others go on', async () => {
  for (let tries = 1; tries <= 12; tries++) {
    const answer = await world.browser(`2001:db8:1:1::${tries}`).signIn(`guess-${tries}@example.org`)
    assert.equal(answer.body.code, 'sign-in-failed')
  }
  const { email } = await world.person('Rita')
  assert.equal((await world.browser('2001:db8:1:1::77').signIn(email)).body.code, 'too-many-tries')
  assert.equal((await world.browser('2001:db8:1:2::77').signIn(email)).status, 200)
})

test('POST /sign-in/email counts by the connection’s address, whatever the request says of itself', async () => {
  const forged = { 'x-forwarded-for': '203.0.113.9', 'x-vigie-address': '203.0.113.9', 'x-real-ip': '203.0.113.9' }
  const { personId, email } = await world.person('Rita')
  const browser = world.browser('192.0.2.77')
  assert.equal((await browser.ask('POST', '/sign-in/email', { email, password }, forged)).status, 200)
  const [session] = await world.asSignIn('select ip_address from sign_in_session where person_id = $1', [personId])
  assert.equal(session?.ip_address, '192.0.2.77')
})

test('POST of any kind is refused when another site sends it', async () => {
  const { email } = await world.person('Rita')
  const browser = world.browser('192.0.2.78')
  await browser.signIn(email)
  for (const { path } of signInEndpoints.filter(({ method }) => method === 'POST')) {
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://evil.vigie.test', 'sec-fetch-site': 'same-site' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ]) {
      const { status, body } = await browser.ask('POST', path, {}, headers)
      assert.deepEqual([status, body.code], [403, 'cross-site'], path)
    }
  }
  assert.ok(await world.sessions.find(browser.cookies()))
})

const email = 'rita@example.org'
const malformed: readonly [path: string, body: unknown, pointer: string][] = [
  ['/sign-in/email', null, ''],
  ['/sign-in/email', 'text', ''],
  ['/sign-in/email', [], ''],
  ['/sign-in/email', { email }, '/password'],
  ['/sign-in/email', { email: 7, password }, '/email'],
  ['/sign-in/email', { email: 'rita', password }, '/email'],
  ['/sign-in/email', { email: `${'r'.repeat(320)}@example.org`, password }, '/email'],
  ['/sign-in/email', { email: { $ne: null }, password }, '/email'],
  ['/sign-in/email', { email: 'rita\0@example.org', password }, '/email'],
  ['/sign-in/email', { email, password: 'x'.repeat(129) }, '/password'],
  ['/sign-in/email', { email, password: '' }, '/password'],
  ['/sign-in/email', { email, password, callbackURL: 'https://evil.example' }, ''],
  ['/two-factor/verify-totp', { code: 123456 }, '/code'],
  ['/two-factor/verify-totp', { code: '12345' }, '/code'],
  ['/two-factor/verify-totp', { code: '123456', trustDevice: true }, ''],
  ['/two-factor/verify-backup-code', { code: "' or 1=1--" }, '/code'],
  ['/two-factor/verify-backup-code', { code: 'abcDE-12345', disableSession: true }, ''],
  ['/two-factor/enable', { password, method: 'otp' }, ''],
  ['/change-password', { currentPassword: password }, '/newPassword'],
  ['/update-user', { image: 'https://evil.example/pixel' }, ''],
]
for (const [path, body, pointer] of malformed) {
  test(`POST ${path} refuses ${JSON.stringify(body).slice(0, 60)} and says where it is wrong`, async () => {
    const answer = await world.browser('192.0.2.79').ask('POST', path, body)
    assert.deepEqual([answer.status, answer.body.code], [400, 'request-malformed'])
    assert.ok(
      answer.body.problems.some((each: { pointer: string }) => each.pointer === pointer),
      JSON.stringify(answer.body),
    )
  })
}

test('POST /sign-in/email refuses a body of more than 16 KiB, a broken one and one of another kind', async () => {
  const send = async (payload: string, type = 'application/json') => {
    const headers = { origin: 'http://vigie.test', 'content-type': type }
    const response = await world.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload })
    return [response.statusCode, response.json().code]
  }
  assert.deepEqual(await send(JSON.stringify({ email, password: 'x'.repeat(16 * 1024) })), [413, 'body-too-large'])
  assert.deepEqual(await send('{"email":'), [400, 'body-unreadable'])
  assert.deepEqual(await send('<a/>', 'text/xml'), [415, 'media-type-unknown'])
})

test('GET /get-session answers null to a cookie that is forged, without asking the database', async () => {
  const cookie = `vigie.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}%3D`
  const answer = await world.browser().ask('GET', '/get-session', undefined, { cookie })
  assert.deepEqual([answer.status, answer.body], [200, null])
})

test('POST /sign-in/email answers 503 while the database does not, and better-auth’s own words stay here', async () => {
  const gone = Object.assign(new Error('gone: 10.0.0.7'), { code: 'ECONNREFUSED' })
  const alone = await signInWorld('pglite', {
    pool: (real) => Object.assign(Object.create(real), { connect: () => Promise.reject(gone) }),
  })
  const answer = await alone.browser().signIn(email)
  await alone.close()
  assert.deepEqual([answer.status, answer.body.code], [503, 'unavailable'])
  assert.doesNotMatch(JSON.stringify(answer.body), /gone|10\.0/)
})

test('createSignIn() marks its cookies secure when people come by https', async () => {
  const { pool } = world.database
  const baseUrl = 'https://vigie.example.org'
  const { createSignIn } = await import('./create-sign-in.ts')
  const settings = { pool, ids: { next: () => '' }, secret: 's'.repeat(43), baseUrl, onFailure: assert.ifError }
  const { sessionToken } = (await createSignIn(settings).$context).authCookies
  assert.equal(sessionToken.name, '__Secure-vigie.session_token')
  assert.deepEqual(
    [sessionToken.attributes.secure, sessionToken.attributes.httpOnly, sessionToken.attributes.sameSite],
    [true, true, 'lax'],
  )
})

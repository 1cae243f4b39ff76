import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomIds } from '../capabilities/ids.ts'
import { createSignIn } from './create-sign-in.ts'
import { openSessionOf } from './open-session-of.ts'
import { sessionFinder } from './session-finder.ts'
import { type SignInWorld, signInWorld } from './sign-in-world.fixture.ts'

let world: SignInWorld
before(async () => {
  world = await signInWorld('pglite')
})
after(() => world.close())

/** A finder of its own that counts how often the database is asked, and whose time stands still. */
function countingFinder(capacity?: number) {
  const count = { queries: 0, nowMs: 0 }
  const pool = Object.assign(Object.create(world.database.pool), {
    connect: () => {
      count.queries++
      return world.database.pool.connect()
    },
  })
  const signIn = createSignIn({ pool, ids: randomIds, secret: 's'.repeat(43), baseUrl: 'http://vigie.test', onFailure: () => {} })
  const finder = sessionFinder({ signIn, nowMs: () => count.nowMs, ...(capacity ? { capacity } : {}) })
  return { count, finder, signIn }
}

async function signedIn(name: string) {
  const person = await world.person(name)
  const browser = world.browser()
  await browser.signIn(person.email)
  return { ...person, cookies: browser.cookies() }
}

test('sessionFinder().find() asks once in ten seconds, also when many ask together', async () => {
  const { count, finder } = countingFinder()
  const [anh, { personId, cookies }] = [await signedIn('Anh'), await signedIn('Rita')]
  await finder.find(anh.cookies)
  count.queries = 0
  const together = await Promise.all(Array.from({ length: 20 }, () => finder.find(`other=1; ${cookies}`)))
  assert.ok(together.every((found) => found?.personId === personId))
  const once = count.queries
  count.nowMs = 9_999
  await finder.find(cookies)
  assert.equal(count.queries, once)

  count.nowMs = 10_000
  await finder.find(cookies)
  assert.equal(count.queries, 2 * once)
})

test('sessionFinder().find() remembers nothing of whoever is not signed in, and asks nothing for a forged cookie', async () => {
  const { count, finder, signIn } = countingFinder()
  await (await signIn.$context).checkSchema?.()
  count.queries = 0
  for (const cookies of [
    undefined,
    '',
    'vigie.session_token',
    'vigie.session_token=',
    `vigie.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}%3D`,
  ]) {
    assert.equal(await finder.find(cookies), null)
  }
  assert.equal(count.queries, 0)
})

test('sessionFinder().forgetPerson() forgets that person everywhere and nobody else', async () => {
  const { count, finder } = countingFinder()
  const [rita, anh] = [await signedIn('Rita'), await signedIn('Anh')]
  await finder.find(rita.cookies)
  await finder.find(anh.cookies)
  finder.forgetPerson(rita.personId)
  const before = count.queries
  await finder.find(anh.cookies)
  assert.equal(count.queries, before)
  await finder.find(rita.cookies)
  assert.ok(count.queries > before)
})

test('sessionFinder().forgetPerson() reaches an answer that is still on its way', async () => {
  const { count, finder } = countingFinder()
  const { personId, cookies } = await signedIn('Rita')
  const asking = finder.find(cookies)
  await new Promise(setImmediate)
  finder.forgetPerson(personId)
  await asking
  const before = count.queries
  await finder.find(cookies)
  assert.ok(count.queries > before)
})

test('sessionFinder().find() remembers no more than it may, and drops whom nobody asked for longest', async () => {
  const { count, finder } = countingFinder(2)
  const [rita, anh, bo] = [await signedIn('Rita'), await signedIn('Anh'), await signedIn('Bo')]
  await finder.find(rita.cookies)
  await finder.find(anh.cookies)
  await finder.find(rita.cookies)
  await finder.find(bo.cookies)
  const before = count.queries
  await finder.find(rita.cookies)
  await finder.find(bo.cookies)
  assert.equal(count.queries, before)
  await finder.find(anh.cookies)
  assert.ok(count.queries > before)
})

test('sessionFinder().find() remembers no session that has ended', async () => {
  const { count, finder } = countingFinder(1)
  const [rita, anh] = [await signedIn('Rita'), await signedIn('Anh')]
  await world.asSignIn('delete from sign_in_session where person_id = $1', [anh.personId])
  await finder.find(rita.cookies)
  assert.equal(await finder.find(anh.cookies), null)
  const before = count.queries
  await finder.find(rita.cookies)
  assert.equal(count.queries, before)
})

test('sessionFinder().find() throws what the database said when it does not answer, and asks again next time', async () => {
  let isGone = true
  const gone = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  const pool = Object.assign(Object.create(world.database.pool), {
    connect: () => (isGone ? Promise.reject(gone) : world.database.pool.connect()),
  })
  const signIn = createSignIn({ pool, ids: randomIds, secret: 's'.repeat(43), baseUrl: 'http://vigie.test', onFailure: () => {} })
  const finder = sessionFinder({ signIn })
  const { personId, cookies } = await signedIn('Rita')
  await assert.rejects(finder.find(cookies), gone)
  isGone = false
  assert.equal((await finder.find(cookies))?.personId, personId)
  isGone = true
  finder.forgetPerson(personId)
  await assert.rejects(finder.find(cookies), gone)
})

test('openSessionOf() opens nothing in an install of one’s own, not even for somebody who is there', async () => {
  const { email } = await world.person('Paul')
  await assert.rejects(openSessionOf(world.signIn, { email, locale: 'en' }), /demo world alone/)
})

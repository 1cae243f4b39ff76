import assert from 'node:assert/strict'
import fastify from 'fastify'
import { accept, invite } from '../access/join.fixture.ts'
import { retireInvitation } from '../access/retire-invitation.ts'
import { tryLimit } from '../access/try-limit.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { joinRoutes } from './join.routes.ts'
import { openFrame } from './open-frame.ts'
import { openSiteWords } from './site-words.ts'

async function openPages(world: TestWorld) {
  const app = fastify()
  const words = await openSiteWords()
  const frame = openFrame({ words, baseUrl: '', isDemo: false })
  const tries = tryLimit({ most: 100, windowMs: 60_000 })
  const nobody = world.as({ organisationId: '', actor: 'public' })
  joinRoutes(app, { nobody, words, shell: (page) => frame.page(page), tries, triesByAddress: tries })
  return app
}

onEachDatabase('GET /join shows a form behind a link that works, and one page alike behind every other', async (database) => {
  const world = await testContext(database)
  const app = await openPages(world)
  const see = async (link: string) => {
    const { statusCode, body } = await app.inject({ url: new URL(link, 'http://vigie.example').pathname })
    return { statusCode, body: body.replaceAll(link.split('/').at(-1) ?? '', '…') }
  }
  const invited = (name: string) => invite(world.ctx, `${name}@example.org`)
  const [open, used, taken] = [await invited('open'), await invited('used'), await invited('taken')]
  assert.equal(await accept(world.ctx, used), 'ok')
  assert.ok((await retireInvitation(world.ctx, taken.invitation.id)).ok)

  const works = await see(open.link)
  assert.equal(works.statusCode, 200)
  assert.match(works.body, /name="password"/)
  const dead = await see('/en/join/nobody')
  assert.equal(dead.statusCode, 410)
  assert.match(dead.body, /This link no longer works[\s\S]*Ask whoever sent it/)
  assert.doesNotMatch(dead.body, /<input|name="password"/)
  for (const each of [used, taken]) assert.deepEqual(await see(each.link), dead)
  world.clock.advance({ days: 400 })
  assert.deepEqual(await see(open.link), dead)

  assert.equal((await see('/fr/first-admin/nobody')).statusCode, 410)
  await app.close()
  await world.close()
})

onEachDatabase('GET /join says who invites, which address, and as what', async (database) => {
  const world = await testContext(database)
  const app = await openPages(world)
  const invited = await invite(world.ctx, 'rita@example.org', ['reviewer', 'analyst'])
  const name = await world.ctx.inTransaction(({ query, organisationId }) =>
    query.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow(),
  )
  const path = new URL(invited.link).pathname
  const { body } = await app.inject({ url: path })
  assert.ok(body.includes(`${name.name} invites rita@example.org as reviewer and analyst.`), body)
  const french = await app.inject({ url: path.replace('/en/', '/fr/') })
  assert.ok(french.body.includes('invite rita@example.org. Rôle\u00a0: expertise et analyse.'), french.body)
  await app.close()
  await world.close()
})

onEachDatabase('POST /join names the field that is wrong, keeps what was typed, and leads to signing in', async (database) => {
  const world = await testContext(database)
  const app = await openPages(world)
  const url = new URL((await invite(world.ctx, 'rita@example.org')).link).pathname
  const send = (payload: Readonly<Record<string, string>>) => app.inject({ method: 'POST', url, payload })
  const empty = await send({ name: 'Rita', password: '' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /value="Rita"/)
  assert.match(empty.body, /id="password"[^>]*aria-invalid="true"[^>]*aria-describedby="password-problem"/)
  assert.doesNotMatch(empty.body, /id="name"[^>]*aria-invalid/)
  const common = await send({ name: 'Rita', password: 'Password1234' })
  assert.equal(common.statusCode, 422)
  assert.match(common.body, /id="password-problem"[^>]*>This password is among the first/)
  const joined = await send({ name: 'Rita', password: 'le hibou dort à midi' })
  assert.equal(joined.statusCode, 200)
  assert.match(joined.body, /<a class="button" href="\/work">Sign in<\/a>/)
  await app.close()
  await world.close()
})

import assert from 'node:assert/strict'
import fastify from 'fastify'
import { accept, invite, personIdOf } from '../access/join.fixture.ts'
import { makePasswordLink } from '../access/make-password-link.ts'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { newPasswordRoutes } from './new-password.routes.ts'
import { openFrame } from './open-frame.ts'
import { openSiteWords } from './site-words.ts'

onEachDatabase(
  'the page of a link for a new password works once, says what is wrong, and is dead afterwards',
  async (database) => {
    const world = await testContext(database)
    assert.equal(await accept(world.ctx, await invite(world.ctx, 'rita@example.org')), 'ok')
    const personId = await personIdOf(world.ctx, 'Rita')
    const made = await makePasswordLink(world.ctx, personId)
    assert.ok(made.ok)
    const app = fastify()
    const words = await openSiteWords()
    const frame = openFrame({ words, baseUrl: '', isDemo: false })
    const forgotten: string[] = []
    newPasswordRoutes(app, {
      nobody: world.as({ organisationId: '', actor: 'public' }),
      words,
      shell: (page) => frame.page(page),
      sessions: { forgetPerson: (id) => void forgotten.push(id) },
    })
    const url = new URL(made.value.link).pathname.replace('/fr/', '/en/')
    const send = (password: string) => app.inject({ method: 'POST', url, payload: { password } })
    const open = await app.inject({ url })
    assert.deepEqual([open.statusCode, open.headers['cache-control']], [200, 'no-store'])
    assert.match(open.body, /For rita@example\.org/)
    const weak = await send('short')
    assert.equal(weak.statusCode, 422)
    assert.match(weak.body, /id="password-problem"[^>]*>The password needs at least 12 characters/)
    assert.deepEqual(forgotten, [])

    const done = await send('le hibou dort à midi')
    assert.equal(done.statusCode, 200)
    assert.match(done.body, /<a class="button" href="\/work">Sign in/)
    assert.deepEqual(forgotten, [personId])
    for (const dead of [
      await app.inject({ url }),
      await send('another owl at noon'),
      await app.inject({ url: '/en/new-password/x' }),
    ]) {
      assert.equal(dead.statusCode, 410)
      assert.match(dead.body, /This link no longer works/)
      assert.doesNotMatch(dead.body, /<input/)
    }
    await app.close()
    await world.close()
  },
)

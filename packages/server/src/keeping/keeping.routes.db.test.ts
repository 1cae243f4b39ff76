import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InstallCheck } from '@vigie/contract'
import { databaseKinds } from '../db/test-database.fixture.ts'
import { jobSchema } from '../jobs/open-boss.ts'
import { openStoryWorld, type StoryWorld } from '../story-world.fixture.ts'

function onEachServer(title: string, work: (world: StoryWorld) => Promise<void>): void {
  for (const kind of databaseKinds) {
    test(`${title} (${kind})`, async () => {
      const world = await openStoryWorld(kind)
      try {
        await work(world)
      } finally {
        await world.close()
      }
    })
  }
}

onEachServer('checkRunning() tells an NGO’s admin how the running install is, with what failed by queue', async (world) => {
  const ada = await world.member('Ada', ['admin'])
  const { pool } = world.installation.database
  await pool.query(`update ${jobSchema}.queue set retry_limit = 0 where name = 'open-case'`)
  await pool.query(`insert into ${jobSchema}.job (name, data, state) values ('open-case', '{}', 'failed')`)
  const { status, body, text } = await ada.get('/api/v1/health-check')
  assert.equal(status, 200)
  assert.equal(body.checked_at, world.clock.now().toISOString())
  const checks = body.checks as InstallCheck[]
  const codes = checks.map(({ code }) => code)
  for (const code of ['version', 'configuration', 'data-folder', 'secret', 'database', 'migrations', 'jobs', 'timers', 'mail'])
    assert.ok(codes.includes(code as InstallCheck['code']), code)
  assert.ok(!codes.includes('not-checked'), text)
  const jobs = checks.find(({ code }) => code === 'jobs')
  assert.ok(jobs?.code === 'jobs' && jobs.state === 'warning')
  assert.deepEqual([jobs.facts.failed, jobs.facts.isStopped], [[{ queue: 'open-case', count: 1 }], false])
  assert.ok(!text.includes(world.installation.config.secret as string))
})

onEachServer('the health check and the test mail are for an NGO’s admin alone', async (world) => {
  const company = await world.organisation('Bazaar Ltd', 'platform')
  const [rita, boss] = [await world.member('Rita', ['reviewer']), await world.member('Boss', ['admin'], company)]
  for (const outsider of [rita, boss]) {
    const [health, mail] = [await outsider.get('/api/v1/health-check'), await outsider.ask('POST', '/api/v1/test-mail', {})]
    assert.deepEqual([health.status, health.body.code], [403, 'not-allowed'])
    assert.deepEqual([mail.status, mail.body.code], [403, 'not-allowed'])
  }
  assert.equal((await world.visitor.get('/api/v1/health-check')).status, 401)
})

onEachServer('sendTestMail() mails whoever asks, and keeps the mail where nothing leaves', async (world) => {
  const ada = await world.member('Ada', ['admin'])
  const { outbox } = world.installation.capabilities
  assert.deepEqual(await ada.post('/api/v1/test-mail', { locale: 'fr' }), { to: ada.email, found: 'kept', detail: null })
  const [kept] = await outbox.list(world.organisationId, { limit: 1 })
  assert.ok(kept?.message.kind === 'mail')
  assert.deepEqual([kept.message.to, kept.message.subject], [ada.email, 'Les courriels de Vigie arrivent'])
})

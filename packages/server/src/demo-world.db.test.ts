import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DomainEvent, foldCase, foldNotice } from '@vigie/casework'
import type { FastifyInstance } from 'fastify'
import { buildWebIfStale } from './build-web-if-stale.ts'
import { createRehearsalOutbox } from './capabilities/rehearsal-outbox.ts'
import { readConfig } from './config.ts'
import type { Context } from './context.ts'
import type { Database } from './db/database.ts'
import { leftOpen, onEachDatabase } from './db/test-database.fixture.ts'
import { seats } from './demo/cast.ts'
import { type DemoWorld, layOutDemo, openDemo } from './demo/open-demo.ts'
import { readListings } from './demo/read-listings.ts'
import { type Installation, openInstallation } from './installation.ts'
import { openLog } from './open-log.ts'
import { countAll, readFigures } from './statistics/counting-world.fixture.ts'
import { recountStatistics } from './statistics/recount-statistics.ts'
import { afterEvents, eventQueues, wireApp, wireJobs } from './wiring.ts'

const origin = 'http://vigie.example'

interface SmallWorld {
  readonly world: DemoWorld
  readonly installation: Installation
  layOut(goesOn?: () => boolean): Promise<void>
  /** Serves without listening. */
  serve(): Promise<FastifyInstance>
}

/** An install of the demo world on a test's database, with every ninth of its listings. */
async function openSmallWorld(database: Database): Promise<SmallWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-world-'))
  const environment = { DATA_FOLDER: folder, BASE_URL: origin, REQUESTS_PER_MINUTE: '1000000' }
  const world = await openDemo(readConfig(environment), { fresh: false })
  const { internet, config, state } = world
  const log = openLog('silent', { write: () => {} })
  const wired = { queues: eventQueues, afterEvents }
  const options = { ...wired, onLockLost: () => {}, database, internet, instead: { log } }
  const installation = await openInstallation(config, options)
  const apps: FastifyInstance[] = []
  const close = async (): Promise<void> => {
    leftOpen.delete(close)
    for (const app of apps) await app.close()
    await installation.close()
    rmSync(folder, { recursive: true, force: true })
  }
  leftOpen.add(close)
  const { ctx } = installation
  const listings = readListings().filter(({ again }, index) => !again && index % 9 === 0)
  return {
    world,
    installation,
    layOut: (goesOn = () => true) => layOutDemo(world, { ctx, database, ...wired, wireJobs, listings }, goesOn),
    serve: async () => {
      const app = await wireApp(
        installation,
        buildWebIfStale(() => {}),
        state,
      )
      apps.push(app)
      return app
    },
  }
}

/** The context of each organisation, as Vigie itself. */
async function organisationsOf({ ctx }: Installation): Promise<Context[]> {
  const rows = await ctx.lookup((query) => query.selectFrom('organisation').select('id').execute())
  return rows.map(({ id }) => ctx.as({ organisationId: id, actor: 'system' }))
}

onEachDatabase(
  'layOutDemo() tells a story whose statuses and figures follow from its log, and writes to nobody outside .example',
  async (database) => {
    const { world, installation, layOut } = await openSmallWorld(database)
    await layOut()
    assert.deepEqual([world.state.isLaidOut, world.state.done], [true, world.state.total])

    const found = { cases: 0, notices: 0, looks: 0, replies: 0, repliedNow: 0, figures: 0, messages: 0 }
    const outbox = createRehearsalOutbox(installation.ctx)
    for (const ctx of await organisationsOf(installation)) {
      const rows = await ctx.inTransaction(async ({ query, organisationId }) => ({
        cases: await query.selectFrom('case_file').select(['id', 'status', 'decision']).execute(),
        // A platform's company sees the notices that it got; their log is the sender's.
        notices: await query
          .selectFrom('notice')
          .select(['id', 'status'])
          .where('organisation_id', '=', organisationId)
          .execute(),
        looks: await query.selectFrom('verification').select('id').where('looked_at', 'is not', null).execute(),
        replies: await query
          .selectFrom('notice_reply')
          .innerJoin('notice', 'notice.id', 'notice_reply.notice_id')
          .select('notice.status')
          .where('notice.organisation_id', '=', organisationId)
          .execute(),
        events: await query.selectFrom('event').selectAll().orderBy('position').execute(),
      }))
      const events = Map.groupBy(rows.events, ({ subject_id }) => subject_id)
      const logOf = (id: string) =>
        (events.get(id) ?? []).map(
          ({ kind, subject_id: subject, actor, at, facts }) =>
            ({ kind, version: 1, subject, actor, at: at.toISOString(), facts }) as DomainEvent,
        )
      for (const { id, status, decision } of rows.cases) {
        const folded = logOf(id).reduce<ReturnType<typeof foldCase> | null>((file, event) => foldCase(file, event as never), null)
        assert.deepEqual([folded?.status, folded?.decision], [status, decision])
      }
      for (const { id, status } of rows.notices) {
        const folded = logOf(id).reduce<ReturnType<typeof foldNotice> | null>(
          (file, event) => foldNotice(file, event as never),
          null,
        )
        assert.equal(folded?.status, status)
      }
      // Elsewhere on the server a test's transaction may have held the story's count up.
      await countAll(ctx)
      const before = await readFigures(ctx)
      await recountStatistics(ctx)
      await countAll(ctx)
      assert.deepEqual(await readFigures(ctx), before)
      found.cases += rows.cases.length
      found.notices += rows.notices.length
      found.looks += rows.looks.length
      found.replies += rows.replies.length
      found.repliedNow += rows.replies.filter(({ status }) => status === 'acknowledged').length
      found.figures += before.length
      for (const { message } of await outbox.list(ctx.acting.organisationId, { limit: 1000 })) {
        found.messages++
        assert.match(message.kind === 'mail' ? message.to : new URL(message.url).hostname, /\.example$/)
      }
    }
    for (const [what, count] of Object.entries(found)) assert.ok(count > 0, what)
  },
)

onEachDatabase('layOutDemo() stops between two steps when it is told to, and does not call the world whole', async (database) => {
  const { world, layOut } = await openSmallWorld(database)
  let steps = 0
  await layOut(() => ++steps < 20)
  assert.equal(steps, 20)
  assert.equal(world.state.isLaidOut, false)
  const again = await openDemo(readConfig({ DATA_FOLDER: join(world.config.dataFolder, '..') }), { fresh: false })
  assert.equal(again.state.isLaidOut, false)
})

onEachDatabase('the pages of the demo world let one look around as each of the cast, and as nobody', async (database) => {
  const { world, layOut, serve } = await openSmallWorld(database)
  const app = await serve()
  const choose = (payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/demo/look-around',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    })
  // Before the cast is there.
  assert.equal((await choose('role=reviewer')).statusCode, 503)
  assert.deepEqual((await app.inject('/demo/state')).json(), { laid_out: false, done: 0, total: world.state.total })

  let steps = 0
  await layOut(() => ++steps < 3)
  for (const [role, { email }] of Object.entries(seats)) {
    const chosen = await choose(`role=${role}&locale=fr`)
    assert.deepEqual([chosen.statusCode, chosen.headers.location], [303, '/work?locale=fr'], role)
    const cookie = chosen.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const me = await app.inject({ url: '/api/v1/me', headers: { cookie } })
    assert.equal(me.json().email, email)
    assert.ok(me.json().roles.includes(role), role)

    const left = await choose('role=visitor&locale=fr', { cookie })
    assert.deepEqual([left.statusCode, left.headers.location], [303, '/fr'])
    assert.equal((await app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode, 401)
  }
  assert.equal((await choose('role=reviewer&next=/work/queue')).headers.location, '/work/queue')
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    assert.equal((await choose(`role=reviewer&next=${encodeURIComponent(next)}`)).statusCode, 400, next)
  }
  assert.equal((await choose('role=owner')).statusCode, 400)
  assert.equal((await choose('role=admin', { origin: 'http://evil.example' })).statusCode, 403)
})

onEachDatabase('the page of the demo world has a way in for each of six people, in both languages', async (database) => {
  const { serve } = await openSmallWorld(database)
  const app = await serve()
  for (const locale of ['en', 'fr']) {
    const page = await app.inject(`/${locale}/demo`)
    assert.equal(page.statusCode, 200)
    assert.equal(page.body.match(/name="role" value=/g)?.length, 6)
    for (const { name } of [seats.reviewer, seats['platform-officer']]) assert.ok(page.body.includes(name), name)
    assert.ok(!/ style=|<script(?! type="module" crossorigin src)/.test(page.body))
  }
})

onEachDatabase('an install of one’s own has no page of the demo world, and opens no session', async (database) => {
  const { installation } = await openSmallWorld(database)
  const real = await wireApp(
    installation,
    buildWebIfStale(() => {}),
  )
  try {
    const post = { method: 'POST', url: '/demo/look-around', headers: { origin }, payload: { role: 'admin' } } as const
    assert.equal((await real.inject(post)).statusCode, 404)
    for (const url of ['/en/demo', '/fr/demo', '/demo/state', '/api/auth/open-session', '/api/auth/vigie-session-opening']) {
      assert.equal((await real.inject(url)).statusCode, 404, url)
    }
  } finally {
    await real.close()
  }
})

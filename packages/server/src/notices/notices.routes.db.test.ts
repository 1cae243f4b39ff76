import assert from 'node:assert/strict'
import { ok, type Role, refuse, roleCan } from '@vigie/casework'
import type { Route } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Context } from '../context.ts'
import { createApp } from '../http/create-app.ts'
import type { Gate } from '../http/serve-route.ts'
import { type NoticeWorld, onEachNoticeWorld } from './notice-world.fixture.ts'
import { noticesRoutes } from './notices.routes.ts'

interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there
  readonly body: any
}

type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, language?: string) => Promise<Answer>

/** The stage's routes for somebody of these roles. */
async function asking(ctx: Context, roles: readonly Role[], work: (ask: Ask) => Promise<void>): Promise<void> {
  const gate: Gate = async (_request, { access }: Route) => {
    const deed = typeof access === 'object' ? access.deed : null
    return deed === null || roleCan(deed, roles) ? ok(ctx) : refuse({ code: 'not-allowed', deed })
  }
  const app: FastifyInstance = await createApp({ log: pino({ level: 'silent' }), trustProxy: false, requestsPerMinute: 100_000 })
  noticesRoutes(app, gate)
  const ask: Ask = async (method, url, body, language = 'en') => {
    const headers = { 'accept-language': language, ...(body !== undefined && { 'content-type': 'application/json' }) }
    const response = await app.inject({ method, url, headers, ...(body !== undefined && { payload: JSON.stringify(body) }) })
    return { status: response.statusCode, body: response.json() }
  }
  try {
    await work(ask)
  } finally {
    await app.close()
  }
}

const asReviewer = (world: NoticeWorld, work: (ask: Ask) => Promise<void>) => asking(world.ctx, ['reviewer'], work)

onEachNoticeWorld('the routes of notices walk a draft to a delivered notice, in rehearsal', async (world) => {
  const { id: platformId } = await world.platform({ channel: 'webhook', address: 'https://bazaar.example/hook' })
  const caseId = await world.decided([await world.listing(platformId)])
  await asReviewer(world, async (ask) => {
    const { body: page } = await ask('GET', `/api/v1/notices?case_id=${caseId}&status=drafted`)
    assert.equal(page.items.length, 1)
    const path = `/api/v1/notices/${page.items[0].id}`
    const tooEarly = await ask('POST', `${path}/hold`, { in_good_faith: true })
    assert.deepEqual(
      [tooEarly.status, tooEarly.body.code, tooEarly.body.facts.missing[0]],
      [422, 'notice-not-ready', '/ground/jurisdiction'],
    )
    const wrong = await ask('PATCH', path, {
      ground: { kind: 'illegal-content', jurisdiction: 'Europe', url: 'nonsense' },
      reasons: ' ',
    })
    assert.equal(wrong.status, 400)
    assert.deepEqual(
      wrong.body.problems.map(({ pointer }: { pointer: string }) => pointer),
      ['/ground/jurisdiction', '/ground/rule', '/ground/title', '/ground/url', '/ground/explanation', '/reasons'],
    )

    const ground = {
      jurisdiction: 'FR',
      rule: 'fr-l-415-3',
      title: 'Article L. 415-3',
      url: 'https://www.legifrance.gouv.fr/x',
      explanation: 'No permit.',
    }
    const edited = await ask('PATCH', path, { ground: { kind: 'illegal-content', ...ground } })
    assert.deepEqual([edited.status, edited.body.says.ground.rule], [200, 'fr-l-415-3'])
    assert.equal((await ask('POST', `${path}/hold`, { in_good_faith: true })).body.status, 'held')
    assert.equal((await ask('POST', `${path}/recall`)).body.status, 'drafted')
    assert.equal((await ask('POST', `${path}/hold`, { in_good_faith: true })).status, 200)
    world.clock.advance({ seconds: 10 })
    await world.settle()

    const { body: notice } = await ask('GET', path)
    assert.deepEqual([notice.status, notice.tries, notice.channel], ['delivered', 1, 'webhook'])
    const { body: deliveries } = await ask('GET', `${path}/deliveries`)
    assert.deepEqual(
      deliveries.items.map(({ response }: { response: string }) => response),
      ['rehearsed, not sent'],
    )
    const [kept] = await world.outbox.list(world.organisationId, { limit: 10 })
    assert.ok(kept?.message.kind === 'request' && kept.message.body.content.includes(notice.id))

    const { body: withdrawn } = await ask('POST', `${path}/withdrawal`, { reasons: 'A cast.' })
    assert.deepEqual([withdrawn.notice.status, withdrawn.withdrawal.status], ['delivered', 'held'])
    assert.equal((await ask('POST', `${path}/replay`)).body.code, 'notice-not-replayable')
    assert.equal((await ask('POST', `${path}/ticket`, { ticket: 'B-1' })).body.code, 'notice-not-by-hand')
    assert.deepEqual((await ask('POST', `/api/v1/platforms/${platformId}/digest`)).body, { waiting: 0 })
  })
})

onEachNoticeWorld('the routes of notices call a taxon as its reader does, whatever the notice calls it', async (world) => {
  const { id: platformId } = await world.platform({ clauses: 1 })
  const noticeId = await world.ready(platformId)
  await asReviewer(world, async (ask) => {
    for (const [language, name] of [
      ['en', 'elephant'],
      ['fr', 'éléphant'],
    ] as const) {
      const called = ({ about, says }: Answer['body']) => [about.called, says.items[0].called, says.items[0].common_name]
      const { body: page } = await ask('GET', '/api/v1/notices', undefined, language)
      assert.equal(page.items[0].about.called, name)
      const { body: notice } = await ask('GET', `/api/v1/notices/${noticeId}`, undefined, language)
      assert.deepEqual(called(notice), [name, name, 'elephant'])
      const { body: edited } = await ask('PATCH', `/api/v1/notices/${noticeId}`, { reasons: `In ${language}.` }, language)
      assert.deepEqual(called(edited), [name, name, 'elephant'])
    }
  })
})

onEachNoticeWorld('the routes of notices page newest first, and let analysts read and do nothing', async (world) => {
  const { id: platformId } = await world.platform({ clauses: 1 })
  const made: string[] = []
  for (let count = 0; count < 3; count++) made.unshift(await world.ready(platformId))
  await asking(world.ctx, ['analyst'], async (ask) => {
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body }: Answer = await ask('GET', `/api/v1/notices?limit=2${next && `&after=${next}`}`)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      next = body.next
    }
    assert.deepEqual(seen, made)
    assert.equal((await ask('GET', '/api/v1/notices?after=nonsense')).status, 400)
    assert.deepEqual((await ask('GET', `/api/v1/notices?status=sent&platform_id=${platformId}`)).body.items, [])
    const path = `/api/v1/notices/${made[0]}`
    assert.equal((await ask('GET', path)).status, 200)
    for (const [method, of] of [
      ['PATCH', path],
      ['POST', `${path}/hold`],
      ['POST', `${path}/recall`],
      ['POST', `${path}/withdrawal`],
      ['POST', `${path}/replay`],
      ['POST', `${path}/ticket`],
      ['POST', `${path}/handover`],
      ['GET', `${path}/handover`],
      ['POST', `/api/v1/platforms/${platformId}/digest`],
    ] as const) {
      assert.deepEqual([(await ask(method, of)).status, of], [403, of])
    }
  })
})

onEachNoticeWorld('the routes of notices show an organisation its own, not those that it received', async (world) => {
  const company = await world.organisation('platform', ['admin', 'reviewer'])
  const { id: platformId } = await world.platform()
  await world.ctx.inTransaction(({ query }) =>
    query.updateTable('platform').set({ company_id: company.organisationId }).where('id', '=', platformId).execute(),
  )
  const noticeId = await world.sent(platformId)
  const received = await company.ctx.inTransaction(({ query }) => query.selectFrom('notice').select('id').execute())
  assert.deepEqual(received, [{ id: noticeId }])
  await asking(company.ctx, ['admin', 'reviewer'], async (ask) => {
    assert.deepEqual((await ask('GET', '/api/v1/notices')).body.items, [])
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/deliveries', undefined],
      ['GET', '/handover', undefined],
      ['PATCH', '', {}],
      ['POST', '/hold', {}],
      ['POST', '/recall', undefined],
      ['POST', '/withdrawal', { reasons: 'No.' }],
      ['POST', '/replay', undefined],
      ['POST', '/ticket', { ticket: 'B-1' }],
      ['POST', '/handover', { how: 'by post' }],
    ] as const) {
      const answer = await ask(method, `/api/v1/notices/${noticeId}${path}`, body)
      assert.deepEqual([answer.status, answer.body.code, path], [404, 'notice-not-found', path])
    }
  })
})

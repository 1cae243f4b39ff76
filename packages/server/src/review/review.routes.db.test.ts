import assert from 'node:assert/strict'
import { ok } from '@vigie/casework'
import { pino } from 'pino'
import { assignCase } from '../cases/assign-case.ts'
import { type CaseWorld, onEachCaseWorld } from '../cases/case-world.fixture.ts'
import { createApp } from '../http/create-app.ts'
import { reviewRoutes } from './review.routes.ts'

/** The routes of this stage, for callers who are let in, and a case that they have. */
async function openRoutes(world: CaseWorld) {
  const rita = await world.member('reviewer')
  const listing = await world.listing()
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  await assignCase(rita.ctx, caseId, rita.id)
  const app = await createApp({ log: pino({ level: 'silent' }), trustProxy: false, requestsPerMinute: 1_000 })
  reviewRoutes(app, async () => ok(rita.ctx))
  return {
    rita,
    caseId,
    ask: async (method: 'PUT' | 'POST', url: string, payload: object) => {
      const headers = { 'accept-language': 'fr' }
      const { statusCode, body } = await app.inject({ method, url: `/api/v1/cases${url}`, payload, headers })
      return { status: statusCode, body: JSON.parse(body) }
    },
    close: () => app.close(),
  }
}

onEachCaseWorld('The routes of review take a reading, decide on it and take the decision back', async (world) => {
  const { rita, caseId, ask, close } = await openRoutes(world)
  const reading = { taxon: 'Elephantidae', product: 'ivory', confidence: 'high', proposed: 'notify' }
  const submitted = await ask('PUT', `/${caseId}/review`, reading)
  assert.deepEqual([submitted.status, submitted.body.case.status], [200, 'in-review'])
  const row = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('review').selectAll().where('id', '=', submitted.body.review_id).executeTakeFirstOrThrow(),
  )
  assert.deepEqual([row.assignee_id, row.specimens, row.standing, row.reason], [rita.id, 1, 'undetermined', null])

  const decided = await ask('POST', `/${caseId}/decision`, { decision: 'notify' })
  assert.deepEqual([decided.status, decided.body.status, decided.body.decision], [200, 'decided', 'notify'])
  const reopened = await ask('POST', `/${caseId}/reopening`, { reason: 'mistake' })
  assert.deepEqual([reopened.status, reopened.body.status, reopened.body.decision], [200, 'in-review', null])
  const again = await ask('POST', `/${caseId}/decision`, {
    decision: 'no-action',
    review: { confidence: 'medium', reason: ' Papers shown. ', specimens: null },
  })
  assert.deepEqual([again.body.status, again.body.decision], ['closed', 'no-action'])
  assert.equal((await ask('POST', `/${caseId}/reopening`, { reason: 'relisted' })).status, 400)
  await close()
})

onEachCaseWorld('POST /api/v1/cases/decisions answers each case with its state or its refusal', async (world) => {
  const { rita, caseId, ask, close } = await openRoutes(world)
  const item = { decision: 'not-wildlife', confidence: 'high' }
  const { status, body } = await ask('POST', '/decisions', {
    items: [
      { ...item, case_id: rita.id },
      { ...item, case_id: caseId },
    ],
  })
  assert.equal(status, 200)
  assert.deepEqual(body.items[0], {
    case_id: rita.id,
    case: null,
    refusal: { code: 'case-not-found', title: 'Ce dossier n’existe pas.', status: 404 },
  })
  assert.deepEqual([body.items[1].case.status, body.items[1].refusal], ['closed', null])
  await close()
})

onEachCaseWorld(
  'PUT /api/v1/cases/{caseId}/review stores a reason with characters that no text of the database can hold',
  async (world) => {
    const { caseId, ask, close } = await openRoutes(world)
    const reading = { confidence: 'high', proposed: 'unsure', reason: 'bone\0or ivory' }
    assert.equal((await ask('PUT', `/${caseId}/review`, reading)).status, 200)
    const { reason } = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('review').select('reason').where('case_id', '=', caseId).executeTakeFirstOrThrow(),
    )
    assert.equal(reason, 'bone\ufffdor ivory')
    await close()
  },
)

onEachCaseWorld('The routes of review refuse what is no reading, naming the place', async (world) => {
  const { caseId, ask, close } = await openRoutes(world)
  const reading = { confidence: 'high', proposed: 'notify' }
  for (const [change, pointer] of [
    [{ standing: 'legal' }, '/standing'],
    [{ specimens: 0 }, '/specimens'],
    [{ specimens: 1.5 }, '/specimens'],
    [{ specimens: 1e9 }, '/specimens'],
    [{ product: 'gold' }, '/product'],
    [{ confidence: 'total' }, '/confidence'],
    [{ proposed: 'delete' }, '/proposed'],
    [{ taxon: '' }, '/taxon'],
    [{ reason: 'x'.repeat(4_001) }, '/reason'],
    [{ reason: '   ' }, '/reason'],
  ] as const) {
    const { status, body } = await ask('PUT', `/${caseId}/review`, { ...reading, ...change })
    assert.deepEqual([status, body.problems?.[0]?.pointer], [400, pointer], JSON.stringify(change).slice(0, 60))
  }
  const unknown = await ask('PUT', `/${caseId}/review`, { ...reading, taxon: 'Draco volans magicus' })
  assert.deepEqual(
    [unknown.status, unknown.body.code, unknown.body.facts],
    [422, 'taxon-unknown', { taxon: 'Draco volans magicus' }],
  )
  const many = Array.from({ length: 101 }, () => ({ case_id: caseId, decision: 'notify', confidence: 'low' }))
  assert.deepEqual((await ask('POST', '/decisions', { items: many })).body.problems[0].pointer, '/items')
  await close()
})

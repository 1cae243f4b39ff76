import assert from 'node:assert/strict'
import { ok } from '@vigie/casework'
import { pino } from 'pino'
import { createApp } from '../http/create-app.ts'
import { type CaseWorld, onEachCaseWorld } from './case-world.fixture.ts'
import { casesRoutes } from './cases.routes.ts'

/** The routes of this stage, for callers who are let in. Who may call them is the gate's own test. */
async function openRoutes(world: CaseWorld) {
  const rita = await world.member('reviewer')
  const app = await createApp({ log: pino({ level: 'silent' }), trustProxy: false, requestsPerMinute: 1_000 })
  casesRoutes(app, async () => ok(rita.ctx))
  return {
    rita,
    ask: async (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) => {
      const { statusCode, payload } = await app.inject({ method, url: `/api/v1${url}`, ...(body ? { payload: body } : {}) })
      return { status: statusCode, body: JSON.parse(payload) }
    },
    close: () => app.close(),
  }
}

onEachCaseWorld('The routes of cases walk a case from the queue to a reviewer and back', async (world) => {
  const listing = await world.listing('Ivory bangle', await world.platform('Market'))
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  const { rita, ask, close } = await openRoutes(world)
  const taken = await ask('POST', '/cases/next?product=ivory')
  assert.equal(taken.status, 200)
  assert.equal(taken.body.case.id, caseId)
  assert.deepEqual((await ask('POST', '/cases/next')).body, { case: null })
  assert.deepEqual(
    (await ask('GET', '/cases?assignee=me&limit=1')).body.items.map((line: { id: string }) => line.id),
    [caseId],
  )

  const state = { id: caseId, decision: null, listing_ids: [listing.id] }
  const released = await ask('DELETE', `/cases/${caseId}/assignees/me`)
  assert.deepEqual(released, { status: 200, body: { ...state, status: 'open', assignee_ids: [] } })
  const assigned = await ask('POST', `/cases/${caseId}/assignees`, { person: 'me' })
  assert.deepEqual(assigned, { status: 200, body: { ...state, status: 'in-review', assignee_ids: [rita.id] } })
  assert.equal((await ask('DELETE', `/cases/${caseId}/assignees/${rita.id}`)).body.status, 'open')
  assert.equal((await ask('POST', `/cases/${caseId}/closing`)).body.status, 'closed')
  assert.equal((await ask('GET', `/cases/${caseId}`)).body.status, 'closed')
  await close()
})

onEachCaseWorld('The routes of cases open one by hand, and answer refusals as problems', async (world) => {
  const listing = await world.listing()
  const { ask, close } = await openRoutes(world)
  const opened = await ask('POST', '/cases', { listing_ids: [listing.id] })
  assert.deepEqual([opened.status, opened.body.status], [201, 'open'])
  const again = await ask('POST', '/cases', { listing_ids: [listing.id] })
  assert.deepEqual([again.status, again.body.code, again.body.facts], [409, 'case-exists', { caseId: opened.body.id }])
  for (const [method, url, body, pointer] of [
    ['POST', '/cases', { listing_ids: [] }, '/listing_ids'],
    ['POST', '/cases', { listing_ids: ['1; drop table case_file'] }, '/listing_ids/0'],
    ['GET', '/cases?status=lost', undefined, '/query/status'],
    ['GET', '/cases?group=unicorn', undefined, '/query/group'],
    ['GET', '/cases/none', undefined, '/params/caseId'],
    ['POST', `/cases/${opened.body.id}/assignees`, { person: 'you' }, '/person'],
    ['DELETE', `/cases/${opened.body.id}/assignees/you`, undefined, '/params/person'],
  ] as const) {
    const refused = await ask(method, url, body)
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.problems?.[0]?.pointer],
      [400, 'request-malformed', pointer],
      url,
    )
  }
  assert.equal((await ask('GET', `/cases/${listing.id}`)).body.code, 'case-not-found')
  await close()
})

import assert from 'node:assert/strict'
import { onEachCaseWorld } from './case-world.fixture.ts'
import { closeCase } from './close-case.ts'
import { mergeReport } from './merge-report.ts'
import { openScreenedCase } from './open-screened-case.ts'

const statusOf = (world: Parameters<Parameters<typeof onEachCaseWorld>[1]>[0], reportId: string) =>
  world.ctx.inTransaction(async ({ query }) => {
    const { status } = await query.selectFrom('report').select('status').where('id', '=', reportId).executeTakeFirstOrThrow()
    return status
  })

onEachCaseWorld('mergeReport() opens a case for a listing that nothing flagged', async (world) => {
  const listing = await world.listing('Old things')
  const reportId = await world.reported(listing)
  const caseId = await world.caseOf(listing)
  assert.deepEqual(await world.row(caseId), { status: 'open', decision: null, priority: 50, round: 1 })
  assert.deepEqual((await world.folded(caseId)).reportIds, [reportId])
})

onEachCaseWorld('mergeReport() joins the open case, which becomes as pressing as a report', async (world) => {
  const listing = await world.listing()
  await world.screened(listing, { score: 30 })
  const caseId = await world.caseOf(listing)
  const [first, second] = [await world.reported(listing), await world.reported(listing)]
  assert.equal((await world.row(caseId)).priority, 50)
  assert.deepEqual((await world.folded(caseId)).reportIds, [first, second])
  assert.equal(await statusOf(world, second), 'merged')
  assert.deepEqual((await world.events(first)).map(({ kind, facts }) => [kind, facts]).at(-1), [
    'report.merged',
    { listingId: listing.id, caseId },
  ])
})

onEachCaseWorld('mergeReport() opens a new case after one that was closed, whatever was decided', async (world) => {
  const listing = await world.listing()
  await world.screened(listing, { score: 90 })
  const first = await world.caseOf(listing)
  await closeCase(world.ctx, first)
  await world.reported(listing)
  const [, second = ''] = await world.casesOf(listing)
  assert.deepEqual(await world.row(second), { status: 'open', decision: null, priority: 90, round: 1 })
})

onEachCaseWorld('mergeReport() run again changes nothing, and leaves a dismissed report alone', async (world) => {
  const listing = await world.listing()
  const reportId = await world.reported(listing)
  const caseId = await world.caseOf(listing)
  assert.equal(await mergeReport(world.ctx, reportId), caseId)
  await closeCase(world.ctx, caseId)
  assert.equal(await mergeReport(world.ctx, reportId), caseId)
  assert.equal((await world.events(caseId)).length, 2)

  const dismissed = await world.report(listing)
  await world.ctx.inTransaction(({ query }) =>
    query.updateTable('report').set({ status: 'dismissed' }).where('id', '=', dismissed).execute(),
  )
  assert.equal(await mergeReport(world.ctx, dismissed), null)
  assert.equal(await mergeReport(world.ctx, world.ctx.ids.next()), null)
})

onEachCaseWorld('mergeReport() and openScreenedCase() at once end in one case that holds every report', async (world) => {
  const listing = await world.listing()
  const job = await world.screening(listing)
  const reports = await Promise.all([1, 2, 3, 4, 5].map(() => world.report(listing)))
  const [, ...ends] = await Promise.all([
    openScreenedCase(world.ctx, job),
    ...reports.map((reportId) => mergeReport(world.ctx, reportId)),
  ])
  const caseId = await world.caseOf(listing)
  assert.deepEqual(new Set(ends), new Set([caseId]))
  assert.deepEqual((await world.folded(caseId)).reportIds.toSorted(), reports.toSorted())
  assert.equal((await world.row(caseId)).priority, 80)
})

onEachCaseWorld('mergeReport() while the case is being closed ends in an open case', async (world) => {
  for (let times = 0; times < 10; times++) {
    const listing = await world.listing()
    await world.screened(listing)
    const first = await world.caseOf(listing)
    const reportId = await world.report(listing)
    const [, end] = await Promise.all([closeCase(world.ctx, first), mergeReport(world.ctx, reportId)])
    const folded = await world.folded(end as string)
    assert.ok(folded.reportIds.includes(reportId))
    assert.equal(folded.status, end === first ? 'closed' : 'open')
    const kinds = (await world.events(first)).map(({ kind }) => kind)
    assert.deepEqual(kinds, end === first ? ['case.opened', 'case.report-merged', 'case.closed'] : ['case.opened', 'case.closed'])
  }
})

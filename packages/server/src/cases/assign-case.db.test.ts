import assert from 'node:assert/strict'
import { assignCase } from './assign-case.ts'
import { type CaseWorld, onEachCaseWorld } from './case-world.fixture.ts'
import { closeCase } from './close-case.ts'
import { openCase } from './open-case.ts'
import { releaseCase } from './release-case.ts'

async function openedCase(world: CaseWorld): Promise<string> {
  const opened = await openCase(world.ctx, [(await world.listing()).id])
  assert.ok(opened.ok)
  return opened.value.id
}

onEachCaseWorld(
  'assignCase() gives a case to several reviewers, each once, and releaseCase() back to the queue',
  async (world) => {
    const caseId = await openedCase(world)
    const [rita, sam] = [await world.member('reviewer'), await world.member('reviewer', 'analyst')]
    for (const { id } of [rita, rita, sam]) assert.ok((await assignCase(rita.ctx, caseId, id)).ok)
    const both = await world.folded(caseId)
    assert.deepEqual([both.status, both.assigneeIds], ['in-review', [rita.id, sam.id]])

    assert.ok((await releaseCase(rita.ctx, caseId, rita.id)).ok)
    assert.ok((await releaseCase(rita.ctx, caseId, rita.id)).ok)
    assert.equal((await world.row(caseId)).status, 'in-review')
    assert.ok((await releaseCase(rita.ctx, caseId, sam.id)).ok)
    assert.equal((await world.row(caseId)).status, 'open')
    assert.equal((await world.events(caseId)).length, 5)

    const again = await assignCase(rita.ctx, caseId, rita.id)
    assert.deepEqual(again.ok && again.value.assigneeIds, [rita.id])
  },
)

onEachCaseWorld('assignCase() refuses who reviews nothing here: another role, a stranger, one who has left', async (world) => {
  const caseId = await openedCase(world)
  const [analyst, gone] = [await world.member('analyst', 'admin'), await world.member('reviewer')]
  const elsewhere = await world.organisation('ngo', ['reviewer'])
  await world.ctx.inTransaction(({ query, now }) =>
    query.updateTable('membership').set({ left_at: now }).where('person_id', '=', gone.id).execute(),
  )
  for (const personId of [analyst.id, elsewhere.personId, gone.id]) {
    assert.deepEqual(await assignCase(world.ctx, caseId, personId), {
      ok: false,
      refusal: { code: 'not-a-reviewer', personId },
    })
  }
})

onEachCaseWorld(
  'assignCase() and releaseCase() refuse a case that is closed, unknown or of another organisation',
  async (world) => {
    const caseId = await openedCase(world)
    const rita = await world.member('reviewer')
    const elsewhere = await world.organisation('ngo', ['reviewer'])
    const unknown = { ok: false, refusal: { code: 'case-not-found', caseId } }
    assert.deepEqual(await assignCase(elsewhere.ctx, caseId, elsewhere.personId), unknown)
    assert.deepEqual(await releaseCase(elsewhere.ctx, caseId, rita.id), unknown)

    await closeCase(world.ctx, caseId)
    assert.deepEqual(await assignCase(rita.ctx, caseId, rita.id), {
      ok: false,
      refusal: { code: 'case-not-assignable', caseId, status: 'closed' },
    })
  },
)

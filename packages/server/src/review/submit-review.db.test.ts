import assert from 'node:assert/strict'
import { assignCase } from '../cases/assign-case.ts'
import { type CaseWorld, ivoryReading, type Member, onEachCaseWorld } from '../cases/case-world.fixture.ts'
import { releaseCase } from '../cases/release-case.ts'
import { decideCase } from './decide-case.ts'
import { submitReview } from './submit-review.ts'

/** A flagged case that these reviewers have. */
async function caseHeldBy(world: CaseWorld, ...readers: Member[]): Promise<string> {
  const listing = await world.listing()
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  for (const { ctx, id } of readers) assert.ok((await assignCase(ctx, caseId, id)).ok)
  return caseId
}

const rowsOf = (world: CaseWorld, caseId: string) =>
  world.ctx.inTransaction(({ query }) =>
    query.selectFrom('review').selectAll().where('case_id', '=', caseId).orderBy('id').execute(),
  )

onEachCaseWorld('submitReview() keeps one reading of each reader in a round, the last they submitted', async (world) => {
  const rita = await world.member('reviewer')
  const caseId = await caseHeldBy(world, rita)
  const first = await submitReview(rita.ctx, caseId, rita.id, ivoryReading)
  await releaseCase(rita.ctx, caseId, rita.id)
  await assignCase(rita.ctx, caseId, rita.id)
  const second = await submitReview(rita.ctx, caseId, rita.id, { ...ivoryReading, taxon: 'Loxodonta africana', specimens: 3 })
  assert.ok(first.ok && second.ok)
  assert.equal(first.value.reviewId, second.value.reviewId)
  assert.deepEqual((await world.folded(caseId)).reviewIds, [first.value.reviewId])
  const [row, ...more] = await rowsOf(world, caseId)
  assert.deepEqual(
    [row?.taxon, row?.specimens, row?.proposed, row?.released_at, more.length],
    ['Loxodonta africana', 3, 'notify', null, 0],
  )
})

onEachCaseWorld(
  'submitReview() takes a genus, a family and what was not identified, and refuses a name of no catalogue',
  async (world) => {
    const rita = await world.member('reviewer')
    const caseId = await caseHeldBy(world, rita)
    for (const taxon of ['Loxodonta africana', 'Panthera', 'Elephantidae', null]) {
      assert.ok((await submitReview(rita.ctx, caseId, rita.id, { ...ivoryReading, taxon })).ok, `${taxon}`)
    }
    for (const taxon of ['elephant', 'loxodonta africana', 'Elephas imaginarius', '__proto__', '']) {
      assert.deepEqual(await submitReview(rita.ctx, caseId, rita.id, { ...ivoryReading, taxon }), {
        ok: false,
        refusal: { code: 'taxon-unknown', taxon },
      })
    }
  },
)

onEachCaseWorld('submitReview() asks for a reason where a case would end without one, or come back', async (world) => {
  const rita = await world.member('reviewer')
  const caseId = await caseHeldBy(world, rita)
  for (const [proposed, reason, isTaken] of [
    ['notify', null, true],
    ['refer', null, true],
    ['not-wildlife', null, true],
    ['no-action', null, false],
    ['unsure', null, false],
    ['no-action', 'Antique with papers shown.', true],
    ['unsure', 'Bone or ivory?', true],
  ] as const) {
    const submitted = await submitReview(rita.ctx, caseId, rita.id, { ...ivoryReading, proposed, reason })
    assert.equal(submitted.ok, isTaken, `${proposed} ${reason}`)
    if (!submitted.ok) assert.deepEqual(submitted.refusal, { code: 'reason-missing' })
  }
})

onEachCaseWorld('submitReview() refuses whoever does not have the case, and every status but in-review', async (world) => {
  const [rita, sam] = [await world.member('reviewer'), await world.member('reviewer')]
  const caseId = await caseHeldBy(world, rita)
  const unknown = rita.id
  const elsewhere = await world.organisation('ngo', ['reviewer'])
  assert.deepEqual(await submitReview(sam.ctx, caseId, sam.id, ivoryReading), {
    ok: false,
    refusal: { code: 'case-not-yours', caseId },
  })
  for (const [ctx, id] of [
    [rita.ctx, unknown],
    [elsewhere.ctx, caseId],
  ] as const) {
    assert.deepEqual(await submitReview(ctx, id, rita.id, ivoryReading), {
      ok: false,
      refusal: { code: 'case-not-found', caseId: id },
    })
  }
  const refused = async (status: string) =>
    assert.deepEqual(await submitReview(rita.ctx, caseId, rita.id, ivoryReading), {
      ok: false,
      refusal: { code: 'case-not-reviewable', caseId, status },
    })
  await releaseCase(rita.ctx, caseId, rita.id)
  await refused('open')
  assert.ok((await decideCase(rita.ctx, caseId, rita.id, 'notify', ivoryReading)).ok)
  await refused('decided')
})

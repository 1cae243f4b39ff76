import assert from 'node:assert/strict'
import { decisions } from '@vigie/casework'
import { assignCase } from '../cases/assign-case.ts'
import { type CaseWorld, ivoryReading, type Member, onEachCaseWorld } from '../cases/case-world.fixture.ts'
import { releaseCase } from '../cases/release-case.ts'
import { reopenCase } from '../cases/reopen-case.ts'
import { decideCase } from './decide-case.ts'
import { decideCases } from './decide-cases.ts'
import { submitReview } from './submit-review.ts'

async function flaggedCase(world: CaseWorld): Promise<string> {
  const listing = await world.listing()
  await world.screened(listing)
  return world.caseOf(listing)
}

async function readCase(world: CaseWorld, reader: Member, reason: string | null = null): Promise<string> {
  const caseId = await flaggedCase(world)
  assert.ok((await assignCase(reader.ctx, caseId, reader.id)).ok)
  assert.ok((await submitReview(reader.ctx, caseId, reader.id, { ...ivoryReading, reason })).ok)
  return caseId
}

const kindsOf = async (world: CaseWorld, caseId: string) => (await world.events(caseId)).map(({ kind }) => kind)

onEachCaseWorld('decideCase() closes at once what needs nothing more, and no other', async (world) => {
  const rita = await world.member('reviewer')
  for (const decision of decisions) {
    const caseId = await readCase(world, rita, 'Seen the hallmark.')
    const decided = await decideCase(rita.ctx, caseId, rita.id, decision)
    const status = decision === 'no-action' || decision === 'not-wildlife' ? 'closed' : 'decided'
    assert.deepEqual(decided.ok && [decided.value.status, decided.value.decision], [status, decision])
    assert.deepEqual(await world.row(caseId), { status, decision, priority: 80, round: 1 })
    const actors = (await world.events(caseId)).slice(1).map(({ actor }) => actor)
    assert.deepEqual(new Set(actors), new Set([`person:${rita.id}`]))
  }
})

onEachCaseWorld(
  'decideCase() refuses without a submitted reading of this round, and without a reason where one is due',
  async (world) => {
    const [rita, sam] = [await world.member('reviewer'), await world.member('reviewer')]
    const caseId = await readCase(world, rita)
    await assignCase(sam.ctx, caseId, sam.id)
    const missing = { ok: false, refusal: { code: 'review-missing', caseId } }
    assert.deepEqual(await decideCase(sam.ctx, caseId, sam.id, 'notify'), missing)
    for (const decision of ['no-action', 'unsure'] as const) {
      assert.deepEqual(await decideCase(rita.ctx, caseId, rita.id, decision), { ok: false, refusal: { code: 'reason-missing' } })
    }
    assert.ok((await decideCase(rita.ctx, caseId, rita.id, 'notify')).ok)

    assert.ok((await reopenCase(rita.ctx, caseId, 'mistake')).ok)
    await assignCase(rita.ctx, caseId, rita.id)
    assert.deepEqual(await decideCase(rita.ctx, caseId, rita.id, 'notify'), missing)
  },
)

onEachCaseWorld('decideCase() refuses whoever does not have the case, and a case that is not in review', async (world) => {
  const [rita, sam] = [await world.member('reviewer'), await world.member('reviewer')]
  const caseId = await readCase(world, rita)
  const yours = { ok: false, refusal: { code: 'case-not-yours', caseId } }
  assert.deepEqual(await decideCase(sam.ctx, caseId, sam.id, 'notify'), yours)
  assert.deepEqual(await decideCase(sam.ctx, caseId, sam.id, 'notify', ivoryReading), yours)
  await releaseCase(rita.ctx, caseId, rita.id)
  assert.deepEqual(await decideCase(rita.ctx, caseId, rita.id, 'notify'), {
    ok: false,
    refusal: { code: 'case-not-decidable', caseId, status: 'open' },
  })
  assert.deepEqual(await decideCase(rita.ctx, rita.id, rita.id, 'notify'), {
    ok: false,
    refusal: { code: 'case-not-found', caseId: rita.id },
  })
})

onEachCaseWorld('decideCase() with a reading takes a case that nobody has, reads and decides it in one step', async (world) => {
  const rita = await world.member('reviewer')
  const caseId = await flaggedCase(world)
  assert.deepEqual(await decideCase(rita.ctx, caseId, rita.id, 'unsure', ivoryReading), {
    ok: false,
    refusal: { code: 'reason-missing' },
  })
  assert.deepEqual(await kindsOf(world, caseId), ['case.opened'])

  const { proposed: _, ...reading } = { ...ivoryReading, reason: 'Resin.' }
  assert.ok((await decideCase(rita.ctx, caseId, rita.id, 'not-wildlife', reading)).ok)
  assert.deepEqual(await kindsOf(world, caseId), ['case.opened', 'case.assigned', 'case.reviewed', 'case.decided', 'case.closed'])
  const review = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('review').select(['proposed', 'reason']).where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  assert.deepEqual(review, { proposed: 'not-wildlife', reason: 'Resin.' })
})

onEachCaseWorld('decideCase() by two at once decides once', async (world) => {
  const [rita, sam] = [await world.member('reviewer'), await world.member('reviewer')]
  const caseId = await readCase(world, rita)
  await assignCase(sam.ctx, caseId, sam.id)
  await submitReview(sam.ctx, caseId, sam.id, ivoryReading)
  const results = await Promise.all([rita, sam].map(({ ctx, id }) => decideCase(ctx, caseId, id, 'notify')))
  const refused = results.filter((result) => !result.ok)
  assert.deepEqual(refused, [{ ok: false, refusal: { code: 'case-not-decidable', caseId, status: 'decided' } }])
  assert.equal((await kindsOf(world, caseId)).filter((kind) => kind === 'case.decided').length, 1)
})

onEachCaseWorld('decideCase() remembers the words that were decided on, and reopenCase() forgets them', async (world) => {
  const rita = await world.member('reviewer')
  const listing = await world.listing()
  await world.screened(listing)
  const now = await world.changed(listing, 'Two ivory bangles')
  const caseId = await world.caseOf(listing)
  const decidedOn = () =>
    world.ctx.inTransaction(async ({ query }) => {
      const row = await query
        .selectFrom('case_listing')
        .select('decided_version_id')
        .where('case_id', '=', caseId)
        .executeTakeFirst()
      return row?.decided_version_id
    })
  assert.ok((await decideCase(rita.ctx, caseId, rita.id, 'notify', ivoryReading)).ok)
  assert.equal(await decidedOn(), now.versionId)
  assert.ok((await reopenCase(rita.ctx, caseId, 'mistake')).ok)
  assert.equal(await decidedOn(), null)
})

onEachCaseWorld(
  'reopenCase() of a mistake gives the case back to all who had it, and an appeal gives it to nobody',
  async (world) => {
    const [rita, sam, ada] = [await world.member('reviewer'), await world.member('reviewer'), await world.member('reviewer')]
    const caseId = await readCase(world, rita, 'Seen the grain.')
    await assignCase(sam.ctx, caseId, sam.id)
    const holders = async (by: Member, reason: 'appeal' | 'mistake') => {
      const reopened = await reopenCase(by.ctx, caseId, reason)
      assert.ok(reopened.ok)
      return [reopened.value.status, [...reopened.value.assigneeIds].sort()]
    }
    assert.ok((await decideCase(rita.ctx, caseId, rita.id, 'notify')).ok)
    assert.deepEqual(await holders(rita, 'mistake'), ['in-review', [rita.id, sam.id].sort()])
    const { proposed: _, ...reading } = ivoryReading
    assert.ok((await decideCase(sam.ctx, caseId, sam.id, 'notify', reading)).ok, 'the other goes on as well')
    assert.deepEqual(await holders(ada, 'mistake'), ['open', []], 'somebody who never had it gives it to the queue')
    assert.ok((await decideCase(sam.ctx, caseId, sam.id, 'notify', reading)).ok)
    assert.deepEqual(await holders(sam, 'appeal'), ['open', []])
  },
)

onEachCaseWorld('decideCase() tells no platform of what nobody has named', async (world) => {
  const rita = await world.member('reviewer')
  const caseId = await flaggedCase(world)
  const { proposed: _, ...reading } = ivoryReading
  for (const [lack, missing] of [
    [{ taxon: null }, ['taxon']],
    [{ product: null }, ['product']],
    [{ taxon: null, product: null }, ['taxon', 'product']],
  ] as const) {
    const refused = await decideCase(rita.ctx, caseId, rita.id, 'notify', { ...reading, ...lack })
    assert.deepEqual(refused, { ok: false, refusal: { code: 'reading-incomplete', missing } })
  }
  assert.equal((await world.row(caseId)).status, 'open', 'what is refused takes no case')
  await assignCase(rita.ctx, caseId, rita.id)
  assert.ok((await submitReview(rita.ctx, caseId, rita.id, { ...ivoryReading, product: null })).ok, 'a reading may stay open')
  assert.deepEqual(await decideCase(rita.ctx, caseId, rita.id, 'notify'), {
    ok: false,
    refusal: { code: 'reading-incomplete', missing: ['product'] },
  })
  assert.ok((await decideCase(rita.ctx, caseId, rita.id, 'refer', { ...reading, taxon: null, product: null })).ok)
})

onEachCaseWorld('decideCases() answers each case on its own, in the order asked', async (world) => {
  const rita = await world.member('reviewer')
  const [one, other] = [await flaggedCase(world), await flaggedCase(world)]
  const { proposed: _, ...reading } = ivoryReading
  const item = { ...reading, decision: 'notify' } as const
  const answers = await decideCases(rita.ctx, rita.id, [
    { ...item, caseId: one },
    { ...item, caseId: rita.id },
    { ...item, caseId: one },
    { ...item, caseId: other, taxon: 'Nessiteras rhombopteryx' },
    { ...item, caseId: other, decision: 'not-wildlife' },
  ])
  assert.deepEqual(
    answers.map(({ caseId, result }) => [caseId, result.ok ? result.value.status : result.refusal.code]),
    [
      [one, 'decided'],
      [rita.id, 'case-not-found'],
      [one, 'case-not-decidable'],
      [other, 'taxon-unknown'],
      [other, 'closed'],
    ],
  )
})

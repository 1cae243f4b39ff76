import assert from 'node:assert/strict'
import { onEachCaseWorld } from './case-world.fixture.ts'
import { nextCase } from './next-case.ts'
import { releaseCase } from './release-case.ts'

const idOf = (result: Awaited<ReturnType<typeof nextCase>>) => (result.ok ? (result.value?.id ?? null) : assert.fail())

onEachCaseWorld('nextCase() gives the most pressing case that waits, and null when none does', async (world) => {
  const [calm, pressing] = [await world.listing('A'), await world.listing('B')]
  await world.screened(calm, { score: 60 })
  await world.screened(pressing, { score: 95 })
  const rita = await world.member('reviewer')
  const first = await nextCase(rita.ctx, rita.id, {})
  assert.equal(idOf(first), await world.caseOf(pressing))
  assert.deepEqual(first.ok && first.value?.assignees, [{ person_id: rita.id, name: rita.name, has_submitted: false }])
  assert.equal(idOf(await nextCase(rita.ctx, rita.id, {})), await world.caseOf(calm))
  assert.equal(idOf(await nextCase(rita.ctx, rita.id, {})), null)
})

onEachCaseWorld('nextCase() gives no case to two reviewers who ask at once', async (world) => {
  for (let each = 0; each < 12; each++) await world.screened(await world.listing(`Bangle ${each}`), { score: 70 })
  const readers = await Promise.all(Array.from({ length: 15 }, () => world.member('reviewer')))
  const given = (await Promise.all(readers.map(({ ctx, id }) => nextCase(ctx, id, {})))).map(idOf)
  const taken = given.filter((id) => id !== null)
  assert.equal(new Set(taken).size, taken.length)
  const waiting = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('case_file').select('id').where('status', '=', 'open').execute(),
  )
  assert.equal(taken.length + waiting.length, 12)
  for (const id of taken) assert.equal((await world.folded(id)).assigneeIds.length, 1)
})

onEachCaseWorld('nextCase() does not give back to a reviewer what they let go of', async (world) => {
  const listing = await world.listing()
  await world.screened(listing)
  const caseId = await world.caseOf(listing)
  const [rita, sam] = [await world.member('reviewer'), await world.member('reviewer')]
  assert.equal(idOf(await nextCase(rita.ctx, rita.id, {})), caseId)
  await releaseCase(rita.ctx, caseId, rita.id)
  assert.equal(idOf(await nextCase(rita.ctx, rita.id, {})), null)
  assert.equal(idOf(await nextCase(sam.ctx, sam.id, {})), caseId)
})

onEachCaseWorld('nextCase() keeps to a platform, a product and a group', async (world) => {
  const market = await world.platform('Market')
  const [bangle, parrot] = [await world.listing('Ivory bangle'), await world.listing('African grey parrot', market)]
  await world.screened(bangle, { score: 90 })
  await world.screened(parrot, { score: 60, taxon: 'Psittacus erithacus', product: 'live' })
  const [rita, birds] = [await world.member('reviewer'), await world.caseOf(parrot)]
  for (const filter of [{ platform_id: market }, { product: 'live' }, { group: 'parrot' }] as const) {
    const sam = await world.member('reviewer')
    assert.equal(idOf(await nextCase(sam.ctx, sam.id, filter)), birds)
    await releaseCase(sam.ctx, birds, sam.id)
  }
  assert.equal(idOf(await nextCase(rita.ctx, rita.id, { product: 'live', group: 'elephant' })), null)
  assert.equal(idOf(await nextCase(rita.ctx, rita.id, { platform_id: bangle.id })), null)
})

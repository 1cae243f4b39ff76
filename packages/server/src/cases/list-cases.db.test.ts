import assert from 'node:assert/strict'
import { CursorUnknown } from '../db/cursor-unknown.ts'
import { testRuleset } from '../db/test-context.fixture.ts'
import { assignCase } from './assign-case.ts'
import { type CaseWorld, onEachCaseWorld } from './case-world.fixture.ts'
import { closeCase } from './close-case.ts'
import { countCases } from './count-cases.ts'
import { listCases, type QueueQuestion } from './list-cases.ts'
import type { QueueFilter } from './queue-filter.ts'

const ask = (world: CaseWorld, question: Partial<QueueQuestion> = {}) =>
  world.ctx.inTransaction((tx) => listCases(tx, testRuleset(), { order: 'pressing', limit: 50, ...question }))

/** A case for each score, in this order; returns their ids. */
async function casesOf(world: CaseWorld, ...scores: number[]): Promise<string[]> {
  const ids = []
  for (const score of scores) {
    const listing = await world.listing(`Bangle of ${score}`)
    await world.screened(listing, { score })
    ids.push(await world.caseOf(listing))
  }
  return ids
}

onEachCaseWorld('listCases() pages through every case once, most pressing or oldest first', async (world) => {
  const ids = await casesOf(world, 60, 95, 70, 70, 51.5)
  const [a, b, c, d, e] = ids
  for (const [order, expected] of [
    ['pressing', [b, c, d, a, e]],
    ['oldest', ids],
  ] as const) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await ask(world, { order, limit: 2, after })
      assert.ok(page.items.length <= 2)
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    assert.deepEqual(seen, expected)
  }
})

onEachCaseWorld('listCases() refuses a cursor that it did not write', async (world) => {
  const ids = await casesOf(world, 60)
  const forged = [['x'], [1], [1, 'x'], ['x', ids[0]], [{}, []]].map((key) =>
    Buffer.from(JSON.stringify(key)).toString('base64url'),
  )
  for (const after of ['', 'AA', '%', ...forged]) {
    for (const order of ['pressing', 'oldest'] as const) {
      await assert.rejects(ask(world, { after, order }), CursorUnknown, after)
    }
  }
})

onEachCaseWorld('listCases() keeps to a status, an assignee, a platform, a product and a group', async (world) => {
  const [ivory = '', closed = ''] = await casesOf(world, 80, 60)
  const market = await world.platform('Market')
  const parrot = await world.listing('African grey parrot', market)
  await world.screened(parrot, { taxon: 'Psittacus erithacus', product: 'live' })
  const live = await world.caseOf(parrot)
  const rita = await world.member('reviewer')
  await assignCase(rita.ctx, ivory, rita.id)
  await closeCase(world.ctx, closed)

  for (const [question, expected] of [
    [{ status: 'open' }, [live]],
    [{ status: 'closed' }, [closed]],
    [{ assigneeId: rita.id }, [ivory]],
    [{ assigneeId: rita.id, status: 'open' }, []],
    [{ platform_id: market }, [live]],
    [{ product: 'ivory', status: 'in-review' }, [ivory]],
    [{ group: 'parrot' }, [live]],
    [{ group: 'seahorse' }, []],
    [{ decision: 'unsure' }, []],
  ] as [Partial<QueueQuestion>, string[]][]) {
    assert.deepEqual(
      (await ask(world, question)).items.map(({ id }) => id),
      expected,
      JSON.stringify(question),
    )
  }
})

onEachCaseWorld('listCases() shows what a case is about, and nothing of another organisation', async (world) => {
  const listing = await world.listing('Ivory bangle', await world.platform('Market'))
  await world.screened(listing)
  await world.reported(listing)
  const rita = await world.member('reviewer')
  const caseId = await world.caseOf(listing)
  await assignCase(rita.ctx, caseId, rita.id)
  const [line] = (await ask(world)).items
  assert.equal(line?.title, 'Ivory bangle')
  assert.deepEqual(line?.seen, {
    verdict: 'flag',
    taxon: 'Elephantidae',
    product: 'ivory',
    specimens: 1,
    specimens_stated: false,
    degraded: [],
  })
  assert.deepEqual([line?.listing_count, line?.report_count, line?.platform?.name], [1, 1, 'Market'])
  assert.deepEqual(line?.assignees, [{ person_id: rita.id, name: rita.name, has_submitted: false }])

  const elsewhere = await world.organisation()
  const theirs = await elsewhere.ctx.inTransaction((tx) => listCases(tx, testRuleset(), { order: 'pressing', limit: 50 }))
  assert.deepEqual(theirs.items, [])
})

onEachCaseWorld(
  'listCases() calls a listing without a title by its first words, and says what could not be read',
  async (world) => {
    const listing = await world.listing('to be unnamed')
    const description = 'Gading gajah asli '.repeat(10)
    await world.ctx.inTransaction(({ query }) =>
      query
        .updateTable('listing_version')
        .set({ content: JSON.stringify({ title: '', description }) })
        .where('id', '=', listing.versionId)
        .execute(),
    )
    await world.screened(listing, {
      verdict: 'pass',
      decision: 'review',
      score: 0,
      taxon: null,
      product: null,
      degraded: ['language'],
    })
    const [line] = (await ask(world)).items
    assert.equal(line?.title, description.slice(0, 100))
    assert.deepEqual(line?.seen?.degraded, ['language'])
  },
)

onEachCaseWorld('countCases() counts what waits and what somebody has, as the filter has it', async (world) => {
  const [first = ''] = await casesOf(world, 60, 70, 80)
  const rita = await world.member('reviewer')
  const counted = (readerId: string | null, filter: QueueFilter = {}) =>
    world.ctx.inTransaction((tx) => countCases(tx, testRuleset(), readerId, filter))
  assert.deepEqual(await counted(rita.id), { waiting: 3, mine: 0 })
  await assignCase(rita.ctx, first, rita.id)
  assert.deepEqual(await counted(rita.id), { waiting: 2, mine: 1 })
  assert.deepEqual(await counted(null), { waiting: 2, mine: 0 })
  assert.deepEqual(await counted(rita.id, { product: 'live' }), { waiting: 0, mine: 0 })
})

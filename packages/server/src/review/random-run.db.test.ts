import assert from 'node:assert/strict'
import { type CaseDeed, type CaseEvent, type CaseFile, caseCan, decisions, foldCase, type Result } from '@vigie/casework'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { assignCase } from '../cases/assign-case.ts'
import { lockCase } from '../cases/case-store.ts'
import {
  type CaseWorld,
  ivoryReading,
  type Member,
  onEachCaseWorld,
  type Planted,
  type SeenAs,
} from '../cases/case-world.fixture.ts'
import { closeCase } from '../cases/close-case.ts'
import { mergeReport } from '../cases/merge-report.ts'
import { nextCase } from '../cases/next-case.ts'
import { openCase } from '../cases/open-case.ts'
import { openScreenedCase } from '../cases/open-screened-case.ts'
import { releaseCase } from '../cases/release-case.ts'
import { reopenCase } from '../cases/reopen-case.ts'
import { decideCase } from './decide-case.ts'
import { submitReview } from './submit-review.ts'

const seed = 20261121
const commandCount = 2_000
/** So many are under way at the same time: on PostgreSQL they truly meet. */
const atOnce = 4

type Command = 'open' | 'screen' | 'merge' | 'assign' | 'next' | 'release' | 'review' | 'decide' | 'reopen' | 'close'

/** How often of a hundred each is tried: enough cases, and all of each case's life. */
const shares: readonly (readonly [Command, number])[] = [
  ['open', 4],
  ['screen', 6],
  ['merge', 6],
  ['assign', 16],
  ['next', 6],
  ['release', 9],
  ['review', 19],
  ['decide', 16],
  ['reopen', 10],
  ['close', 8],
]

const deedOf: Readonly<Record<Exclude<CaseEvent['kind'], 'case.opened' | 'case.listing-added'>, CaseDeed>> = {
  'case.report-merged': 'merge',
  'case.assigned': 'assign',
  'case.unassigned': 'unassign',
  'case.reviewed': 'review',
  'case.decided': 'decide',
  'case.reopened': 'reopen',
  'case.closed': 'close',
}

onEachCaseWorld(`${commandCount} random commands leave the rows of every case as the fold of its events`, async (world) => {
  const { random } = seededIds(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const readers: Member[] = []
  for (let each = 0; each < 5; each++) readers.push(await world.member('reviewer'))
  const listings: Planted[] = []
  for (let each = 0; each < 80; each++) listings.push(await world.listing(`Bangle ${each}`))
  const done = new Map<string, number>()
  const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1)

  let [cases, seats]: [string[], Seat[]] = [[], []]
  for (let made = 0; made < commandCount; made += atOnce) {
    world.clock.advance({ seconds: 1 })
    if (made % 12 === 0) [cases, seats] = [await allCases(world), await allSeats(world)]
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        const command = chosen(random())
        count(`${command}: ${await give(world, command, { pick, readers, listings, cases, seats })}`)
      }),
    )
  }

  assert.equal(
    [...done.values()].reduce((sum, times) => sum + times),
    commandCount,
  )
  for (const [command] of shares) assert.ok((done.get(`${command}: done`) ?? 0) >= 15, `too few of ${command}: ${show(done)}`)
  const eventCount = await countEvents(world)
  await world.settle()
  assert.equal(await countEvents(world), eventCount, 'a job that runs again does nothing')
  const all = await allCases(world)
  assert.ok(all.length >= 80, `too few cases: ${all.length}`)
  const kinds = new Set<string>()
  for (const caseId of all) {
    const events = (await world.events(caseId)) as CaseEvent[]
    for (const { kind } of events) kinds.add(kind)
    await assertRows(world, caseId, replay(events), events.filter(({ kind }) => kind === 'case.reopened').length + 1)
  }
  assert.deepEqual([...kinds].sort(), ['case.opened', ...Object.keys(deedOf)].sort())
})

/** The fold of a log in which nothing happened that the status of that moment did not allow. */
function replay(events: readonly CaseEvent[]): CaseFile {
  let caseFile: CaseFile | null = null
  for (const event of events) {
    const deed = deedOf[event.kind as keyof typeof deedOf]
    if (caseFile && deed) assert.ok(caseCan(deed, caseFile), `${event.kind} of a case that is ${caseFile.status}`)
    caseFile = foldCase(caseFile, event)
  }
  assert.ok(caseFile)
  return caseFile
}

/** Every column and row that shows a case says what its fold says. */
async function assertRows(world: CaseWorld, caseId: string, folded: CaseFile, round: number): Promise<void> {
  const { held, listings } = await world.ctx.inTransaction(async (tx) => ({
    held: await lockCase(tx, caseId),
    listings: await tx.query
      .selectFrom('case_listing')
      .select(['is_open', 'decided_version_id'])
      .where('case_id', '=', caseId)
      .execute(),
  }))
  assert.ok(held)
  assert.deepEqual(sorted(held.caseFile), sorted(folded))
  assert.equal(held.round, round)
  for (const listing of listings) {
    assert.equal(listing.is_open, folded.status !== 'closed')
    assert.equal(listing.decided_version_id !== null, folded.decision !== null)
  }
}

/** Lists of ids in one order: the fold keeps that of the events. */
function sorted(caseFile: CaseFile): CaseFile {
  const { listingIds, reportIds, assigneeIds, reviewIds } = caseFile
  return {
    ...caseFile,
    listingIds: listingIds.toSorted(),
    reportIds: reportIds.toSorted(),
    assigneeIds: assigneeIds.toSorted(),
    reviewIds: reviewIds.toSorted(),
  }
}

/** A case in review, and somebody who has it. */
interface Seat {
  readonly caseId: string
  readonly readerId: string
}

interface Drawn {
  readonly pick: <T>(of: readonly T[]) => T
  readonly readers: readonly Member[]
  readonly listings: readonly Planted[]
  readonly cases: readonly string[]
  readonly seats: readonly Seat[]
}

/** Give one command by chance; says whether it was done, or the code of its refusal. Whatever throws fails the test. */
async function give(world: CaseWorld, command: Command, drawn: Drawn): Promise<string> {
  const { pick, readers, listings, cases } = drawn
  const { ctx, id, caseId } = drawReader(drawn)
  const listing = pick(listings)
  const reading = { ...ivoryReading, proposed: pick(decisions), reason: pick(['Seen the grain.', null]) }
  switch (command) {
    case 'open':
      return said(await openCase(ctx, pick([[listing.id], [listing.id, pick(listings).id]])))
    case 'screen':
      await openScreenedCase(world.ctx, await screened(world, listing, pick([null, {}, { score: 95 }, unread])))
      return 'done'
    case 'merge':
      return (await mergeReport(ctx, await world.report(listing))) ? 'done' : 'nothing'
    case 'assign':
      return said(await assignCase(ctx, pick([caseId, pick(cases)]) ?? id, pick(readers).id))
    case 'next': {
      const next = await nextCase(ctx, id, {})
      return next.ok && next.value === null ? 'nothing' : said(next)
    }
    case 'release':
      return said(await releaseCase(ctx, caseId, id))
    case 'review':
      return said(await submitReview(ctx, caseId, id, reading))
    case 'decide':
      return said(await decideCase(ctx, caseId, id, reading.proposed, pick([reading, undefined])))
    case 'reopen':
      return said(await reopenCase(ctx, pick(cases) ?? id, pick(['appeal', 'mistake'])))
    case 'close':
      return said(await closeCase(ctx, pick(cases) ?? id, pick([undefined, 'decided'])))
  }
}

const unread: SeenAs = { verdict: 'pass', degraded: ['no-text'], taxon: null, product: null }

/** The job of a screening; of the same words seen again where there is none. */
const screened = (world: CaseWorld, listing: Planted, as: SeenAs | null) =>
  as === null ? world.seen(listing) : world.screening(listing, as)

/** Somebody and a case: more often than not one that they have, so that there is something to do; else any, and it may be refused. */
function drawReader({ pick, readers, cases, seats }: Drawn): Member & { readonly caseId: string } {
  const anybody = pick(readers)
  const seat = pick([true, true, false]) ? pick(seats) : undefined
  const reader = readers.find(({ id }) => id === seat?.readerId) ?? anybody
  return { ...reader, caseId: seat?.caseId ?? pick(cases) ?? anybody.id }
}

const said = (result: Result<unknown, { readonly code: string }>) => (result.ok ? 'done' : result.refusal.code)

function chosen(chance: number): Command {
  let left = chance * 100
  for (const [command, share] of shares) {
    left -= share
    if (left < 0) return command
  }
  return 'close'
}

async function allCases(world: CaseWorld): Promise<string[]> {
  const rows = await world.ctx.inTransaction(({ query }) => query.selectFrom('case_file').select('id').orderBy('id').execute())
  return rows.map(({ id }) => id)
}

const countEvents = (world: CaseWorld) =>
  world.ctx.inTransaction(async ({ query }) => {
    const { count } = await query
      .selectFrom('event')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  })

async function allSeats(world: CaseWorld): Promise<Seat[]> {
  const rows = await world.ctx.inTransaction(({ query }) =>
    query
      .selectFrom('review')
      .innerJoin('case_file', 'case_file.id', 'review.case_id')
      .select(['review.case_id', 'review.assignee_id'])
      .where('case_file.status', '=', 'in-review')
      .where('review.released_at', 'is', null)
      .orderBy('review.id')
      .execute(),
  )
  return rows.map(({ case_id, assignee_id }) => ({ caseId: case_id, readerId: assignee_id }))
}

const show = (done: ReadonlyMap<string, number>) => [...done].map(([what, times]) => `${what} ${times}`).join(', ')

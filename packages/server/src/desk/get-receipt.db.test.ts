import assert from 'node:assert/strict'
import { statusOf } from '@vigie/contract'
import { insertReceipt, insertReport } from '../intake/report-store.ts'
import { stageApp } from '../intake/stage-app.fixture.ts'
import { type Noticed, nothing, type OutcomeWorld, onEachOutcomeWorld, said } from '../outcomes/outcome-world.fixture.ts'
import { deskRoutes } from './desk.routes.ts'
import { getReceipt, type Receipt } from './get-receipt.ts'

/** A report about a listing, in its case where it has one. @returns its receipt */
async function reported(world: OutcomeWorld, listingId: string, caseId: string | null): Promise<string> {
  const [id, code] = [world.ctx.ids.next(), world.ctx.ids.code()]
  const said = {
    platformId: null,
    source: 'public',
    why: 'They sell it from a flat in Lyon.',
    locale: 'en',
    reporterHash: null,
  } as const
  await world.ctx.inTransaction(async (tx) => {
    await insertReport(tx, { id, listingId, ...said })
    await insertReceipt(tx, id, code)
    if (caseId === null) return
    const row = { case_id: caseId, report_id: id, organisation_id: tx.organisationId }
    await tx.query.insertInto('case_report').values(row).execute()
  })
  return code
}

const visitor = (world: OutcomeWorld) => world.as({ organisationId: '', actor: 'public' })
async function receiptOf(world: OutcomeWorld, code: string, locale: 'en' | 'fr' = 'en'): Promise<Receipt> {
  const result = await getReceipt(visitor(world), code, locale)
  assert.ok(result.ok)
  return result.value
}
const steps = ({ timeline }: Receipt) => timeline.map(({ step }) => step)

onEachOutcomeWorld('getReceipt() follows a report to its last line, in days and plain words', async (world) => {
  world.shows('/1', nothing)
  const { id: platformId } = await world.platform({ clauses: 1 })
  const listing = await world.listing(platformId, { url: `${world.site.origin}/1` })
  const lonely = await receiptOf(world, await reported(world, listing, null))
  assert.deepEqual(lonely, {
    site: (await world.ctx.inTransaction(({ query }) => query.selectFrom('platform').select('name').executeTakeFirstOrThrow()))
      .name,
    received_at: '2026-11-21',
    status: 'received',
    timeline: [{ at: '2026-11-21', step: 'received', words: 'Your report has arrived. Thank you for speaking up.' }],
    next: { what: 'first-look', words: 'A person will look at your report.', by_date: '2026-11-24' },
  })

  const { noticeId, caseId } = await world.letGo([listing])
  const code = await reported(world, listing, caseId)
  assert.deepEqual(steps(await receiptOf(world, code)), ['received', 'being-looked-at', 'looked-at', 'sent'])
  assert.deepEqual((await receiptOf(world, code)).next.by_date, '2026-11-28')
  await world.answered(noticeId, said(listing, 'removed', { note: 'Seller warned.' }))
  await world.pass(1)
  assert.deepEqual((await receiptOf(world, code)).next.what, 'next-check')
  await world.pass(31 * 24)
  const [english, french] = [await receiptOf(world, code), await receiptOf(world, code.toLowerCase().replaceAll('-', ' '), 'fr')]
  assert.deepEqual(steps(english), [
    'received',
    'being-looked-at',
    'looked-at',
    'sent',
    'platform-removed',
    'checked-seems-gone',
    // Three looks that were due by then were made on one day.
    'checked-seems-gone-again',
    'closed',
  ])
  assert.deepEqual([steps(french), french.next.words], [steps(english), 'Aucune autre nouvelle n’est prévue.'])
  const all = JSON.stringify([english, french])
  for (const secret of [
    world.personId,
    noticeId,
    caseId,
    listing,
    platformId,
    'Seller warned',
    'Lyon',
    'Schreger',
    'Loxodonta',
    'T1',
  ])
    assert.ok(!all.includes(secret), secret)
})

onEachOutcomeWorld('getReceipt() tells of the listing that was reported, not of others of its case', async (world) => {
  const { noticeId, caseId, listingIds } = await world.noticed(['/1', '/2'])
  const [mine = '', other = ''] = listingIds
  const code = await reported(world, mine, caseId)
  await reported(world, other, caseId)
  await world.answered(noticeId, said(other, 'kept', { reason: 'not-protected' }))
  assert.equal((await receiptOf(world, code)).status, 'sent')
  await world.answered(noticeId, said(mine, 'seller-suspended'))
  assert.equal((await receiptOf(world, code)).status, 'platform-suspended-seller')
})

onEachOutcomeWorld(
  'getReceipt() answers alike, and after the same work, what is unknown and what is no receipt',
  async (world) => {
    const known = await reported(world, (await world.noticed(['/1'])).listingIds[0] ?? '', null)
    const looks: number[] = []
    const answers: unknown[] = []
    for (const typed of [world.ctx.ids.code(), '', 'x'.repeat(400), `${known}7`, '‮٣٤ ivory', "' or 1=1"]) {
      let count = 0
      const ctx = visitor(world)
      const lookup: typeof ctx.lookup = (work) => {
        count++
        return ctx.lookup(work)
      }
      answers.push(await getReceipt({ ...ctx, lookup }, typed, 'en'))
      looks.push(count)
    }
    assert.deepEqual(
      [...new Set(answers.map((each) => JSON.stringify(each)))],
      [JSON.stringify({ ok: false, refusal: { code: 'receipt-unknown' } })],
    )
    assert.deepEqual([...new Set(looks)], [1])
  },
)

onEachOutcomeWorld('POST /receipts takes the receipt in its body, and logs nothing of it', async (world) => {
  const { listingIds, caseId }: Noticed = await world.noticed(['/1'])
  const receipt = await reported(world, listingIds[0] ?? '', caseId)
  const app = await stageApp(deskRoutes)
  try {
    const ask = (body: unknown) => app.ask(visitor(world), 'POST', '/api/v1/receipts', body)
    const { status, body } = await ask({ receipt, locale: 'fr' })
    assert.deepEqual([status, body.status, body.timeline.length], [200, 'sent', 4])
    assert.deepEqual((await ask({ receipt: 'nothing' })).status, statusOf('receipt-unknown'))
    assert.equal((await ask({ receipt, locale: 'de' })).status, 400)
  } finally {
    await app.close()
  }
  assert.ok(!world.logged.join('').includes(receipt))
})

import assert from 'node:assert/strict'
import type { Context } from '../context.ts'
import { type StageAnswer, stageApp } from '../intake/stage-app.fixture.ts'
import { answerToken } from '../notices/answer-link.ts'
import { digestRowToken } from '../notices/digest-row-token.ts'
import { edited, fill } from '../notices/digest-sheet.fixture.ts'
import { findNotice } from '../notices/find-notice.ts'
import { wholeNotice } from '../notices/freeze-notice.ts'
import { writeDigestSheet } from '../notices/write-digest-sheet.ts'
import { type OutcomeWorld, onEachOutcomeWorld } from './outcome-world.fixture.ts'
import { outcomesRoutes } from './outcomes.routes.ts'
import { verificationRoutes } from './verification.routes.ts'

type Ask = (ctx: Context, method: 'GET' | 'POST', path: string, body?: unknown) => Promise<StageAnswer>

/** A test over HTTP, beyond the gate. */
function overHttp(claim: string, work: (world: OutcomeWorld, ask: Ask) => Promise<void>): void {
  onEachOutcomeWorld(claim, async (world) => {
    const app = await stageApp(outcomesRoutes, verificationRoutes)
    const xlsx = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
    try {
      await work(world, (ctx, method, path, body) =>
        app.ask(ctx, method, `/api/v1${path}`, body, body instanceof Uint8Array ? xlsx : {}),
      )
    } finally {
      await app.close()
    }
  })
}

const publicly = (world: OutcomeWorld) => world.as({ organisationId: '', actor: 'public' })
const removed = (listing_id: string | undefined) => ({ listing_id, action: 'removed' })

overHttp('POST /answers answers a notice by its link, once, and shows no reviewer', async (world, ask) => {
  const { noticeId, listingIds } = await world.noticed(['/1', '/2'])
  const anybody = publicly(world)
  const link = answerToken(world.ctx, noticeId)
  const seen = await ask(anybody, 'POST', '/answers/look', { link })
  assert.equal(seen.status, 200)
  const { id, status, notifier, items } = seen.body
  assert.deepEqual([id, status, notifier, items.length, items[0].outcome], [noticeId, 'delivered', 'Example NGO', 2, null])
  assert.ok(!JSON.stringify(seen.body).includes(world.personId) && !JSON.stringify(seen.body).includes(link))

  const body = { link, outcomes: [{ ...removed(listingIds[0]), note: 'Done.' }, removed(listingIds[1])] }
  const answered = await ask(anybody, 'POST', '/answers', body)
  assert.deepEqual([answered.status, answered.body.status, answered.body.outcomes.length], [200, 'answered', 2])
  assert.equal((await ask(anybody, 'POST', '/answers', body)).status, 200)
  const events = (await world.events(noticeId)).filter(({ kind }) => kind === 'notice.answered')
  assert.deepEqual(
    events.map(({ actor, facts }) => [actor, (facts as { way: string }).way]),
    [
      ['public', 'link'],
      ['public', 'link'],
    ],
  )
  const after = await ask(anybody, 'POST', '/answers/look', { link })
  assert.equal(after.body.items.find((each: { listing_id: string }) => each.listing_id === listingIds[0]).outcome.note, 'Done.')
})

overHttp(
  'POST /answers refuses alike a link that never was, one that has expired, and one of another purpose',
  async (world, ask) => {
    const { noticeId, listingIds } = await world.noticed(['/1'])
    const link = answerToken(world.ctx, noticeId)
    const refusal = async (by: string) => {
      const [look, answer] = [
        await ask(publicly(world), 'POST', '/answers/look', { link: by }),
        await ask(publicly(world), 'POST', '/answers', { link: by, outcomes: [removed(listingIds[0])] }),
      ]
      return [look.status, look.body.code, answer.status, answer.body.code, look.body.facts].join()
    }
    const unusable = '410,link-unusable,410,link-unusable,'
    assert.equal(await refusal(`${link}x`), unusable)
    assert.equal(await refusal(noticeId), unusable)
    world.clock.advance({ days: 181 })
    assert.equal(await refusal(link), unusable)
  },
)

overHttp('GET /received-notices shows officers what their company received, and nobody else', async (world, ask) => {
  const { platformId, officer } = await world.member()
  const { officer: other } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1'], platformId)
  await world.noticed(['/2'])
  const path = `/received-notices/${noticeId}`
  const { body } = await ask(officer, 'GET', '/received-notices')
  assert.deepEqual(
    body.items.map((each: { id: string; status: string; listing_count: number }) => [each.id, each.status, each.listing_count]),
    [[noticeId, 'delivered', 1]],
  )
  assert.deepEqual((await ask(other, 'GET', '/received-notices')).body.items, [])
  // The sender's own members have their own routes: these are for whoever received.
  assert.deepEqual((await ask(world.ctx, 'GET', '/received-notices')).body.items, [])
  for (const stranger of [other, world.ctx]) {
    const asked = [
      await ask(stranger, 'GET', path),
      await ask(stranger, 'POST', `${path}/acknowledgement`),
      await ask(stranger, 'POST', `${path}/outcomes`, { outcomes: [removed(listingIds[0])] }),
    ]
    assert.deepEqual(
      asked.map(({ status, body }) => [status, body.code]),
      [
        [404, 'notice-not-found'],
        [404, 'notice-not-found'],
        [404, 'notice-not-found'],
      ],
    )
  }
  assert.equal((await ask(officer, 'POST', `${path}/acknowledgement`)).body.status, 'acknowledged')
  const answer = await ask(officer, 'POST', `${path}/outcomes`, { outcomes: [removed(listingIds[0])] })
  assert.deepEqual([answer.status, answer.body.status, answer.body.outcomes[0].way], [200, 'answered', 'portal'])
  assert.equal((await ask(officer, 'GET', path)).body.items[0].outcome.action, 'removed')
  assert.deepEqual((await ask(officer, 'GET', '/received-notices?status=delivered')).body.items, [])
})

overHttp('POST /received-notices/{id}/outcomes lets a key answer for its platform, and for no other', async (world, ask) => {
  const { platformId, key } = await world.member()
  const { key: other } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1'], platformId)
  const path = `/received-notices/${noticeId}`
  assert.equal((await ask(key, 'GET', '/received-notices')).body.items.length, 1)
  assert.equal((await ask(other, 'GET', '/received-notices')).body.items.length, 0)
  assert.equal((await ask(other, 'GET', path)).status, 404)
  const body = { outcomes: [removed(listingIds[0])] }
  assert.equal((await ask(other, 'POST', `${path}/outcomes`, body)).status, 404)
  const answered = await ask(key, 'POST', `${path}/outcomes`, body)
  assert.deepEqual([answered.status, answered.body.outcomes[0].way], [200, 'api'])
  await world.settle()
  await world.pass(1)
  assert.equal((await ask(world.ctx, 'GET', '/verifications')).body.items[0].result, 'presumed-gone')
})

overHttp('GET /received-notices goes on where its page ended', async (world, ask) => {
  const { platformId, officer } = await world.member()
  const sent: string[] = []
  for (const path of ['/1', '/2', '/3']) sent.unshift((await world.noticed([path], platformId)).noticeId)
  const first = (await ask(officer, 'GET', '/received-notices?limit=2')).body
  const second = (await ask(officer, 'GET', `/received-notices?limit=2&after=${first.next}`)).body
  assert.deepEqual(
    [...first.items, ...second.items].map(({ id }: { id: string }) => id),
    sent,
  )
  assert.equal(second.next, null)
  const forged = Buffer.from('["no id"]').toString('base64url')
  assert.equal((await ask(officer, 'GET', `/received-notices?after=${forged}`)).status, 400)
  const pages = [
    `/verifications?after=${forged}`,
    `/removal-rates?after=${forged}`,
    `/notices/${sent[0]}/outcomes?after=${forged}`,
  ]
  for (const page of pages) assert.equal((await ask(world.ctx, 'GET', page)).status, 400)
})

overHttp('POST /digests records the good rows of a sheet that came back, and lists the others', async (world, ask) => {
  const { platformId, officer } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1', '/2', '/3', '/4'], platformId)
  const sheet = await sheetOf(world, noticeId, listingIds)
  const filled = await edited(sheet, (page) => {
    fill(page, 2, { outcome: 'Removed', ticket: 'T-1' })
    fill(page, 3, { outcome: 'Removed', token: 'not ours' })
    fill(page, 4, { outcome: 'Perhaps' })
  })
  const { status, body } = await ask(world.ctx, 'POST', '/digests', filled)
  assert.deepEqual([status, body.recorded, body.unchanged, body.unanswered], [200, 1, 0, 1])
  assert.deepEqual(
    body.problems.map(({ row, code }: { row: number; code: string }) => `${row} ${code}`),
    ['3 token-wrong', '4 unknown-outcome'],
  )
  assert.equal((await world.see(noticeId)).ticket, 'T-1')
  assert.deepEqual((await ask(world.ctx, 'POST', '/digests', filled)).body.unchanged, 1)

  const own = await ask(officer, 'POST', '/received-notices/digests', filled)
  assert.deepEqual([own.body.recorded, own.body.unchanged], [1, 1])
  assert.equal((await ask(world.ctx, 'GET', `/notices/${noticeId}/outcomes`)).body.items.length, 2)
})

overHttp('POST /received-notices/digests records nothing of a notice that was sent to another company', async (world, ask) => {
  const { platformId } = await world.member()
  const { officer: other } = await world.member()
  const { noticeId, listingIds } = await world.noticed(['/1'], platformId)
  const filled = await edited(await sheetOf(world, noticeId, listingIds), (page) => fill(page, 2, { outcome: 'Removed' }))
  const { body } = await ask(other, 'POST', '/received-notices/digests', filled)
  assert.deepEqual([body.recorded, body.problems.length, body.problems[0].code], [0, 1, 'notice-not-found'])
})

overHttp('POST /digests refuses what is no sheet', async (world, ask) => {
  const wrong = await ask(world.ctx, 'POST', '/digests', Buffer.from('no zip at all'))
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'sheet-unreadable'])
  const json = await ask(world.ctx, 'POST', '/digests', { outcomes: [] })
  assert.deepEqual([json.status, json.body.code], [400, 'request-malformed'])
})

overHttp('POST /notices/{id}/outcomes says what is wrong with an answer, and where', async (world, ask) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  const [listing] = listingIds
  const path = `/notices/${noticeId}/outcomes`
  const problems = async (outcomes: unknown) => {
    const { status, body } = await ask(world.ctx, 'POST', path, { outcomes })
    return `${status} ${body.code} ${(body.problems ?? []).map(({ pointer }: { pointer: string }) => pointer)}`
  }
  assert.deepEqual(
    [
      await problems([]),
      await problems([removed(listing), removed(listing)]),
      await problems([{ listing_id: listing, action: 'deleted' }]),
      await problems([{ listing_id: 'x', action: 'removed' }]),
      await problems([{ ...removed(listing), note: 'x'.repeat(4001) }]),
      await problems([{ listing_id: listing, action: 'kept' }]),
      await problems([{ listing_id: listing, action: 'kept', reason: 'because' }]),
      await problems([{ listing_id: listing, action: 'kept', reason: 'papers-shown' }]),
    ],
    [
      '400 request-malformed /outcomes',
      '400 request-malformed /outcomes',
      '400 request-malformed /outcomes/0/action',
      '400 request-malformed /outcomes/0/listing_id',
      '400 request-malformed /outcomes/0/note',
      '422 reason-missing ',
      '400 request-malformed /outcomes/0/reason',
      '200 undefined ',
    ],
  )
})

overHttp('POST /notices/{id}/outcomes enters nothing on top of an answer that its giver had not seen', async (world, ask) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  const path = `/notices/${noticeId}/outcomes`
  const entered = (action: string, after: string | null) => ({
    source: 'phone',
    outcomes: [{ ...removed(listingIds[0]), action, after }],
  })
  const first = await ask(world.ctx, 'POST', path, entered('removed', null))
  assert.equal(first.status, 200)
  const late = await ask(world.ctx, 'POST', path, entered('restricted', null))
  assert.deepEqual([late.status, late.body.code], [409, 'answered-meanwhile'])
  const seen = first.body.outcomes[0].id
  const corrected = await ask(world.ctx, 'POST', path, entered('restricted', seen))
  assert.deepEqual([corrected.status, corrected.body.outcomes[0].action], [200, 'restricted'])
})

overHttp('POST /verifications/{id}/confirmation wants to know what is there from whoever disagrees', async (world, ask) => {
  await world.noticed(['/1'])
  await world.pass(1)
  const [look] = (await ask(world.ctx, 'GET', '/verifications')).body.items
  const path = `/verifications/${look.id}/confirmation`
  assert.equal((await ask(world.ctx, 'POST', path, { agrees: false })).body.problems[0].pointer, '/result')
  assert.equal((await ask(world.ctx, 'POST', path, { agrees: true, result: 'gone' })).status, 400)
  const confirmed = await ask(world.ctx, 'POST', path, { agrees: true })
  assert.deepEqual([confirmed.status, confirmed.body.result, confirmed.body.confirmation_agrees], [200, 'gone', true])
  const looked = await ask(world.ctx, 'POST', `/listings/${look.listing.id}/looks`, { result: 'still-up' })
  assert.deepEqual([looked.status, looked.body.looked_by, looked.body.step], [201, 'person', '1h'])
  const rates = (await ask(world.ctx, 'GET', '/removal-rates')).body.items
  assert.deepEqual([rates.length, rates[0].verified.still_up, rates[0].unverifiable_share], [1, 1, 0])
})

overHttp('GET /verifications finds the looks at the listings of one notice', async (world, ask) => {
  const { noticeId, listingIds } = await world.noticed(['/1'])
  await world.noticed(['/2'])
  await world.pass(1)
  const found = (await ask(world.ctx, 'GET', `/verifications?show=all&notice_id=${noticeId}`)).body.items
  assert.deepEqual(
    found.map((look: { listing: { id: string } }) => look.listing.id),
    listingIds,
  )
  assert.equal((await ask(world.ctx, 'GET', '/verifications?show=all')).body.items.length, 2)
})

overHttp(
  'GET /received-notices names the platform and what is offered, and finds several statuses at once',
  async (world, ask) => {
    const { platformId, officer } = await world.member()
    const { noticeId, listingIds } = await world.noticed(['/1'], platformId)
    const ids = async (query: string) =>
      (await ask(officer, 'GET', `/received-notices?${query}`)).body.items.map(({ id }: { id: string }) => id)
    const [line] = (await ask(officer, 'GET', '/received-notices')).body.items
    const { name } = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('platform').select('name').where('id', '=', platformId).executeTakeFirstOrThrow(),
    )
    assert.deepEqual([line.platform, line.about.product], [name, 'ivory'])
    assert.deepEqual(await ids('status=delivered&status=acknowledged'), [noticeId])
    await ask(officer, 'POST', `/received-notices/${noticeId}/outcomes`, { outcomes: [removed(listingIds[0])] })
    assert.deepEqual(await ids('status=delivered&status=acknowledged'), [])
    assert.deepEqual(await ids('status=answered'), [noticeId])
  },
)

async function sheetOf({ ctx }: OutcomeWorld, noticeId: string, listingIds: readonly string[]): Promise<Buffer> {
  const row = await ctx.inTransaction((tx) => findNotice(tx, noticeId))
  const notice = row && wholeNotice(ctx, row, { sentAt: row.sent_at as Date, answerFrom: row.sent_at as Date })
  if (notice?.kind !== 'notice') throw new Error('no such notice')
  const items = listingIds.flatMap((listingId) => {
    const item = notice.items.find((each) => each.listingId === listingId)
    return item ? [{ notice, item, token: digestRowToken(ctx, noticeId, listingId) }] : []
  })
  return writeDigestSheet(items, 'en')
}

import assert from 'node:assert/strict'
import { ok } from '@vigie/casework'
import type { Context } from '../context.ts'
import { createApp } from '../http/create-app.ts'
import { askErasure } from './ask-erasure.ts'
import { peopleRoutes } from './people.routes.ts'
import { onEachPeopleWorld, taken } from './people-world.fixture.ts'

/** Ask as whoever this context is. */
async function ask(ctx: Context, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
  const app = await createApp({ log: ctx.log, trustProxy: false, requestsPerMinute: 100_000 })
  peopleRoutes(app, async () => ok(ctx))
  const answer = await app.inject({ method, url: `/api/v1/${path}`, ...(body && { payload: body }) })
  await app.close()
  return { status: answer.statusCode, body: answer.json(), text: answer.body }
}

const handle = 'Anh-Nguyen_88'
const advert = { path: `u/${handle}/item/7`, seller: handle, title: 'Carved elephant ivory tusk', description: 'Two pieces' }

onEachPeopleWorld(
  'POST /api/v1/erasures is answered before it is done, and the list says when and how much, never whom',
  async (world) => {
    const { ctx, platformId: platform_id } = world
    await world.lists(advert)
    const asked = await ask(ctx, 'POST', 'erasures', { kind: 'seller', platform_id, handle })
    assert.deepEqual([asked.status, asked.body.kind, asked.body.erased_at, asked.body.row_count], [202, 'seller', null, 0])
    await world.settle()
    const receipt = await world.reports('item/9', 'I saw it')
    assert.equal((await ask(ctx, 'POST', 'erasures', { kind: 'reporter', receipt })).status, 202)

    const first = await ask(ctx, 'GET', 'erasures?limit=1')
    const second = await ask(ctx, 'GET', `erasures?limit=1&after=${first.body.next}`)
    assert.deepEqual([first.body.items[0].kind, second.body.items[0].kind, second.body.next], ['reporter', 'seller', null])
    assert.equal(second.body.items[0].id, asked.body.id)
    assert.ok(second.body.items[0].erased_at && second.body.items[0].row_count > 0)
    assert.ok(!`${first.text}${second.text}`.includes(handle) && !/[0-9a-f]{64}/.test(first.text + second.text))
    const unknown = await ask(ctx, 'POST', 'erasures', { kind: 'seller', platform_id, handle: 'nobody' })
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'person-not-found'])
  },
)

onEachPeopleWorld('POST, GET and DELETE /api/v1/holds place, show and lift a hold', async (world) => {
  const { ctx, platformId: platform_id } = world
  const listing_id = await world.lists(advert)
  const reason = 'The court of Lyon asks'
  const placed = await ask(ctx, 'POST', 'holds', { kind: 'listing', listing_id, reason })
  assert.deepEqual([placed.status, placed.body.subject_id, placed.body.lifted_at], [201, listing_id, null])
  const ofSeller = await ask(ctx, 'POST', 'holds', { kind: 'seller', platform_id, handle, reason })
  assert.deepEqual([ofSeller.status, ofSeller.body.subject_id], [201, null])
  const held = await ask(ctx, 'POST', 'erasures', { kind: 'seller', platform_id, handle })
  assert.deepEqual([held.status, held.body.code], [409, 'held-by-law'])

  for (const { body } of [placed, ofSeller, placed]) assert.ok((await ask(ctx, 'DELETE', `holds/${body.id}`)).body.lifted_at)
  const { items } = (await ask(ctx, 'GET', 'holds')).body
  assert.deepEqual(
    items.map(({ kind }: { kind: string }) => kind),
    ['seller', 'listing'],
  )
  assert.deepEqual(
    (await world.events(placed.body.id)).map(({ kind }) => kind),
    ['hold.placed', 'hold.lifted'],
  )
  assert.equal((await ask(ctx, 'POST', 'erasures', { kind: 'seller', platform_id, handle })).status, 202)

  const none = '01936b2a-0000-7000-8000-0000000000ff'
  const wrong: [object, number, string][] = [
    [{ kind: 'listing', listing_id: none, reason }, 404, 'listing-not-found'],
    [{ kind: 'case', case_id: none, reason }, 404, 'case-not-found'],
    [{ kind: 'seller', platform_id: none, handle, reason }, 404, 'platform-not-found'],
    [{ kind: 'listing', listing_id, reason: ' a ' }, 400, 'request-malformed'],
    [{ kind: 'listing', listing_id }, 400, 'request-malformed'],
    [{ kind: 'platform', listing_id, reason }, 400, 'request-malformed'],
  ]
  for (const [body, status, code] of wrong) {
    const answer = await ask(ctx, 'POST', 'holds', body)
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(body))
  }
  assert.equal((await ask(ctx, 'DELETE', `holds/${none}`)).body.code, 'hold-not-found')
})

onEachPeopleWorld(
  'POST /api/v1/subject-exports tells a seller all that is stored, and nothing of who reported or reviewed',
  async (world) => {
    const { ctx, platformId: platform_id } = world
    const { listingId } = await world.noticed(advert)
    await world.reports(advert.path, 'My neighbour sells this')
    for (let more = 0; more < 21; more++) await world.lists({ path: `item/${more}`, seller: handle, title: `Ivory comb ${more}` })
    const subject = { kind: 'seller', platform_id, handle }
    const first = await ask(ctx, 'POST', 'subject-exports', { subject })
    const second = await ask(ctx, 'POST', 'subject-exports', { subject, after: first.body.next })
    const listings = [...first.body.records.listings, ...second.body.records.listings]
    assert.deepEqual([first.status, listings.length, second.body.next], [200, 22, null])

    const told = listings.find(({ id }: { id: string }) => id === listingId)
    assert.equal(told.seller, handle)
    assert.equal(told.url, `https://bazaar.example/${advert.path}`)
    assert.equal(told.versions[0].content.description, 'Two pieces')
    assert.ok(told.screenings[0].result.findings.length > 0)
    assert.deepEqual(
      told.captures[0].parts.map(({ name }: { name: string }) => name),
      ['listing.json', 'manifest.json'],
    )
    assert.match(told.cases[0].reviews[0].reason, /Known before/)
    assert.match(told.notices[0].outcomes[0].note, /We took down/)
    assert.equal(told.notices[0].content.items[0].listingId, listingId)
    assert.deepEqual(
      told.reports.map(({ source }: { source: string }) => source),
      ['public'],
    )
    assert.equal(told.verifications.length, 4)
    const text = first.text + second.text
    assert.ok(
      !text.includes('My neighbour') &&
        !text.includes(world.personId) &&
        !/[^_]seller_hash"/.test(text.replaceAll('columns', '')),
    )
    assert.ok(
      first.body.purposes.some(
        ({ table, retention }: { table: string; retention: string }) => table === 'listing' && retention.includes('90 days'),
      ),
    )
    assert.equal(first.body.withheld.length, 2)
  },
)

onEachPeopleWorld('POST /api/v1/subject-exports tells reporters and members what is stored of them', async (world) => {
  const { ctx } = world
  const receipt = await world.reports('item/9', 'My neighbour sells this')
  const reporter = await ask(ctx, 'POST', 'subject-exports', { subject: { kind: 'reporter', receipt } })
  const [report] = reporter.body.records.reports
  assert.deepEqual(
    [report.why, report.url, report.source],
    ['My neighbour sells this', 'https://bazaar.example/item/9', 'public'],
  )

  const { personId: person_id, email } = await world.member('Rosalind', ['reviewer'])
  await world
    .as({ actor: `person:${person_id}` })
    .inTransaction((tx) => tx.append({ kind: 'case.closed', subject: ctx.ids.next(), facts: {} }))
  const member = (await ask(ctx, 'POST', 'subject-exports', { subject: { kind: 'member', person_id } })).body.records
  assert.deepEqual([member.account.name, member.account.email, member.memberships[0].roles], ['Rosalind', email, ['reviewer']])
  assert.deepEqual(member.logged, [{ kind: 'case.closed', times: 1 }])

  taken(await askErasure(ctx, { kind: 'reporter', receipt }))
  await world.settle()
  const gone = await ask(ctx, 'POST', 'subject-exports', { subject: { kind: 'reporter', receipt } })
  assert.deepEqual([gone.status, gone.body.code], [404, 'person-not-found'])
})

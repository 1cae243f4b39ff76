import assert from 'node:assert/strict'
import { reopenCase } from '../cases/reopen-case.ts'
import { decideCase } from '../review/decide-case.ts'
import { draftNotices } from './draft-notices.ts'
import { holdNotice } from './hold-notice.ts'
import { onEachNoticeWorld } from './notice-world.fixture.ts'

onEachNoticeWorld('draftNotices() says of a listing what the reader, the engine and the capture say', async (world) => {
  const { id: platformId } = await world.platform({ name: 'Bazaar', locale: 'fr' })
  const listingId = await world.listing(platformId, { title: 'Elephant ivory tusk', captured: false })
  const sha256 = await world.capture(listingId)
  const caseId = await world.decided([listingId], { taxon: 'Loxodonta africana', specimens: 2, reason: 'Lignes de Schreger.' })

  const [notice, ...others] = await world.noticesOf(caseId)
  assert.ok(notice && others.length === 0)
  assert.deepEqual([notice.status, notice.platform.name, notice.specimens, notice.withdraws_id], ['drafted', 'Bazaar', 2, null])
  const { says } = notice
  assert.deepEqual([says.locale, says.reasons, says.notifier.email], ['fr', 'Lignes de Schreger.', 'notices@ngo.example'])
  const [item] = says.items
  assert.match(item?.url ?? '', /^https:\/\/www\.bazaar\.example\/item\/\d+\?ref=x$/)
  assert.deepEqual(
    [item?.taxon, item?.product, item?.specimens, item?.specimens_stated],
    ['Loxodonta africana', 'ivory', 2, false],
  )
  assert.equal(item?.common_name, 'éléphant d’Afrique')
  assert.ok(notice.preview.mail.text.includes('éléphant d’Afrique (Loxodonta africana)'), notice.preview.mail.text)
  assert.equal(item?.capture?.sha256, sha256)
  assert.deepEqual(item?.seen, ['Elephant ivory tusk'])
  assert.ok(item?.protection.some(({ instrument }) => instrument === 'CITES'))
  assert.deepEqual(
    notice.missing.map(({ pointer }) => pointer),
    ['/ground/jurisdiction', '/ground/rule', '/ground/title', '/ground/url', '/ground/explanation', '/in_good_faith'],
  )
  assert.match(notice.preview.mail.subject, /^Notification/)
  assert.equal(notice.preview.webhook, null)
  const [drafted] = await world.events(notice.id)
  assert.deepEqual(drafted?.facts, {
    caseId,
    platformId,
    listingIds: [listingId],
    specimens: 2,
    ground: 'illegal-content',
    withdraws: null,
  })
})

onEachNoticeWorld(
  'draftNotices() rests on the clause of the platform’s terms that fits, and on law where it has none',
  async (world) => {
    for (const [clauses, ground] of [
      [0, 'illegal-content'],
      [1, 'against-terms'],
      [2, 'against-terms'],
    ] as const) {
      const { id } = await world.platform({ clauses })
      const caseId = await world.decided([await world.listing(id)])
      const [notice] = await world.noticesOf(caseId)
      assert.equal(notice?.ground, ground)
      if (clauses > 0)
        assert.deepEqual(
          notice?.missing.map(({ pointer }) => pointer),
          ['/in_good_faith'],
        )
    }
  },
)

onEachNoticeWorld('draftNotices() run twice drafts once, and the draft of an earlier decision gives way', async (world) => {
  const { id: platformId } = await world.platform({ clauses: 1 })
  const caseId = await world.decided([await world.listing(platformId)], { specimens: 1 })
  const decidedEvent = await world.ctx.inTransaction(({ query }) =>
    query
      .selectFrom('event')
      .select('id')
      .where('subject_id', '=', caseId)
      .where('kind', '=', 'case.decided')
      .executeTakeFirstOrThrow(),
  )
  const job = {
    queue: 'draft-notice',
    organisationId: world.organisationId,
    subjectId: caseId,
    eventId: decidedEvent.id,
  } as const
  const [first] = await world.noticesOf(caseId)
  await draftNotices(world.ctx, job)
  await draftNotices(world.ctx, job)
  assert.ok(first)
  assert.deepEqual(
    (await world.noticesOf(caseId)).map(({ id }) => id),
    [first.id],
  )

  assert.ok((await reopenCase(world.ctx, caseId, 'mistake')).ok)
  const refused = await holdNotice(world.ctx, first.id, { inGoodFaith: true })
  assert.deepEqual(refused, { ok: false, refusal: { code: 'notice-not-ready', noticeId: first.id, missing: ['/case'] } })
  const reading = {
    taxon: 'Elephantidae',
    product: 'ivory',
    specimens: 7,
    standing: 'prohibited',
    confidence: 'high',
    reason: 'Seven.',
  } as const
  assert.ok((await decideCase(world.ctx, caseId, world.personId, 'notify', reading)).ok)
  await world.settle()
  const [second, ...more] = await world.noticesOf(caseId)
  assert.ok(second && more.length === 0)
  assert.deepEqual([second.specimens, second.says.reasons], [7, 'Seven.'])
  assert.deepEqual(await world.story(first.id), ['drafted', 'withdrawn'])
})

onEachNoticeWorld('draftNotices() drafts nothing where the decision is another one', async (world) => {
  const { id } = await world.platform()
  const caseId = await world.decided([await world.listing(id)])
  assert.ok((await reopenCase(world.ctx, caseId, 'mistake')).ok)
  const reading = {
    taxon: null,
    product: null,
    specimens: null,
    standing: 'undetermined',
    confidence: 'low',
    reason: 'Resin.',
  } as const
  assert.ok((await decideCase(world.ctx, caseId, world.personId, 'no-action', reading)).ok)
  await world.settle()
  assert.deepEqual(await world.noticesOf(caseId), [])
})

onEachNoticeWorld('draftNotices() leaves out listings without a platform, and says so in the log by ids alone', async (world) => {
  const listingId = await world.listing(null, { title: 'Ivory tusk of a nameless place' })
  const caseId = await world.decided([listingId])
  assert.deepEqual(await world.noticesOf(caseId), [])
  const line = world.logged.find((each) => each.includes('without a platform'))
  assert.ok(line?.includes(listingId))
  assert.doesNotMatch(line ?? '', /nameless/)
})

onEachNoticeWorld(
  'draftNotices() gives several listings of a case one notice, each with its own species and count',
  async (world) => {
    const { id } = await world.platform()
    const titles = ['Elephant ivory tusk', 'Psittacus erithacus for sale', 'Ivory statue']
    const listingIds: string[] = []
    for (const title of titles) listingIds.push(await world.listing(id, { title }))
    const caseId = await world.decided(listingIds, { taxon: 'Loxodonta africana', specimens: 9 })
    const [notice, ...others] = await world.noticesOf(caseId)
    assert.ok(notice && others.length === 0)
    assert.deepEqual(
      notice.says.items.map(({ taxon, specimens }) => [taxon, specimens]),
      [
        ['Loxodonta africana', 1],
        ['Psittacus erithacus', 1],
        ['Loxodonta africana', 1],
      ],
    )
    assert.equal(notice.specimens, 3)
  },
)

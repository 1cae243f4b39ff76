import assert from 'node:assert/strict'
import { editNotice, type NoticeEdit } from './edit-notice.ts'
import { holdNotice } from './hold-notice.ts'
import { type NoticeWorld, onEachNoticeWorld } from './notice-world.fixture.ts'
import { recallNotice } from './recall-notice.ts'
import { withdrawNotice } from './withdraw-notice.ts'

/** The refusal's code, or what the edited notice looks like. */
async function edit(world: NoticeWorld, noticeId: string, change: NoticeEdit) {
  const edited = await editNotice(world.ctx, noticeId, change)
  return edited.ok ? world.see(edited.value.row.id) : edited.refusal
}

onEachNoticeWorld('editNotice() takes a rule of law, or a clause of this platform in its own words', async (world) => {
  const [{ id }, other] = [await world.platform({ clauses: 2, locale: 'fr' }), await world.platform({ clauses: 1 })]
  const [notice] = await world.noticesOf(await world.decided([await world.listing(id)]))
  assert.ok(notice)
  const clauses = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('platform_clause').select(['id', 'platform_id']).orderBy('code').execute(),
  )
  const own = clauses.find((clause) => clause.platform_id === id)?.id as string
  const foreign = clauses.find((clause) => clause.platform_id === other.id)?.id as string

  assert.deepEqual(await edit(world, notice.id, { ground: { kind: 'against-terms', clause_id: foreign } }), {
    code: 'clause-not-found',
    clauseId: foreign,
  })
  const terms = await edit(world, notice.id, { ground: { kind: 'against-terms', clause_id: own }, preserve_account: true })
  assert.ok('says' in terms)
  assert.deepEqual(terms.says.ground, {
    kind: 'against-terms',
    clause: '4.1',
    title: 'Wildlife',
    text: 'No ivory.',
    url: 'https://www.bazaar.example/rules',
    explanation: 'L’annonce citée ici relève de cette clause.',
  })
  assert.deepEqual([terms.ground, terms.says.preserve_account], ['against-terms', true])
  assert.match(terms.preview.mail.text, /Conservez les données du compte vendeur/)
  assert.equal(JSON.parse(terms.preview.webhook ?? '{}').answer.url, 'http://127.0.0.1:3000/fr/answer/…')
})

onEachNoticeWorld('editNotice() corrects a listing: another species stands on other lists', async (world) => {
  const { id } = await world.platform({ clauses: 1 })
  const listingId = await world.listing(id, { url: null })
  const [notice] = await world.noticesOf(await world.decided([listingId]))
  assert.ok(notice)
  const stranger = world.ctx.ids.next()
  assert.deepEqual(await edit(world, notice.id, { items: [{ listing_id: stranger, specimens: 2 }] }), {
    code: 'not-of-this-notice',
    listingId: stranger,
  })
  assert.deepEqual(await edit(world, notice.id, { items: [{ listing_id: listingId, taxon: 'Nonsensea absurda' }] }), {
    code: 'taxon-unknown',
    taxon: 'Nonsensea absurda',
  })
  const corrections = {
    url: 'https://www.bazaar.example/i/9',
    taxon: 'Psittacus erithacus',
    common_name: 'grey parrot',
    specimens: 4,
  }
  assert.equal(notice.says.items[0]?.common_name, 'elephant')
  const tiger = await edit(world, notice.id, { items: [{ listing_id: listingId, taxon: 'Panthera tigris' }] })
  assert.ok('says' in tiger)
  assert.equal(tiger.says.items[0]?.common_name, 'tiger', 'another species is called otherwise')
  const nameless = await edit(world, notice.id, { items: [{ listing_id: listingId, common_name: null }] })
  assert.ok('says' in nameless)
  assert.equal(nameless.says.items[0]?.common_name, null)
  const corrected = await edit(world, notice.id, { items: [{ listing_id: listingId, ...corrections }], reasons: 'Wild-caught.' })
  assert.ok('says' in corrected)
  const [item] = corrected.says.items
  assert.deepEqual(
    [item?.url, item?.taxon, item?.common_name, item?.specimens, item?.specimens_stated, corrected.specimens],
    ['https://www.bazaar.example/i/9', 'Psittacus erithacus', 'grey parrot', 4, false, 4],
  )
  assert.notDeepEqual(item?.protection, notice.says.items[0]?.protection)
  assert.equal(corrected.says.reasons, 'Wild-caught.')
  assert.ok((await holdNotice(world.ctx, notice.id, { inGoodFaith: true })).ok)
  const late = await edit(world, notice.id, { reasons: 'Too late.' })
  assert.deepEqual(late, { code: 'notice-not-editable', noticeId: notice.id, status: 'held' })
})

onEachNoticeWorld('editNotice() puts a new draft in place of one from which listings are left out', async (world) => {
  const { id } = await world.platform({ clauses: 1 })
  const [one, two] = [await world.listing(id), await world.listing(id)]
  const [notice] = await world.noticesOf(await world.decided([one, two]))
  assert.ok(notice)
  const empty = await edit(world, notice.id, { drop_listing_ids: [one, two] })
  assert.deepEqual(empty, { code: 'notice-not-ready', noticeId: notice.id, missing: ['/items'] })

  const rest = await edit(world, notice.id, { drop_listing_ids: [one], reasons: 'Only this one.' })
  assert.ok('says' in rest && rest.id !== notice.id)
  assert.deepEqual(
    [rest.status, rest.says.reasons, rest.says.items.map(({ listing_id }) => listing_id)],
    ['drafted', 'Only this one.', [two]],
  )
  assert.deepEqual((await world.folded(rest.id)).listingIds, [two])
  assert.deepEqual(await world.story(notice.id), ['drafted', 'withdrawn'])
})

onEachNoticeWorld('editNotice() changes nothing but the reasons of a withdrawal', async (world) => {
  const { id } = await world.platform()
  const noticeId = await world.sent(id)
  const withdrawn = await withdrawNotice(world.ctx, noticeId, { reasons: 'A cast.' })
  assert.ok(withdrawn.ok && withdrawn.value.withdrawal)
  const { id: withdrawalId } = withdrawn.value.withdrawal.row
  assert.ok((await recallNotice(world.ctx, withdrawalId)).ok)
  const edited = await edit(world, withdrawalId, { reasons: 'A resin cast.' })
  assert.ok('says' in edited)
  assert.deepEqual([edited.says.reasons, edited.says.ground, edited.missing], ['A resin cast.', null, []])
  const refused = await edit(world, withdrawalId, { preserve_account: true })
  assert.deepEqual(refused, { code: 'notice-not-editable', noticeId: withdrawalId, status: 'drafted' })
})

import assert from 'node:assert/strict'
import { sellerHash } from '../intake/seller-hash.ts'
import { holdNotice } from '../notices/hold-notice.ts'
import { askErasure } from './ask-erasure.ts'
import { erasePerson } from './erase-person.ts'
import { liftHold } from './lift-hold.ts'
import { onEachPeopleWorld, taken } from './people-world.fixture.ts'
import { placeHold } from './place-hold.ts'
import { advert, erase, handle, listingOf, noticeOf, planted, seller, title } from './planted-seller.fixture.ts'

onEachPeopleWorld('a seller who is erased is in no table, object or log line, and every figure is as it was', async (world) => {
  const { listingId, caseId, noticeId } = await world.noticed(advert)
  await world.reports(advert.path, `I know ${handle}`)
  const hold = taken(await placeHold(world.ctx, { kind: 'listing', listingId }, `Asked for ${handle}`))
  taken(await liftHold(world.ctx, hold.id))
  await world.lists({ path: 'item/8', seller: 'Other', title: 'Ivory comb' })
  assert.deepEqual(await world.placesOf(...planted), [
    'capture',
    'capture_waiver',
    'delivery_try',
    'legal_hold',
    'listing',
    'listing_version',
    'notice',
    'notice_key',
    'notice_reply',
    'object captures',
    'object rehearsal',
    'outcome',
    'report',
    'review',
    'screening',
  ])
  const figures = await world.figures()
  const log = await world.events(noticeId)

  const done = await erase(world, seller(world))

  assert.deepEqual(await world.placesOf(...planted), [])
  assert.deepEqual(await world.figures(), figures)
  assert.deepEqual(await world.events(noticeId), log)
  const listing = await listingOf(world, listingId)
  assert.deepEqual(
    [listing.identity, listing.url, listing.seller_hash, listing.seller_sealed, listing.platform_id],
    [`erased:${listingId}`, 'https://bazaar.example/', null, null, world.platformId],
  )
  const { status, content } = await noticeOf(world, noticeId)
  const { items } = content as { items: { taxon: string; specimens: number; seen: string[] }[] }
  assert.deepEqual([status, items[0]?.taxon, items[0]?.specimens, items[0]?.seen], ['answered', 'Elephantidae', 2, []])
  const review = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('review').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  assert.deepEqual([review.taxon, review.specimens, review.assignee_id, review.reason], ['Elephantidae', 2, world.personId, null])
  assert.ok((await world.placesOf('Ivory comb')).includes('object captures'), 'others stay')
  assert.deepEqual([done.listing_ids, done.done_at === null, done.row_count > 10], [[listingId], false, true])
  const [event] = await world.events(done.id)
  assert.deepEqual([event?.kind, event?.facts], ['person.erased', { rows: done.row_count, kind: 'seller' }])
})

onEachPeopleWorld('bytes that two sellers’ captures share stay until the second is erased', async (world) => {
  const words = { title: 'Ivory bangle, the same words', description: '' }
  await world.lists({ path: 'item/1', seller: 'first', ...words })
  const second = await world.lists({ path: 'item/2', seller: 'second', ...words })
  const parts = () =>
    world.ctx.inTransaction(({ query }) =>
      query
        .selectFrom('capture_part')
        .innerJoin('capture', 'capture.id', 'capture_id')
        .select(['name', 'listing_id', 'object_key'])
        .execute(),
    )
  assert.equal(new Set((await parts()).filter(({ name }) => name === 'listing.json').map((part) => part.object_key)).size, 1)

  await erase(world, seller(world, 'first'))
  const left = await parts()
  assert.deepEqual([...new Set(left.map((part) => part.listing_id))], [second])
  for (const { object_key } of left) assert.ok(await world.ctx.objects.get(object_key), object_key)
  await erase(world, seller(world, 'second'))
  assert.deepEqual(await parts(), [])
  assert.deepEqual(await world.ctx.objects.list('captures/', { limit: 10 }), [])
})

onEachPeopleWorld(
  'a notice about an erased listing does not leave: a draft is withdrawn, one on its way has failed',
  async (world) => {
    const ids = await Promise.all(
      ['draft', 'held'].map((path) => world.lists({ path, seller: handle, title: `${title} ${path}` })),
    )
    const notices: string[] = []
    for (const listingId of ids) {
      await world.decides(listingId, 'notify', 'Papers are missing.')
      notices.push(await world.drafted(listingId, 'Papers are missing.'))
    }
    taken(await holdNotice(world.ctx, notices[1] ?? '', { inGoodFaith: true }))

    await erase(world, seller(world))
    world.clock.advance({ hours: 1 })
    await world.settle()

    for (const id of notices) {
      const { status, sent_at } = await noticeOf(world, id)
      assert.deepEqual([status, sent_at], ['withdrawn', null])
    }
    assert.deepEqual(await world.outbox.list(world.organisationId, { limit: 10 }), [])
  },
)

onEachPeopleWorld(
  'a listing taken in before its platform was known is found under the host as well, and one without a handle by its id',
  async (world) => {
    const { ctx, platformId } = world
    const early = await world.lists({ path: 'item/1', seller: handle, title })
    const nameless = await world.lists({ path: `item/${handle}`, title })
    const byHost = sellerHash(ctx.vault, 'bazaar.example', handle)
    await ctx.inTransaction(({ query }) =>
      query.updateTable('listing').set({ seller_hash: byHost }).where('id', '=', early).execute(),
    )

    const { listing_ids: erased } = await erase(world, seller(world, ` ${handle} `, [nameless]))
    assert.deepEqual([...erased].sort(), [early, nameless].sort())
    assert.deepEqual(await world.placesOf(handle, title), [])
    assert.deepEqual((await listingOf(world, early)).platform_id, platformId)
  },
)

onEachPeopleWorld('a listing that comes again after its erasure is a new one, and may be erased again', async (world) => {
  const once = await world.lists(advert)
  await erase(world, seller(world))
  const again = await world.lists(advert)
  assert.notEqual(again, once)
  await erase(world, seller(world))
  assert.deepEqual(await world.placesOf(...planted), [])
})

onEachPeopleWorld('an erasure that is cut short anywhere is finished by the next run', async (world) => {
  await world.noticed(advert)
  const figures = await world.figures()
  const { id } = taken(await askErasure(world.ctx, seller(world)))
  const system = world.as({ actor: 'system' })
  // Each run gets one more transaction or object further than the one before.
  for (let steps = 0; ; steps++) {
    let left = steps
    const step = () => {
      if (left-- <= 0) throw new Error('cut short')
    }
    const cut = {
      ...system,
      inTransaction: async <T>(work: Parameters<typeof system.inTransaction<T>>[0]) => {
        step()
        return system.inTransaction(work)
      },
      objects: {
        ...system.objects,
        remove: async (key: string) => {
          step()
          await system.objects.remove(key)
        },
      },
    }
    const isDone = await erasePerson(cut, id).then(
      () => true,
      (error: Error) => {
        assert.equal(error.message, 'cut short')
        return false
      },
    )
    if (isDone) break
    assert.ok(steps < 100)
  }
  assert.deepEqual(await world.placesOf(...planted), [])
  assert.deepEqual(await world.figures(), figures)
  assert.equal((await world.events(id)).length, 1)
})

import assert from 'node:assert/strict'
import { confirmationsNeeded } from '@vigie/casework'
import { confirmVerification } from './confirm-verification.ts'
import { listRemovalRates } from './list-removal-rates.ts'
import { livePage, type OutcomeWorld, onEachOutcomeWorld, said, taken } from './outcome-world.fixture.ts'
import { recordLook } from './record-look.ts'

const agrees = { agrees: true } as const
const results = async (world: OutcomeWorld, step: string) =>
  [...new Set((await world.looks()).filter((look) => look.step === step).map(({ result }) => result))].join()
const rateOf = async ({ ctx }: OutcomeWorld) => {
  const { items } = await ctx.inTransaction((tx) => listRemovalRates(tx, { limit: 10 }))
  assert.equal(items.length, 1)
  const [rate] = items
  assert.ok(rate)
  const { platform: _, confirmations_needed: __, ...figures } = rate
  return figures
}

onEachOutcomeWorld('lookAtListing() calls gone what a person has confirmed 30 times on this platform', async (world) => {
  const paths = Array.from({ length: confirmationsNeeded + 1 }, (_, number) => `/${number}`)
  world.shows('/0', livePage)
  await world.noticed(paths)
  await world.pass(1)
  assert.equal(await results(world, '1h'), 'still-up,presumed-gone')
  const [up, ...gone] = await world.looks('waiting')
  assert.equal(gone.length, confirmationsNeeded)
  // To agree that something is still up proves nothing about "gone".
  for (const look of [up, ...gone.slice(1)]) taken(await confirmVerification(world.ctx, look?.id ?? '', agrees))
  await world.pass(23)
  assert.equal(await results(world, '24h'), 'still-up,presumed-gone')

  taken(await confirmVerification(world.ctx, gone[0]?.id ?? '', agrees))
  await world.pass(6 * 24)
  assert.equal(await results(world, '7d'), 'still-up,gone')
  assert.equal(await results(world, '1h'), 'still-up,gone')
  assert.equal((await rateOf(world)).confirmations, confirmationsNeeded)
})

onEachOutcomeWorld('confirmVerification() puts what a person sees in the place of what the machine saw', async (world) => {
  const { listingIds } = await world.noticed(['/1'])
  const planned = await world.ctx.inTransaction(({ query }) =>
    query.selectFrom('verification').select('id').where('step', '=', '1h').executeTakeFirstOrThrow(),
  )
  const id = planned.id
  assert.deepEqual(await confirmVerification(world.ctx, id, agrees), {
    ok: false,
    refusal: { code: 'not-looked-yet', verificationId: id },
  })
  await world.pass(1)
  assert.equal((await world.looks('waiting')).length, 1)
  taken(await confirmVerification(world.ctx, id, { agrees: false, result: 'still-up' }))
  const [look] = await world.looks()
  assert.deepEqual(
    [look?.result, look?.looked_by, look?.confirmation_agrees, look?.grounds],
    ['still-up', 'person', false, { status: 404, marks: [] }],
  )
  assert.deepEqual(await world.looks('waiting'), [])
  assert.deepEqual(await confirmVerification(world.ctx, id, agrees), {
    ok: false,
    refusal: { code: 'already-confirmed', verificationId: id },
  })
  const [listing = ''] = listingIds
  const verified = (await world.events(listing)).filter(({ kind }) => kind === 'listing.verified')
  assert.deepEqual(
    verified.map(({ facts }) => (facts as { result: string; by: string }).by),
    ['machine', 'person'],
  )
  assert.deepEqual(
    (await world.events(id)).map(({ kind, facts }) => [kind, (facts as { agrees: boolean }).agrees]),
    [['verification.confirmed', false]],
  )
})

onEachOutcomeWorld('confirmVerification() shows nobody the looks of another organisation', async (world) => {
  await world.noticed(['/1'])
  await world.pass(1)
  const [look] = await world.looks()
  const { ctx } = await world.organisation()
  assert.deepEqual(await confirmVerification(ctx, look?.id ?? '', agrees), {
    ok: false,
    refusal: { code: 'verification-not-found', verificationId: look?.id },
  })
})

onEachOutcomeWorld('recordLook() stands for the step whose time it is, and the machine keeps to the others', async (world) => {
  const { listingIds } = await world.noticed(['/1'])
  const [listing = ''] = listingIds
  taken(await recordLook(world.ctx, listing, 'walled'))
  await world.pass(1)
  const seen = async () => (await world.looks()).map(({ step, result, looked_by }) => `${step} ${result} ${looked_by}`)
  assert.deepEqual(await seen(), ['1h walled person'])
  assert.equal(world.site.arrived.length, 0)
  await world.pass(24)
  taken(await recordLook(world.ctx, listing, 'still-up'))
  await world.pass(30 * 24)
  assert.deepEqual(await seen(), [
    '1h walled person',
    '24h still-up person',
    '7d presumed-gone machine',
    '30d presumed-gone machine',
  ])
})

onEachOutcomeWorld('recordLook() refuses a listing that does not exist, and one about which nothing was sent', async (world) => {
  const { id } = await world.platform()
  const [listing, stranger] = [await world.listing(id), world.ctx.ids.next()]
  assert.deepEqual(
    [await recordLook(world.ctx, stranger, 'gone'), await recordLook(world.ctx, listing, 'gone')],
    [
      { ok: false, refusal: { code: 'listing-not-found', listingId: stranger } },
      { ok: false, refusal: { code: 'nothing-to-verify', listingId: listing } },
    ],
  )
})

onEachOutcomeWorld('listRemovalRates() says beside what is gone how much could not be checked', async (world) => {
  world.shows('/up', livePage)
  world.shows('/wall', (response) => response.writeHead(403).end())
  world.shows('/later-wall', (response) => response.writeHead(404).end())
  const { noticeId, platformId, listingIds } = await world.noticed(['/up', '/wall', '/later-wall', '/gone'])
  await world.answered(noticeId, ...listingIds.slice(0, 3).map((listing) => said(listing, 'removed')))
  await world.listing(platformId)
  const none = { gone: 0, presumed_gone: 0, still_up: 0, changed: 0, unverifiable: 0, not_looked_yet: 0 }
  const all = { listings_noticed: 4, said_removed: 3, confirmations: 0 }
  assert.deepEqual(await rateOf(world), {
    ...all,
    verified: { ...none, not_looked_yet: 4 },
    contradictions: 0,
    gone_share: null,
    unverifiable_share: null,
  })

  await world.pass(1)
  world.shows('/later-wall', (response) => response.writeHead(403).end())
  await world.pass(23)
  assert.deepEqual(await rateOf(world), {
    ...all,
    verified: { ...none, presumed_gone: 2, still_up: 1, unverifiable: 1 },
    contradictions: 1,
    gone_share: 0,
    unverifiable_share: 0.25,
  })
  assert.equal((await world.looks('unverifiable')).length, 3)
  assert.equal((await world.looks('contradictions')).length, 2)
})

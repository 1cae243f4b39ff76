import assert from 'node:assert/strict'
import { done, story } from './story.ts'

const ivory = ['Antique ivory bangle', 'Genuine elephant ivory, 60 g, shipping available'] as const
const reading = {
  taxon: 'Elephantidae',
  product: 'ivory',
  specimens: 1,
  standing: 'documentation-not-shown',
  confidence: 'high',
  reason: 'Offered for sale without papers.',
}

story('a listing is screened, judged, noticed, taken down, and found gone by somebody who looked', async (world) => {
  const ada = await world.admin('Ada')
  const rita = await world.reviewer('Rita')
  const bazaar = await world.bazaar(ada)
  const ad = await bazaar.lists(...ivory)
  const dress = await bazaar.lists('Ivory wedding dress, size 38', 'Worn once')
  await world.settle()

  const screened = (await rita.get(`/api/v1/listings/${ad.listingId}/screenings`)).body.items
  assert.deepEqual([screened.length, screened[0].verdict], [1, 'flag'])
  assert.equal((await rita.get(`/api/v1/listings/${dress.listingId}/screenings`)).body.items[0].verdict, 'pass')
  assert.equal((await rita.get(`/api/v1/listings/${ad.listingId}/captures`)).body.items.length, 1)

  const { case: caseFile } = await rita.post('/api/v1/cases/next')
  assert.equal(caseFile.listings[0].id, ad.listingId)
  assert.equal((await rita.post('/api/v1/cases/next')).case, null)
  const decided = await rita.post(`/api/v1/cases/${caseFile.id}/decision`, { decision: 'notify', review: reading })
  assert.deepEqual([decided.status, decided.decision], ['decided', 'notify'])
  await world.settle()

  const [draft] = (await rita.get('/api/v1/notices?status=drafted')).body.items
  assert.equal(draft.case_id, caseFile.id)
  await rita.post(`/api/v1/notices/${draft.id}/hold`, { in_good_faith: true })
  await world.pass({ seconds: 5 })
  await rita.post(`/api/v1/notices/${draft.id}/recall`)
  await world.pass({ seconds: 60 })
  assert.equal(bazaar.receiver.count(), 0)
  await rita.post(`/api/v1/notices/${draft.id}/hold`, { in_good_faith: true })
  await world.pass({ seconds: 10 })
  assert.deepEqual([bazaar.receiver.count(), bazaar.receiver.wrong], [1, []])
  const [[body = '']] = [...bazaar.receiver.bodies.values()].map((each) => [...each]) as [string[]]
  assert.ok(body.includes(ad.url) && body.includes('Elephantidae') && !/Rita/i.test(body) && !body.includes(rita.personId))

  bazaar.takesDown(ad)
  const [received] = (await bazaar.program.get('/api/v1/received-notices')).body.items
  const outcomes = [{ listing_id: ad.listingId, action: 'removed' }]
  await bazaar.program.post(`/api/v1/received-notices/${received.id}/outcomes`, { outcomes })
  await world.pass({ hours: 1 })
  const [looked] = (await rita.get('/api/v1/verifications')).body.items
  assert.deepEqual([looked.step, looked.result], ['1h', 'presumed-gone'])
  done(await rita.ask('POST', `/api/v1/verifications/${looked.id}/confirmation`, { agrees: true }))
  await world.pass({ days: 31 })
  assert.equal((await rita.get(`/api/v1/cases/${caseFile.id}`)).body.status, 'closed')

  await world.counted()
  const { rows } = (await rita.get('/api/v1/statistics?from=2026-01-01&to=2030-12-31')).body
  const figure = (measure: string) =>
    rows
      .filter((row: { measure: string }) => row.measure === measure)
      .reduce((sum: number, row: { amount: number }) => sum + row.amount, 0)
  assert.deepEqual(
    [
      'listings.received',
      'listings.screened',
      'listings.flagged',
      'cases.opened',
      'notices.sent',
      'notices.delivered',
      'listings.noticed',
    ].map(figure),
    [2, 2, 1, 1, 1, 1, 1],
  )
})

story('a visitor’s tip leads to a removal, and the receipt says so to its last line', async (world) => {
  const ada = await world.admin('Ada')
  const rita = await world.reviewer('Rita')
  const bazaar = await world.bazaar(ada)
  const url = bazaar.publishes(...ivory)
  const [title, description] = ivory
  const { receipt } = await world.visitor.post('/api/v1/reports', { url, why: 'They sell real ivory.', title, description })
  assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
  const look = async (locale = 'en') => (await world.visitor.ask('POST', '/api/v1/receipts', { receipt, locale })).body
  assert.equal((await look()).timeline.length, 1)
  await world.settle()

  const { case: caseFile } = await rita.post('/api/v1/cases/next')
  assert.equal(caseFile.reports.count, 1)
  await rita.post(`/api/v1/cases/${caseFile.id}/decision`, { decision: 'notify', review: reading })
  await world.settle()
  const notices = (await rita.get('/api/v1/notices')).body.items
  assert.equal(notices.length, 1)
  await rita.post(`/api/v1/notices/${notices[0].id}/hold`, { in_good_faith: true })
  await world.pass({ seconds: 10 })
  bazaar.takesDown({ url })
  const outcomes = [{ listing_id: caseFile.listings[0].id, action: 'removed' }]
  await bazaar.program.post(`/api/v1/received-notices/${notices[0].id}/outcomes`, { outcomes })
  await world.pass({ hours: 1 })
  await world.pass({ days: 31 })

  const [english, french] = [await look('en'), await look('fr')]
  assert.equal(english.timeline.length, french.timeline.length)
  assert.ok(english.timeline.length >= 5, JSON.stringify(english.timeline))
  assert.ok(!JSON.stringify([english, french]).includes('Rita'))
})

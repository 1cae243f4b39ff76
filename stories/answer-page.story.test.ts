import assert from 'node:assert/strict'
import { story } from './story.ts'

const reading = {
  taxon: 'Elephantidae',
  product: 'ivory',
  specimens: 1,
  standing: 'documentation-not-shown',
  confidence: 'high',
  reason: 'Offered for sale without papers, by <b>Anh</b>.',
}

story('a compliance officer opens the link in a notice and answers by a form, without an account or a script', async (world) => {
  const rita = await world.reviewer('Rita')
  const bazaar = await world.bazaar(await world.admin('Ada'))
  const ad = await bazaar.lists('Ivory bangle <script>alert(1)</script>', 'Genuine elephant ivory, 60 g, shipping available')
  await world.settle()
  const { case: caseFile } = await rita.post('/api/v1/cases/next')
  await rita.post(`/api/v1/cases/${caseFile.id}/decision`, { decision: 'notify', review: reading })
  await world.settle()
  const [notice] = (await rita.get('/api/v1/notices')).body.items
  await rita.post(`/api/v1/notices/${notice.id}/hold`, { in_good_faith: true })
  await world.pass({ seconds: 10 })

  const [[body = '{}']] = [...bazaar.receiver.bodies.values()].map((each) => [...each]) as [string[]]
  const link = new URL(JSON.parse(body).answer.url)
  assert.match(link.pathname, /^\/en\/answer\/[\w-]{43}$/)
  for (const locale of ['en', 'fr']) {
    const page = await world.visitor.get(link.pathname.replace('/en/', `/${locale}/`))
    assert.equal(page.status, 200)
    assert.match(page.text, new RegExp(`<html lang="${locale}"`))
    assert.ok(page.text.includes(ad.url) && page.text.includes('Elephantidae'))
    assert.ok(!page.text.includes('<script>alert') && !/Rita|<b>Anh/.test(page.text))
  }

  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = (fields: Record<string, string>) =>
    world.visitor.ask('POST', link.pathname, new URLSearchParams(fields).toString(), form)
  const kept = await send({ [`action.${ad.listingId}`]: 'kept' })
  assert.deepEqual([kept.status, kept.text.includes('Say why.')], [422, true])
  assert.ok((await send({ [`action.${ad.listingId}`]: '' })).text.includes('nothing was recorded'))
  assert.equal((await send({ [`action.${ad.listingId}`]: 'burnt' })).status, 422)
  assert.ok(
    (await send({ [`action.${ad.listingId}`]: 'removed', [`note.${ad.listingId}`]: 'Thank you.' })).text.includes('recorded'),
  )
  assert.match((await world.visitor.get(link.pathname)).text, /value="removed" checked/)
  assert.equal((await rita.get(`/api/v1/notices/${notice.id}`)).body.status, 'answered')

  world.clock.advance({ days: 181 })
  assert.equal((await world.visitor.get(link.pathname)).status, 410)
  assert.equal((await world.visitor.get('/fr/answer/nonsense')).status, 410)
})

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
    assert.ok(
      page.text.includes(ad.url) && page.text.includes(locale === 'en' ? 'elephant (Elephantidae)' : 'éléphant (Elephantidae)'),
    )
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
  const { text: before } = await world.visitor.get(link.pathname)
  assert.match(before, /value="removed" checked/)
  assert.match(before, /name="automated" value="" checked/)

  // What the notice asks for beside the answer may be left out, and can be added later.
  const beside = { automated: 'no', contest: ' https://bazaar.example/complaints ' }
  assert.equal((await send({ [`action.${ad.listingId}`]: 'removed', automated: 'perhaps' })).status, 422)
  assert.equal((await send({ [`action.${ad.listingId}`]: 'removed', contest: 'x'.repeat(1001) })).status, 422)
  assert.equal(
    (await send({ [`action.${ad.listingId}`]: 'removed', [`note.${ad.listingId}`]: 'Thank you.', ...beside })).status,
    200,
  )
  const [said] = (await rita.get(`/api/v1/notices/${notice.id}/outcomes`)).body.items
  assert.deepEqual([said.note, said.automated, said.contest], ['Thank you.', false, 'https://bazaar.example/complaints'])
  const { text: after } = await world.visitor.get(link.pathname.replace('/en/', '/fr/'))
  assert.match(after, /name="automated" value="no" checked/)
  assert.match(after, /<textarea id="contest"[^>]*>https:\/\/bazaar\.example\/complaints</)
  assert.ok(after.includes('Des moyens automatisés ont-ils servi à décider'))
  assert.equal((await rita.get(`/api/v1/notices/${notice.id}`)).body.status, 'answered')

  world.clock.advance({ days: 181 })
  assert.equal((await world.visitor.get(link.pathname)).status, 410)
  assert.equal((await world.visitor.get('/fr/answer/nonsense')).status, 410)
})

import assert from 'node:assert/strict'
import sharp from 'sharp'
import { story } from './story.ts'

const reading = {
  taxon: 'Elephantidae',
  product: 'ivory',
  specimens: 1,
  standing: 'documentation-not-shown',
  confidence: 'high',
  reason: 'Schreger lines are to be seen.',
}

story('somebody without a script sends a photograph, a person looks at it, and the receipt tells them so', async (world) => {
  const rita = await world.reviewer('Rita')
  const page = await world.visitor.get('/en/report')
  assert.deepEqual([page.status, page.headers.get('set-cookie'), /<script/.test(page.text)], [200, null, false])
  const once = /name="once" value="([^"]+)"/.exec(page.text)?.[1] ?? ''

  const photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#c9b58a' } })
    .withExif({ IFD0: { Artist: 'Anh Nguyen' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' } })
    .jpeg()
    .toBuffer()
  assert.match(photo.toString('latin1'), /Anh Nguyen/)
  const form = new FormData()
  form.set('link', '')
  form.set('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'IMG_4711.jpg')
  form.set('why', 'A tusk in a shop window')
  form.set('website', '')
  form.set('once', once)
  const sent = await fetch(`${world.origin}/en/report`, { method: 'POST', body: form })
  const received = await sent.text()
  assert.equal(sent.status, 201)
  const receipt = /name="receipt" value="([^"]+)"/.exec(received)?.[1] ?? ''
  const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
  const type = (path: string, fields: Record<string, string>) =>
    world.visitor.ask('POST', path, new URLSearchParams(fields).toString(), asForm)
  const kept = await type('/en/report/kept', { receipt, last: receipt.slice(-4).toLowerCase() })
  assert.equal(kept.status, 200)
  const tell = async () => (await type('/en/receipt', { receipt: receipt.toLowerCase().replaceAll('-', ' ') })).text
  assert.match(await tell(), /A person will look at your report/)
  await world.settle()

  const { case: caseFile } = await rita.post('/api/v1/cases/next')
  const [listing] = caseFile.listings
  const { content } = (await rita.get(`/api/v1/listings/${listing.id}`)).body.versions[0]
  assert.deepEqual([listing.url, Object.keys(content)], [null, ['images']])
  assert.deepEqual((await rita.get(`/api/v1/listings/${listing.id}/screenings`)).body.items[0].degraded, ['no-text'])
  const [capture] = (await rita.get(`/api/v1/listings/${listing.id}/captures`)).body.items
  const shown = await rita.get(`/api/v1/captures/${capture.id}/parts/photo.jpg`)
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/jpeg'])
  assert.doesNotMatch(shown.text, /Exif|Anh/)
  assert.match(await tell(), /A person has begun to look at it/)

  await rita.post(`/api/v1/cases/${caseFile.id}/decision`, { decision: 'unsure', review: reading })
  await world.settle()
  const told = await tell()
  assert.match(told, /a specialist will look at it too[\s\S]*Somebody is deciding what to do/)
  assert.doesNotMatch(told, /Rita|Schreger|Elephantidae/)
  const answered = (await fetch(`${world.origin}/en/report`, { method: 'POST', body: form })).status
  assert.equal(answered, 201)
  await world.settle()
  assert.equal((await rita.get(`/api/v1/cases/${caseFile.id}`)).body.reports.count, 1)
  assert.ok(!world.logged.join('').includes(receipt))
})

import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { must } from '../tenancy/open-shop.ts'
import type { BadWorld } from './bad-world.ts'

/** This machine and its neighbours, in notations that some parser takes for another place. */
const notations = (port: number) => [
  `http://127.0.0.1:${port}/`,
  `http://127.1:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://0:${port}/`,
  `http://127.0.0.1.:${port}/`,
  `http://localhost:${port}/`,
  `http://a.localhost:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://[64:ff9b::7f00:1]:${port}/`,
  `http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460:${port}/`,
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://10.0.0.1/',
]

/** A port of this machine that nobody may reach. */
async function openTrap(): Promise<{ port: number; caught: () => number; close: () => Promise<unknown> }> {
  let caught = 0
  const server = createServer((socket) => {
    caught++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '::', resolve))
  const { port } = server.address() as AddressInfo
  return { port, caught: () => caught, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** Addresses that lead back to the server’s own machine and network, in every field that is an address. */
export async function checkHosts(bad: BadWorld): Promise<void> {
  const trap = await openTrap()
  try {
    const urls = notations(trap.port)
    assert.ok(urls.length >= 12)
    await report(bad, urls)
    await submit(bad, urls)
    await leadAstray(bad, urls)
    await name(bad, urls)
    await deliver(bad, urls)
    assert.equal(trap.caught(), 0, 'nothing of ours was asked')
  } finally {
    await trap.close()
  }
}

/** Reported by somebody without an account: taken, or refused as no address, and nothing is fetched. */
async function report({ world, callers }: BadWorld, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const answered = await callers.visitor?.ask('POST', '/api/v1/reports', { url, why: 'Look at this.' })
    assert.ok([201, 422].includes(answered?.status ?? 0), `${url}: ${answered?.text}`)
  }
  await world.settle()
}

/** Submitted as a listing and as its pictures, and captured on demand. */
async function submit({ world, filled: { boss } }: BadWorld, urls: readonly string[]): Promise<void> {
  const listings = urls.map((url) => ({ url, title: 'Ivory bangle', images: [url] }))
  const { items } = await boss.post('/api/v1/listings', { listings })
  for (const { listing_id: id } of items) {
    if (id === null) continue
    const answered = await boss.ask('POST', `/api/v1/listings/${id}/captures`)
    assert.ok([202, 422].includes(answered.status), answered.text)
  }
  await world.settle()
  for (const { listing_id: id } of items) {
    if (id === null) continue
    const captures = (await boss.get(`/api/v1/listings/${id}/captures`)).body.items
    assert.deepEqual(
      captures.filter(({ kind }: { kind: string }) => kind === 'fetched'),
      [],
    )
  }
}

/** Behind a page that may be fetched: as where it leads, and as its pictures. */
async function leadAstray({ world, loopback, filled: { boss } }: BadWorld, urls: readonly string[]): Promise<void> {
  const pictures = urls.map((url) => `<img src="${url}">`).join('')
  loopback.show('/pictures', { status: 200, headers: { 'content-type': 'text/html' }, body: `<title>Ivory</title>${pictures}` })
  const some = urls.filter((_, at) => at % 3 === 0)
  for (const [at, url] of some.entries())
    loopback.show(`/astray/${at}`, { status: 302, headers: { location: encodeURI(url) }, body: '' })
  const pages = [`${loopback.origin}/pictures`, ...some.map((_, at) => `${loopback.origin}/astray/${at}`)]
  const { items } = await boss.post('/api/v1/listings', { listings: pages.map((url) => ({ url, title: 'Ivory bangle' })) })
  for (const { listing_id: id } of items) await must(boss.ask('POST', `/api/v1/listings/${id}/captures`))
  await world.settle()
  assert.ok(loopback.asked.includes('GET /pictures'), 'the page itself was asked for')
}

/** Where they are only shown: a form, a clause, a law, an advert in a notice. */
async function name({ world, words, filled: { boss, second } }: BadWorld, urls: readonly string[]): Promise<void> {
  const platform = `/api/v1/platforms/${second.platformId}`
  const law = { kind: 'illegal-content', jurisdiction: 'FR', rule: 'r', title: 't', explanation: 'e' }
  for (const url of urls) {
    const answers = [
      await boss.ask('POST', `${platform}/clauses`, { code: 'host', title: 't', text: 't', url }),
      await boss.ask('PUT', `${platform}/channel`, { channel: 'form', address: url }),
      await boss.ask('PATCH', `/api/v1/notices/${words.draft}`, { ground: { ...law, url } }),
      await boss.ask('PATCH', `/api/v1/notices/${words.draft}`, { items: [{ listing_id: words.draftlisting, url }] }),
    ]
    for (const { status, text } of answers) assert.ok([200, 201, 400].includes(status), `${url}: ${text}`)
  }
  await world.settle()
}

/** As where a notice is sent: each try is refused, and whoever looks is told so. */
async function deliver({ world, words, filled: { boss, first } }: BadWorld, urls: readonly string[]): Promise<void> {
  const channel = `/api/v1/platforms/${first.platformId}/channel`
  await must(boss.ask('POST', `/api/v1/notices/${words.draft}/hold`, { in_good_faith: true }))
  const used: string[] = []
  for (const address of urls) {
    // Fifteen tries are all that are made.
    if (used.length === 14) break
    if ((await boss.ask('PUT', channel, { channel: 'webhook', address })).status !== 200) continue
    used.push(address)
    world.clock.advance(used.length === 1 ? { seconds: 10 } : { hours: 24 })
    await world.settle()
  }
  assert.ok(used.length >= 12, `${used.length} addresses were tried`)
  const { items } = (await boss.get(`/api/v1/notices/${words.draft}/deliveries?limit=200`)).body
  assert.deepEqual(
    items.map(({ accepted, response }: { accepted: boolean; response: string }, at: number) => [used[at], accepted, response]),
    used.map((address) => [address, false, 'not asked: address-refused']),
  )
}

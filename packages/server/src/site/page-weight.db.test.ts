import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import type { MeasureId } from '../statistics/measure-id.ts'
import { addCounts } from '../statistics/statistic-store.ts'
import { openStoryWorld, type StoryWorld } from '../story-world.fixture.ts'
import { busyHalf } from './figures/counts.fixture.ts'

/** What a first visit may load, in bytes as sent: on a slow line, a page of this size is there within some seconds. */
const most = 60_000
let world: StoryWorld

before(async () => {
  world = await openStoryWorld('pglite')
  await world.installation.ctx.as({ organisationId: world.organisationId, actor: 'system' }).inTransaction(async (tx) => {
    const counts = busyHalf.map((line) => {
      const [month, measure, amount] = line.split(' ')
      return { day: `${month}-01`, platformId: null, measure: measure as MeasureId, amount: Number(amount) }
    })
    await addCounts(tx, counts)
  })
})
after(() => world.close())

/** The bytes of a body as they are sent to a browser, which says that it can undo Brotli. */
function load(path: string): Promise<{ readonly status: number; readonly sent: Buffer; readonly text: string }> {
  return new Promise((resolve, reject) => {
    get(world.origin + path, { headers: { 'accept-encoding': 'br' }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const sent = Buffer.concat(chunks)
        const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent
        resolve({ status: response.statusCode ?? 0, sent, text: text.toString() })
      })
    }).on('error', reject)
  })
}

for (const path of ['', '/figures', '/figures?period=all', '/report', '/receipt', '/learn', '/nowhere']) {
  for (const locale of ['en', 'fr']) {
    test(`GET /${locale}${path} and all that it loads come to ${most / 1000} kB at most`, async (t) => {
      const page = await load(`/${locale}${path}`)
      assert.equal(page.status, path === '/nowhere' ? 404 : 200)
      assert.doesNotMatch(page.text, /<script/)
      const loaded = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string)
      assert.ok(loaded.some((each) => each.endsWith('.css')))
      const others = await Promise.all([...new Set(loaded)].map(load))
      const sum = [page, ...others].reduce((bytes, { sent }) => bytes + sent.length, 0)
      t.diagnostic(`${sum} bytes in ${1 + others.length} requests`)
      assert.ok(sum <= most, `${sum} bytes`)
    })
  }
}

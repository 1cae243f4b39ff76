import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageWords } from './page-words.ts'

const read = (html: string, type = 'text/html; charset=utf-8') => pageWords(Buffer.from(html), type)

test('pageWords() reads the title and what is shown, and nothing that is not', () => {
  const html = `<!doctype html><html><head><title>Old bangle &amp; ring</title><style>p{color:red}</style></head>
    <body><nav>Home Login</nav><h1>Old bangle</h1><p>Real <b>ivory</b>, 58&nbsp;g.</p><!-- secret --><script>var sold = 1</script>
    <ul><li>Ships worldwide</li><li>Ships worldwide</li></ul><footer>About us</footer></body></html>`
  assert.deepEqual(read(html), { title: 'Old bangle & ring', description: 'Old bangle\nReal ivory, 58 g.\nShips worldwide' })
})

test('pageWords() goes by what a page says of its product, then by Open Graph, then by its title', () => {
  const graph = `<meta property="og:title" content="Bangle on Bazaar"><meta content="Real ivory" property="og:description">`
  const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
  const product = { '@type': 'Product', name: 'Ivory bangle', description: 'Elephant, old.' }
  assert.equal(read(`<title>Bazaar</title>${graph}`)?.title, 'Bangle on Bazaar')
  assert.equal(read(`<title>Bazaar</title>${graph}`)?.description, 'Real ivory')
  for (const value of [product, [{ '@type': 'Organization', name: 'Bazaar' }, product], { '@graph': [product] }]) {
    assert.deepEqual(read(`<title>Bazaar</title>${graph}${ld(value)}`), { title: 'Ivory bangle', description: 'Elephant, old.' })
  }
  assert.equal(read(`<title>Bazaar</title>${ld(product).replace('}', '')}`)?.title, 'Bazaar', 'what cannot be read is left out')
})

test('pageWords() keeps to the main part of a page that has one, and says nothing twice', () => {
  const html = `<title>Bangle</title><meta name="description" content="Real ivory, old.">
    <body><div>Other offers</div><main><h1>Bangle</h1><p>Real ivory, old.</p></main><div>Cookies</div></body>`
  assert.deepEqual(read(html), { title: 'Bangle', description: 'Bangle\nReal ivory, old.' })
})

test('pageWords() is null where a page says nothing', () => {
  for (const html of [
    '',
    '<!doctype html><body><div id="root"></div><script>start()</script></body>',
    '<title> </title><!-- no',
  ]) {
    assert.equal(read(html), null, html)
  }
})

test('pageWords() reads the letters that a page is written in', () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset="windows-1251"><title>'),
    Buffer.from([0xe1, 0xe8, 0xe2, 0xe5, 0xed, 0xfc]),
  ])
  assert.equal(pageWords(page, 'text/html')?.title, 'бивень')
  assert.equal(read('<title>象牙</title>', 'text/html; charset=no-such')?.title, '象牙')
})

test('pageWords() takes no more time than a page is long, and keeps no more than a listing says', () => {
  const hostile = ['<', '<a', '<div>', '<!--', '<meta ', '<script>', '<svg', '</b>', '&amp', '<title>', '[{'].map((part) =>
    part.repeat(Math.ceil(1_000_000 / part.length)),
  )
  const before = performance.now()
  for (const html of hostile) read(html)
  assert.ok(performance.now() - before < 20_000, `${performance.now() - before} ms`)
  const long = read(`<title>${'x'.repeat(9_000)}</title><p>${'word '.repeat(50_000)}</p>`)
  assert.deepEqual([long?.title.length, (long?.description.length ?? 0) <= 20_000], [500, true])
})

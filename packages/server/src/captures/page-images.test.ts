import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageImages } from './page-images.ts'

const at = 'https://bazaar.example/ad/7'
const images = (html: string) => pageImages(html, at, 20)

test('pageImages() gives the shared image first, then those shown, in their order and once', () => {
  const html = `<!doctype html><html><head><meta property="og:image" content="/shared.jpg"><title>Bangle</title></head><body>
    <img src="a.png"><IMG SRC='https://cdn.example/b.webp?x=1&amp;y=2'><p>text</p><img src="a.png#again"></body></html>`
  assert.deepEqual(images(html), [
    'https://bazaar.example/shared.jpg',
    'https://bazaar.example/ad/a.png',
    'https://cdn.example/b.webp?x=1&y=2',
  ])
})

test('pageImages() takes the largest of a srcset, by width or by density', () => {
  const html = `<img src="s.jpg" srcset="s.jpg 320w, l.jpg 1280w, m.jpg 640w"><img srcset="one.jpg, two.jpg 2x">
    <picture><source srcset="p.avif 1x"><img src="p.jpg"></picture><video><source src="film.mp4"></video>`
  assert.deepEqual(
    images(html).map((url) => url.split('/').at(-1)),
    ['l.jpg', 'two.jpg', 'p.avif', 'p.jpg'],
  )
})

test('pageImages() reads addresses from the base that the page names', () => {
  assert.deepEqual(images('<base href="//cdn.example/x/"><img src="a.jpg">'), ['https://cdn.example/x/a.jpg'])
})

test('pageImages() leaves out what is not fetched by http, and what only stands in a script or a comment', () => {
  const html = `<img src="data:image/png;base64,AAAA"><img src="javascript:alert(1)"><img src="https://u:p@x.example/a.jpg"><img>
    <img src=""><script>const t = '<img src="/no.jpg">'</script><!-- <img src="/no.jpg"> --><STYLE><img src=/no.jpg></style>
    <template><img src="/no.jpg"></template><img src="/yes.jpg"><script>"<img src='/no.jpg'>"`
  assert.deepEqual(images(html), ['https://bazaar.example/yes.jpg'])
})

test('pageImages() gives no more than asked', () => {
  assert.equal(pageImages(Array.from({ length: 50 }, (_, i) => `<img src="${i}.jpg">`).join(''), at, 20).length, 20)
})

test('pageImages() never throws, whatever the page holds', () => {
  const piece = fc.constantFrom(
    '<img',
    ' src="',
    'a.jpg',
    '"',
    '>',
    '<!--',
    '-->',
    '<script',
    '</SCRIPT>',
    ' srcset=',
    ', 2x',
    '\0',
    'İ',
    '<base href=//',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => images(pieces.join('')).every((url) => /^https?:/.test(url))),
  )
})

for (const [what, html] of [
  ['tags never closed', '<div>'.repeat(400_000)],
  ['images', '<img src="/a.jpg">'.repeat(150_000)],
  ['scripts never closed', '<script'.repeat(400_000)],
  ['tags never ended', '<img src="'.repeat(280_000)],
] as const) {
  test(`pageImages() is done in a second with a page of ${what}`, () => {
    const before = performance.now()
    images(html)
    assert.ok(performance.now() - before < 1_000)
  })
}

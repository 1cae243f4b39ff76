import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalUrl } from './canonical-url.ts'

const urlOf = (text: string) => canonicalUrl(text)?.url ?? null

test('canonicalUrl() makes one address of the many ways to write it', () => {
  const ways = [
    'http://example.org/shop/item?b=2&a=1',
    'HTTPS://WWW.Example.ORG:443/shop/item/?a=1&b=2',
    'http://m.example.org:80/shop/./x/../item?a=1&b=2#photos',
    'https://mobile.example.org/shop/%69tem?a=1&b=2&utm_source=mail&gclid=x&fbclid=y',
    '  https://amp.example.org./shop/item///?a=1&&b=2&_trkparms=z&spm=a.b&scm=1&ref=home&mkevt=1 ',
    'www.example.org/shop/item?a=1&b=2',
    '//example.org/shop/item?a=1&b=2',
  ].map((way) => way.replace(/^\/\//, 'https://'))
  for (const way of ways) assert.equal(urlOf(way), 'https://example.org/shop/item?a=1&b=2', way)
})

test('canonicalUrl() keeps apart what may be another page', () => {
  const pages = [
    'https://example.org/Item',
    'https://example.org/item',
    'https://example.org:8443/item',
    'https://shop.example.org/item',
    'https://example.org/item?id=1',
    'https://example.org/item?id=2',
    'https://example.org/item?id=2&id=1',
    'https://example.org/item?id=1&id=2',
    'https://example.org/item?ref=1234',
    'https://example.org/item%2F1',
    'https://example.org/item/1',
    'https://example.org/#/item/1',
    'https://example.org/#/item/2',
    'https://example.org/#!/item/2',
    'https://example.org/#/?id=3',
    'https://example.org/',
  ]
  assert.equal(new Set(pages.map(urlOf)).size, pages.length)
})

test('canonicalUrl() drops a fragment that names a place within the page, and tracking within one that is a route', () => {
  assert.equal(urlOf('https://example.org/item#photos'), 'https://example.org/item')
  assert.equal(urlOf('https://example.org/#/item/7?utm_medium=x&size=2'), 'https://example.org/#/item/7?size=2')
  assert.equal(urlOf('https://example.org/#/'), 'https://example.org/')
})

test('canonicalUrl() folds no host into nothing: m.co.uk and mobile.de are names of their own', () => {
  for (const host of ['mobile.de', 'm.co.uk', 'www.de', 'm.me']) assert.equal(canonicalUrl(`https://${host}/a`)?.host, host)
  assert.equal(canonicalUrl('https://www.m.example.co.uk/a')?.host, 'example.co.uk')
})

test('canonicalUrl() writes international names and letters in one way', () => {
  assert.equal(canonicalUrl('https://www.Müller.example/Vögel')?.url, 'https://xn--mller-kva.example/V%C3%B6gel')
  assert.equal(urlOf('https://xn--mller-kva.example/V%c3%b6gel'), urlOf('https://müller.example/Vögel'))
  assert.equal(
    urlOf('https://例え.テスト/品物?価格=1'),
    urlOf('https://xn--r8jz45g.xn--zckzah/%E5%93%81%E7%89%A9?%E4%BE%A1%E6%A0%BC=1'),
  )
})

test('canonicalUrl() refuses what is no address of the web, and addresses that carry a name or a password', () => {
  const refused = [
    ...['', ' ', 'ivory', '12.50', '3.5 kg', 'two words.com x', 'https://', 'https://?x', 'https://...', '://x.org', '/itm/1'],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@example.org',
      'ftp://example.org/x',
      'file:///etc/passwd',
      'blob:https://a.b/c',
    ],
    ...[
      'https://user@example.org/',
      'https://user:secret@example.org/',
      'https://:secret@example.org/',
      'user:secret@example.org/x',
    ],
    ...['https://exa mple.org/', 'https://example.org:99999/', 'https://[::1', 'https://exa<mple.org/'],
    `https://example.org/${'a'.repeat(4096)}`,
  ]
  for (const text of refused) assert.equal(canonicalUrl(text), null, text.slice(0, 60))
})

test('canonicalUrl() reads the addresses of a machine in a test', () => {
  assert.deepEqual(canonicalUrl('http://127.0.0.1:8080/itm/1'), {
    url: 'https://127.0.0.1:8080/itm/1',
    host: '127.0.0.1',
    externalId: null,
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '%',
    '%2',
    '%41',
    '%7e',
    '%2f',
    '%2e%2e',
    '%%34%31',
    '%ff',
    '..',
    '.',
    '//',
    '#',
    '?',
    '&',
    '=',
    '+',
    ';',
    '|',
    '\\',
    '!/',
  ),
  fc.constantFrom(
    'itm',
    '123456789012',
    'ID12aB.html',
    'listing',
    'watch',
    'v=dQw4w9WgXcQ',
    'utm_source=x',
    'ref=1',
    'item',
    'm.',
  ),
)
const host = fc.constantFrom(
  ...[
    'example.org',
    'www.example.org',
    'm.ebay.co.uk',
    'ebay.fr',
    't.me',
    'olx.pl',
    'youtube.com',
    'twitter.com',
    'm.www.m.co.uk',
  ],
  ...['h5.m.taobao.com', '127.0.0.1:81', '[::1]', 'bücher.example', 'localhost', 'EXAMPLE.org.', 'vk.com', 'tokopedia.com'],
)
const join = (pieces: readonly string[]) => pieces.join('/')
const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTP://', ''),
    host,
    fc.array(piece, { maxLength: 5 }).map(join),
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('&')),
    fc.oneof(
      fc.constant(''),
      piece.map((text) => `#${text}`),
      piece.map((text) => `#!/${text}`),
    ),
  )
  .map(([scheme, name, path, query, fragment]) => `${scheme}${name}/${path}?${query}${fragment}`)

test('canonicalUrl() of its own result is its result', () => {
  fc.assert(
    fc.property(address, (text) => {
      const first = canonicalUrl(text)
      if (first) assert.equal(urlOf(first.url), first.url)
    }),
    { numRuns: 3000 },
  )
})

test('canonicalUrl() gives an address of the web on the host it names, for any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        address,
        fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
        fc.webUrl({ withFragments: true }),
      ),
      (text) => {
        const found = canonicalUrl(text)
        if (!found) return
        const { protocol, hostname, username, password } = new URL(found.url)
        assert.deepEqual(
          { protocol, hostname, username, password },
          { protocol: 'https:', hostname: found.host, username: '', password: '' },
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('canonicalUrl() does not change with any tracking parameter, wherever it is put', () => {
  const tracking = fc.tuple(
    fc.constantFrom('utm_source', 'UTM_Campaign', 'gclid', 'fbclid', 'spm', 'scm', '_trkparms', 'mkevt', 'ref', 'igsh', 'pk_kwd'),
    fc.stringMatching(/^[a-z%=+.]{0,12}$/),
  )
  const base = fc.tuple(
    fc.constantFrom(
      'https://example.org/a',
      'https://www.ebay.de/itm/x/123456789012',
      'https://vk.com/club1',
      'https://shop.example/#/item/1',
    ),
    fc.array(fc.stringMatching(/^[a-z]{1,5}=[a-z0-9]{0,5}$/), { maxLength: 4 }),
  )
  fc.assert(
    fc.property(base, tracking, fc.nat(), ([start, pairs], [name, value], place) => {
      const [page = '', fragment] = start.split('#')
      const withPairs = (all: readonly string[]) =>
        `${page}${all.length > 0 ? `?${all.join('&')}` : ''}${fragment ? `#${fragment}` : ''}`
      const more = pairs.toSpliced(place % (pairs.length + 1), 0, `${name}=${value}`)
      assert.equal(urlOf(withPairs(more)), urlOf(withPairs(pairs)))
    }),
  )
})

test('canonicalUrl() takes no longer for texts made to be slow', () => {
  const fill = (text: string) => text.repeat(Math.ceil(4000 / text.length)).slice(0, 4000)
  const slow = ['/', 'a-', '&w=', '%', '%2', 'ID', '?', '#', '.', 'a.', 'i1', '1', '-i.1', 'm.', 'www.', '=', '_']
  const hosts = ['example.org/', 'vk.com/x?', 'olx.pl/', 'jiji.ng/', 'lazada.sg/products/', '']
  for (const start of hosts) {
    for (const text of slow) {
      const before = performance.now()
      canonicalUrl(`https://${start}${fill(text)}!`)
      const took = performance.now() - before
      assert.ok(took < 200, `${start}${text}: ${took} ms`)
    }
  }
})

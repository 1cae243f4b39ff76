import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAllowList } from './allow-list.ts'
import { checkUrl, portOf } from './check-url.ts'
import type { OutboundRefused } from './outbound.ts'
import { refusedUrls } from './refused-urls.fixture.ts'

const nothing = readAllowList([])

for (const [code, urls] of Object.entries(refusedUrls)) {
  for (const url of urls) {
    test(`checkUrl() answers ${code} to ${JSON.stringify(url.slice(0, 60))}`, () => {
      assert.throws(
        () => checkUrl(url, nothing),
        (error: OutboundRefused) => error.name === 'OutboundRefused' && error.code === code,
      )
    })
  }
}

for (const [url, href] of [
  ['https://market.example/item/1?ref=a#top', 'https://market.example/item/1?ref=a#top'],
  ['HTTPS://Market.Example', 'https://market.example/'],
  ['http://market.example:8080/', 'http://market.example:8080/'],
  ['https://market.example:8443/', 'https://market.example:8443/'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
  ['http://8.8.8.8:8080', 'http://8.8.8.8:8080/'],
  ['https://8.8.8.8:443/?a=//b', 'https://8.8.8.8/?a=//b'],
  ['http://[2606:2800:220:1:248:1893:25c8:1946]/', 'http://[2606:2800:220:1:248:1893:25c8:1946]/'],
  ['https://рынок.example/слон', 'https://xn--j1afdg9c.example/%D1%81%D0%BB%D0%BE%D0%BD'],
  ['https://market.example/@seller', 'https://market.example/@seller'],
  ['https://market.example?u=a@b', 'https://market.example/?u=a@b'],
  ['https://localhost.example/', 'https://localhost.example/'],
  ['https://notlocalhost/', 'https://notlocalhost/'],
] as const) {
  test(`checkUrl() lets ${url} through`, () => {
    assert.equal(checkUrl(url, nothing).href, href)
  })
}

test('checkUrl() lets what is allowed through, and its neighbours not', () => {
  const allow = readAllowList(['127.0.0.1:9000', 'localhost:9001', '[::1]:9002'])
  for (const url of ['http://127.0.0.1:9000/', 'http://localhost:9001/', 'http://[::1]:9002/']) checkUrl(url, allow)

  for (const url of [
    'http://127.0.0.1/',
    'http://127.0.0.1:9001/',
    'http://127.0.0.2:9000/',
    'http://2130706433:9000/',
    'http://localhost:9000/',
    'http://a.localhost:9001/',
    'http://[::ffff:127.0.0.1]:9000/',
    'http://market.example:9003/',
    'http://8.8.8.8:9000/',
  ]) {
    assert.throws(() => checkUrl(url, allow), { name: 'OutboundRefused' }, url)
  }
})

test('checkUrl() leaves a name on an allowed port to the connection, which knows where it leads', () => {
  assert.equal(checkUrl('http://receiver.example:9000/', readAllowList(['10.0.0.5:9000'])).port, '9000')
})

test('portOf() knows the ports that a URL leaves out', () => {
  assert.deepEqual(
    ['http://a/', 'https://a/', 'http://a:8080/'].map((url) => portOf(new URL(url))),
    [80, 443, 8080],
  )
})

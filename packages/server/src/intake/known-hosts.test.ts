import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalUrl } from './canonical-url.ts'
import { knownHostExamples } from './known-hosts.fixture.ts'
import { knownHosts } from './known-hosts.ts'

for (const { platform, url, externalId, addresses } of knownHostExamples) {
  test(`canonicalUrl() knows one listing of ${platform} by ${url}`, () => {
    assert.ok(addresses.length >= 2)
    for (const address of [...addresses, url]) {
      assert.deepEqual(canonicalUrl(address), { url, host: new URL(url).hostname, externalId }, address)
    }
  })
}

test('knownHosts is shown by examples, each platform and each form of address', () => {
  assert.deepEqual(
    [...new Set(knownHostExamples.map(({ platform }) => platform))].sort(),
    [...new Set(knownHosts.map((row) => row.platform))].sort(),
  )
  const places = knownHostExamples.flatMap(({ addresses }) => addresses).map((address) => new URL(address))
  for (const { platform, listings } of knownHosts) {
    for (const { at } of listings) {
      const shown = places.some(({ pathname, search, hash }) => {
        const query = new URLSearchParams(search)
        query.sort()
        return at.test(`${pathname.replace(/\/$/, '') || '/'}${search && `?${decodeURIComponent(`${query}`)}`}${hash}`)
      })
      assert.ok(shown, `${platform}: no example for ${at}`)
    }
  }
})

test('knownHosts names each domain once', () => {
  const sites = knownHosts.flatMap((row) => row.sites)
  assert.deepEqual(sites, [...new Set(sites)])
})

test('canonicalUrl() leaves pages of known platforms that show no listing as they are', () => {
  for (const page of ['ebay.com/usr/somebody', 'facebook.com/some.shop', 't.me/birdmarket', 'youtube.com/@somebody']) {
    assert.deepEqual(canonicalUrl(`https://www.${page}/`), { url: `https://${page}`, host: page.split('/')[0], externalId: null })
  }
  assert.equal(canonicalUrl('https://t.me/birdmarket/12?comment=34')?.url, 'https://t.me/birdmarket/12?comment=34')
  assert.equal(canonicalUrl('https://notebay.com/itm/123456789012?hash=1')?.url, 'https://notebay.com/itm/123456789012?hash=1')
})

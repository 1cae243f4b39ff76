import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openVault } from '../capabilities/vault.ts'
import type { Directory } from './find-platforms.ts'
import { placeItem } from './place-item.ts'
import { readItems } from './read-items.ts'
import { sellerHash } from './seller-hash.ts'

const vault = openVault('a secret for tests, of 32 characters or more')
const bazaar = '0192f0c1-0000-7000-8000-00000000000a'
const other = '0192f0c1-0000-7000-8000-00000000000b'

const directory: Directory = {
  byHost: new Map([
    ['bazaar.example', bazaar],
    ['www.other.example', other],
  ]),
  byName: new Map([['bazaar', bazaar]]),
  ownHosts: new Set(),
}

function place(listing: object, boundId: string | null = null, known: Partial<Directory> = {}) {
  const [read] = readItems([{ title: 'Bangle', ...listing }]).read
  assert.ok(read)
  return placeItem(read, { ...directory, ...known }, boundId, vault)
}

function placed(...given: Parameters<typeof place>) {
  const result = place(...given)
  assert.ok(result.ok)
  return result.value
}

test('placeItem() finds the platform by the host as it came, with a part before it or www.', () => {
  assert.equal(placed({ url: 'https://fr.bazaar.example/7' }).platformId, bazaar)
  assert.equal(placed({ url: 'https://other.example/7' }).platformId, other)
  assert.equal(placed({ url: 'https://notbazaar.example/7' }).platformId, null)
})

test('placeItem() takes the platform said beside the text only where the host names none', () => {
  assert.equal(placed({ platform: ' Bazaar ' }).platformId, bazaar)
  assert.equal(placed({ platform: 'Bazaar', url: 'https://other.example/7' }).platformId, other)
})

test('placeItem() refuses a key what is not on its platform, with hosts of its own or without', () => {
  const ownHosts = new Set(['bazaar.example'])
  assert.equal(place({ url: 'https://unknown.example/7' }, bazaar, { ownHosts }).ok, false)
  assert.equal(place({ url: 'https://other.example/7' }, bazaar).ok, false)
  assert.equal(placed({ url: 'https://unknown.example/7' }, bazaar).platformId, bazaar)
  assert.equal(placed({ url: 'https://m.bazaar.example/7' }, bazaar, { ownHosts }).platformId, bazaar)
  assert.equal(placed({ id: '7' }, bazaar, { ownHosts }).platformId, bazaar)
})

test('placeItem() knows a listing by its address, else by its number on its platform, else by its content', () => {
  assert.equal(placed({ url: 'https://www.bazaar.example/7?utm_source=mail', id: '9' }).identity, 'https://bazaar.example/7')
  assert.equal(placed({ id: 7, platform: 'Bazaar' }).identity, `platform:${bazaar}:7`)
  assert.equal(placed({ id: 7, platform: 'Elsewhere' }).identity, 'named:elsewhere:7')
  assert.match(placed({ id: 7 }).identity, /^content::[0-9a-f]{64}$/)
  assert.match(placed({}, bazaar).identity, new RegExp(`^content:${bazaar}:[0-9a-f]{64}$`))
})

test('placeItem() knows an address longer than an index entry by its hash', () => {
  const long = (last: string) => placed({ url: `https://bazaar.example/${'a'.repeat(3_900)}${last}` }).identity
  assert.match(long('1'), /^sha256:[0-9a-f]{64}$/)
  assert.notEqual(long('1'), long('2'))
})

test('placeItem() keeps a seller as a hash of platform and handle and as a sealed handle, and nowhere in the content', () => {
  const item = placed({ url: 'https://bazaar.example/7', seller: ' anh_88 ' })
  assert.equal(item.sellerHash, sellerHash(vault, bazaar, 'anh_88'))
  assert.equal(item.sellerSealed && vault.unseal(item.sellerSealed), 'anh_88')
  assert.doesNotMatch(JSON.stringify(item.content), /anh/)
  assert.notEqual(placed({ url: 'https://other.example/7', seller: 'anh_88' }).sellerHash, item.sellerHash)
})

test('placeItem() stores no handle that could not be found again to be erased', () => {
  const item = placed({ seller: 'anh_88' })
  assert.deepEqual([item.sellerHash, item.sellerSealed], [null, null])
})

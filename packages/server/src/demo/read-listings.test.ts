import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testRuleset } from '../db/test-context.fixture.ts'
import { kinds } from './kinds.ts'
import { platforms } from './platforms.ts'
import { readListings } from './read-listings.ts'

const listings = readListings()
const wordsOf = ({ title, text }: { title: string; text: string }) => `${title}\n${text}`.toLowerCase().replaceAll(/\s+/g, ' ')

test('readListings() has listings in eight languages, on platforms that are there, by sellers with a name', () => {
  assert.deepEqual([...new Set(listings.map(({ language }) => language))], ['ar', 'de', 'en', 'es', 'fr', 'id', 'vi', 'zh'])
  for (const { place, platform, seller, country, language } of listings) {
    assert.ok(platform in platforms, place)
    assert.ok(seller !== '' && /^[A-Z]{2}$/.test(country) && language !== '', place)
  }
})

test('readListings() repeats a text only where a seller relists', () => {
  const first = listings.filter(({ again }) => !again)
  const seen = new Map<string, string>()
  for (const listing of first) {
    const words = wordsOf(listing)
    assert.equal(seen.get(words), undefined, `${listing.place} repeats ${seen.get(words)}`)
    seen.set(words, listing.place)
  }
  assert.ok(first.length >= 300, `${first.length} different texts`)
  for (const listing of listings.filter(({ again }) => again)) assert.ok(seen.has(wordsOf(listing)), listing.place)
})

test('readListings() names no address outside .example, no mail address and no telephone number', () => {
  for (const { place, title, text, tips } of listings) {
    const all = [title, text, ...tips.map(({ why }) => why)].join('\n')
    for (const [, host = ''] of all.matchAll(/(?:https?:\/\/|www\.)([^\s/]+)/g)) assert.match(host, /\.example$/, place)
    assert.doesNotMatch(all, /@|\+?\d[\d .-]{8,}\d/, place)
  }
  for (const { host } of Object.values(platforms)) assert.match(host, /\.example$/)
})

test('readListings() has about as many innocents as offers of protected species', () => {
  const offers = listings.filter(({ says }) => says.decision === 'notify').length
  const share = offers / listings.length
  assert.ok(share > 0.45 && share < 0.6, String(share))
})

test('kinds name species of the catalogue, give reasons in both languages, and each is met in a listing', () => {
  const { taxa } = testRuleset()
  const used = new Set(listings.map(({ kind }) => kind))
  for (const [name, { taxon, reasons }] of Object.entries(kinds)) {
    assert.ok(taxon === null || taxa.has(taxon), `${name}: ${taxon}`)
    assert.ok(reasons.en.length > 0 && reasons.fr.length > 0, name)
    assert.ok(used.has(name), `no listing is of the kind ${name}`)
  }
})

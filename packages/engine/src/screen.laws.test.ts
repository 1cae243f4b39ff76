import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { explain } from './explain.ts'
import { screen } from './screen.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

const asOf = '2026-11-21'
const nasty = [
  '\ud800',
  '\udc00\ud800',
  'ivory\ud83d',
  '\u202eyrovi\u202c ivory',
  '\u200f象牙\u200e',
  '',
  '\0\0ivory',
  'i'.repeat(5_000),
  '1v0ry '.repeat(500),
  '🐘'.repeat(2_000),
  '#'.repeat(300),
  'a.'.repeat(2_000),
  'i v o r y '.repeat(300),
  '#tigerrugivory'.repeat(50),
  'ﷺ'.repeat(200),
  'ẞœﬁ ivory',
  'no '.repeat(1_000),
]
const word = fc.constantFrom(
  'ivory',
  '1v0ry',
  'tiger',
  'skin',
  'no',
  'faux',
  'for sale',
  '象牙',
  'pair',
  '60',
  'grams',
  '😉',
  '.',
  '\n',
  '€',
  'mnh',
  'lost',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.constantFrom(...nasty),
)
const anyListing = fc.record({ title: anyText, description: anyText, price: fc.option(fc.double(), { nil: undefined }) })

test('screen() is total: any strings in, a verdict out, with a score from 0 to 100', () => {
  fc.assert(
    fc.property(anyListing, (listing) => {
      const { score, offers, verdict, decision } = screen(listing, smallRuleset, asOf)
      assert.ok(Number.isInteger(score) && score >= 0 && score <= 100)
      assert.equal(offers.length > 0, verdict === 'flag')
      assert.equal(decision === 'block', verdict === 'flag' && score >= 97)
    }),
    { numRuns: 3_000 },
  )
})

test('screen() gives spans that cut the very words out of the field as it was received', () => {
  fc.assert(
    fc.property(anyListing, (listing) => {
      for (const { field, start, end, text } of screen(listing, smallRuleset, asOf).findings) {
        assert.equal(listing[field].slice(start, end), text)
        assert.ok(start < end)
      }
    }),
    { numRuns: 3_000 },
  )
})

test('screen() is deterministic: same listing, ruleset and day, same bytes, whatever was read in between', () => {
  fc.assert(
    fc.property(anyListing, anyListing, (listing, other) => {
      const first = JSON.stringify(screen(listing, smallRuleset, asOf))
      screen(other, smallRuleset, asOf)
      assert.equal(JSON.stringify(screen({ ...listing }, smallRuleset, asOf)), first)
    }),
    { numRuns: 1_000 },
  )
})

test('screen() reads a megabyte of one token, of many tokens and of single letters', () => {
  for (const text of [
    'x'.repeat(1 << 20),
    'ivory bangle '.repeat(80_000),
    'i v o r y '.repeat(100_000),
    '象牙'.repeat(500_000),
  ]) {
    const { findings } = screen({ description: text }, smallRuleset, asOf)
    assert.equal(findings.length > 0, !text.startsWith('x'))
  }
})

const repeated = [
  'ivory plush\n',
  'ivory plush ',
  'faux tiger skin ',
  'ivory dress, ',
  '1 1 1 ',
  '1.1.',
  '#t1gerrug ',
  'no no ivory ',
  'africangrey pair 2 ',
]

test('screen() reads a quarter of a megabyte of names, excuses, counts and tricks to its end', () => {
  for (const text of repeated) {
    const { findings } = screen({ title: text.repeat(Math.ceil(250_000 / text.length)) }, smallRuleset, asOf)
    assert.ok(/^[\d .]+$/.test(text) || findings.length > 10_000)
  }
})

test('explain() has a headline for any listing in both languages, and never calls an offer lawful', () => {
  fc.assert(
    fc.property(anyListing, fc.constantFrom('en' as const, 'fr' as const), (listing, locale) => {
      const { headline, seen, excluded, wouldChange } = explain(listing, smallRuleset, asOf, locale)
      const words = [headline, ...[...seen, ...excluded].map(({ sentence }) => sentence), ...wouldChange].join(' ')
      assert.ok(headline.length > 10)
      const own = words.replace(/“[^”]*”|«[^»]*»/gu, '')
      assert.doesNotMatch(own, /\b(?:legal|lawful|légal|licite|undefined|null|NaN)\b/iu)
    }),
    { numRuns: 1_000 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { explain } from './explain.ts'
import type { Listing } from './listing.ts'
import { nastyTexts } from './nasty-texts.fixture.ts'
import { screen } from './screen.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

const asOf = '2026-11-21'

/** The verdict, after a look at its findings: each cuts its own words out of its field, and they come in the order of the text. */
function assertSound(listing: Listing): ReturnType<typeof screen> {
  const verdict = screen(listing, smallRuleset, asOf)
  let before = -1
  for (const { field, start, end, text } of verdict.findings) {
    const whole = listing[field] ?? ''
    if (start < 0 || start >= end || end > whole.length || whole.slice(start, end) !== text)
      assert.fail(`a finding at ${start}–${end} of ${field} (${whole.length} units) says ${JSON.stringify(text)}`)
    const place = start + (field === 'title' ? 0 : (listing.title ?? '').length)
    if (place < before) assert.fail(`a finding at ${start} of ${field} comes behind one at ${before}`)
    before = place
  }
  assert.ok(Number.isInteger(verdict.score) && verdict.score >= 0 && verdict.score <= 100)
  return verdict
}

const nastyText = fc
  .record({ kind: fc.constantFrom(...Object.keys(nastyTexts)), length: fc.integer({ min: 0, max: 400 }), cut: fc.nat(400) })
  .map(({ kind, length, cut }) => (nastyTexts[kind] as (length: number) => string)(length).slice(cut % 7))
/** Every UTF-16 unit is as likely as any other, so a pair of surrogates is rare and lone ones are many. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units))
const surrogates = fc
  .array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))
const anyCharacters = fc.string({ unit: 'binary', maxLength: 300 })
/** Names with anything before, between and after them, so that the search has something to find amid the rubbish. */
const interspersed = fc
  .array(
    fc.oneof(fc.constantFrom('ivory', '1v0ry', 'tiger', 'skin', 'not', '象牙', '🐘', 'i', 'v', '#'), surrogates, nastyText),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(nastyText, anyUnits, surrogates, anyCharacters, interspersed)

test('screen() and explain() read any units at all, lone surrogates too, with every span inside its field', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, description) => {
      const { score } = assertSound({ title, description })
      assert.equal(explain({ title, description }, smallRuleset, asOf, 'en').verdict.score, score)
    }),
    { numRuns: 2_000 },
  )
})

for (const [kind, textOf] of Object.entries(nastyTexts)) {
  test(`screen() reads ${kind}, alone and beside a name`, () => {
    const text = textOf(20_000)
    assert.ok(text.length > 0)
    assertSound({ description: text })
    const { findings } = assertSound({ title: 'ivory', description: text })
    assert.deepEqual([findings[0]?.field, findings[0]?.text], ['title', 'ivory'])
  })
}

const million = 1_000_000
const megabytes: Readonly<Record<string, number>> = {
  'one token': million,
  'one letter': million,
  'one hashtag': million,
  'zero-width spaces': million,
  hashtags: million,
  dots: million,
  digits: million,
  'nested brackets': million,
  'spelled out': million,
  'cut words': million,
  'all code units': 0x10000,
  emoji: 200_000,
  'right-to-left marks': 100_000,
  'unassigned planes': 200_000,
  'combining marks on one letter': 100_000,
  prose: 10 * million,
}

for (const [kind, length] of Object.entries(megabytes)) {
  test(`screen() reads ${length.toLocaleString('en')} units of ${kind} to their end, and finds the name behind them`, () => {
    const text = (nastyTexts[kind] as (length: number) => string)(length)
    const { findings } = assertSound({ title: 'Bangle', description: `${text} . Real ivory` })
    const last = findings.at(-1)
    assert.deepEqual([last?.text, last?.end], ['ivory', text.length + ' . Real ivory'.length])
  })
}

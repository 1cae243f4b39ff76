import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { definitionsVersion, measures } from './measures.ts'

/** Definitions that were published, by their version: a changed one needs a new version, or yesterday's figures change their meaning. */
const published: Readonly<Record<number, string>> = {
  1: '463defc6d3c4dc66',
  2: 'eeb32e8055ec9fe0',
}

test('measures have a new version whenever a definition changes', () => {
  const hash = createHash('sha256').update(JSON.stringify(measures)).digest('hex').slice(0, 16)
  assert.equal(
    hash,
    published[definitionsVersion],
    'a definition changed: raise definitionsVersion, and in `revised` the version and first day of what changed; then note the hash here',
  )
})

test('measures are named once, and defined by one plain sentence in each language', () => {
  assert.equal(new Set(measures.map(({ id }) => id)).size, measures.length)
  for (const { id, en, fr, version, since } of measures) {
    for (const sentence of [en, fr]) assert.match(sentence, /^\p{Lu}[^.]*\.$/u, id)
    assert.doesNotMatch(fr, / [;:»]|« /, `${id}: a space that keeps with its sign, in French`)
    assert.ok(version >= 1 && /^\d{4}-\d\d-\d\d$/.test(since), id)
  }
})

test('measures count listings, specimens and the rest apart, each in one unit that its name says', () => {
  const units: Readonly<Record<string, string>> = {
    listings: 'listing',
    specimens: 'specimen',
    reports: 'report',
    cases: 'case',
    notices: 'notice',
    withdrawals: 'notice',
    noticed: 'listing',
    first_answers: 'listing',
    outcomes: 'listing',
    verifications: 'check',
    confirmations: 'check',
  }
  for (const { id, unit } of measures) assert.equal(unit, units[id.split('.')[0] ?? ''], id)
})

test('measures never say that an offer is lawful or illegal', () => {
  for (const { id, en, fr } of measures) assert.doesNotMatch(`${en} ${fr}`, /\b(il)?legal|lawful|illégal|légal|illicite/i, id)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSlipOf, slipKeys } from './slip-keys.ts'

const unitsOf = (word: string) => Uint16Array.from({ length: word.length + 1 }, (_, at) => word.charCodeAt(at) || 0)
const keysOf = (word: string) => {
  const keys = new Int32Array(word.length + 1)
  return keys.slice(0, slipKeys(unitsOf(word), 0, word.length, keys))
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 8, maxLength: 12 })

/** Whether one letter wrong, missing, too many, or two neighbours swapped make one word of the other: every slip is tried. */
function isSlipNaively(from: string, to: string): boolean {
  if (from === to) return false
  for (let at = 0; at <= from.length; at++) {
    const before = from.slice(0, at)
    if (before + from.slice(at + 1) === to) return true
    if (at + 1 < from.length && before + from[at + 1] + from[at] + from.slice(at + 2) === to) return true
    for (const letter of 'abcd') {
      if (before + letter + from.slice(at) === to || (at < from.length && before + letter + from.slice(at + 1) === to))
        return true
    }
  }
  return false
}

test('isSlipOf() is true of one slip and of nothing else', () => {
  let slips = 0
  fc.assert(
    fc.property(word, word, fc.nat(11), fc.constantFrom('a', 'b', ''), (some, other, at, letter) => {
      for (const typed of [other, some.slice(0, at) + letter + some.slice(at + 1), some.slice(0, at) + letter + some.slice(at)]) {
        const naive = isSlipNaively(typed, some)
        if (naive) slips++
        assert.equal(isSlipOf(unitsOf(typed), 0, typed.length, unitsOf(some), 0), naive, `${typed} ${some}`)
      }
    }),
    { numRuns: 2_000 },
  )
  assert.ok(slips > 1_000, `only ${slips} slips`)
})

test('slipKeys() gives two words of one slip a key in common', () => {
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom('a', 'b', ''), fc.boolean(), (some, at, letter, isSwapped) => {
      const swapped = some.slice(0, at) + (some[at + 1] ?? '') + (some[at] ?? '') + some.slice(at + 2)
      const typed = isSwapped ? swapped : some.slice(0, at) + letter + some.slice(at + 1)
      const keys = new Set(keysOf(some))
      assert.ok(
        keysOf(typed).some((key) => keys.has(key)),
        `${some} ${typed}`,
      )
    }),
    { numRuns: 2_000 },
  )
})

test('slipKeys() asks nothing in common of words that differ in two places', () => {
  const keys = new Set(keysOf('crocodile'))
  assert.equal(
    keysOf('cracadile').some((key) => keys.has(key)),
    false,
  )
})

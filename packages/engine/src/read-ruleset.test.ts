import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ImageUnusable } from './image/open-image.ts'
import { readRuleset } from './read-ruleset.ts'
import { screen } from './screen.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

const listing = { title: 'Real 1v0ry bangle, 60 g', description: 'carved tiger skin rug, african grey parrot' }

test('readRuleset() gives the same answers from a copy, and from memory that threads share', () => {
  const { image } = smallRuleset
  const shared = new SharedArrayBuffer(image.byteLength)
  new Uint8Array(shared).set(new Uint8Array(image))
  const expected = screen(listing, smallRuleset, '2026-11-21')
  for (const buffer of [image.slice(0), shared]) assert.deepEqual(screen(listing, readRuleset(buffer), '2026-11-21'), expected)
})

test('readRuleset() refuses what is no whole image of its version, and says what it found', () => {
  const change = (edit: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>) => {
    const bytes = new Uint8Array(smallRuleset.image.slice(0) as ArrayBuffer)
    return edit(bytes).slice().buffer
  }
  const put = (at: number) => (bytes: Uint8Array) => {
    bytes[at] = (bytes[at] as number) ^ 1
    return bytes as Uint8Array<ArrayBuffer>
  }
  const length = smallRuleset.image.byteLength
  for (const [buffer, words] of [
    [new ArrayBuffer(0), /of 0 bytes: cut off or empty/],
    [change((bytes) => bytes.subarray(0, length - 4) as Uint8Array<ArrayBuffer>), /expected \d+: cut off on its way/],
    [change(put(0)), /not a ruleset image/],
    [change(put(4)), /version 2; this engine reads version 3/],
    [change(put(length - 5)), /damaged: its checksum is wrong/],
  ] as const) {
    assert.throws(
      () => readRuleset(buffer),
      (error) => error instanceof ImageUnusable && words.test(error.message),
    )
  }
})

test('readRuleset() knows each term, where it stands and what it means', () => {
  const again = readRuleset(smallRuleset.image)
  assert.deepEqual(again.terms, smallRuleset.terms)
  assert.equal(again.terms.length, again.termCount)
  const ivory = again.terms.findIndex(({ term }) => term === 'ivory')
  assert.deepEqual(again.term(ivory)?.meaning, { kind: 'taxon', taxon: 'Elephantidae', implies: 'ivory', ambiguous: false })
  assert.equal(again.term(again.termCount), undefined)
})

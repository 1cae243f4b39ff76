import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imageKind } from './image-kind.ts'

const kinds: readonly (readonly [hex: string, ending: string])[] = [
  ['ffd8ffe000104a464946', 'jpg'],
  ['89504e470d0a1a0a0000000d', 'png'],
  ['474946383961', 'gif'],
  ['524946462400000057454250', 'webp'],
  ['0000001c6674797061766966', 'avif'],
]

for (const [hex, ending] of kinds) {
  test(`imageKind() knows ${ending} by its first bytes, and not by the half of them`, () => {
    const bytes = Buffer.from(hex, 'hex')
    assert.equal(imageKind(bytes)?.ending, ending)
    assert.equal(imageKind(bytes.subarray(0, 2)), null)
  })
}

for (const text of [
  '',
  '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  '<html>',
  'RIFF0000WAVE',
  '%PDF-1.7',
  '\u0089PNG',
]) {
  test(`imageKind() keeps no ${JSON.stringify(text.slice(0, 12))}`, () => {
    assert.equal(imageKind(Buffer.from(text)), null)
  })
}

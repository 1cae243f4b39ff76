import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLink, holdsSecret } from './report-link.ts'

test('findLink() finds the link that an app shares together with its words', () => {
  const found: readonly (readonly [string, string | null])[] = [
    ['https://bazaar.example/7', 'https://bazaar.example/7'],
    ['bazaar.example/7', 'bazaar.example/7'],
    ['Look what I found: https://bazaar.example/7 via Bazaar', 'https://bazaar.example/7'],
    ['https://bazaar.example/7\nhttps://bazaar.example/8', null],
    ['bazaar.example/7 ivory', null],
    ['ivory', null],
    ['javascript:alert(1)', null],
    ['see https://anh:secret@bazaar.example/7', null],
    ['', null],
  ]
  for (const [pasted, link] of found) assert.equal(findLink(pasted), link, pasted)
})

test('holdsSecret() sees a password in an address, and no other at-sign', () => {
  assert.deepEqual(
    ['https://anh:secret@bazaar.example/7', 'anh@bazaar.example/7', 'https://bazaar.example/@anh', 'ivory', ''].map(holdsSecret),
    [true, true, false, false, false],
  )
})

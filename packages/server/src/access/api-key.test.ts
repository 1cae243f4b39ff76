import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { randomIds } from '../capabilities/ids.ts'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { hashApiKey, newApiKey, parseApiKey } from './api-key.ts'

test('newApiKey() gives a key of the documented form, its public part and the hash to store', () => {
  const { text, prefix, hash } = newApiKey(randomIds)
  assert.match(text, /^vigie_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/)
  assert.equal(prefix, text.slice(0, 14))
  assert.equal(hash, hashApiKey(text))
  assert.match(hash, /^[0-9a-f]{64}$/)
  assert.ok(!hash.startsWith(prefix.slice(6)))
  assert.notEqual(newApiKey(randomIds).text, text)
})

test('hashApiKey() is SHA-256', () => {
  assert.equal(hashApiKey('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('parseApiKey() reads every key that newApiKey() makes, and none with a character changed', () => {
  const ids = seededIds(3)
  fc.assert(
    fc.property(fc.nat(56), fc.constantFrom(...'0aA_-z9 é'), (place, other) => {
      const { text } = newApiKey(ids)
      assert.equal(parseApiKey(`Bearer ${text}`), text)
      if (text[place] !== other) assert.equal(parseApiKey(`Bearer ${text.slice(0, place)}${other}${text.slice(place + 1)}`), null)
    }),
  )
})

for (const header of [
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Basic dXNlcjpwYXNz',
  'Bearer vigie_',
  `Bearer ${'a'.repeat(57)}`,
  '\0',
]) {
  test(`parseApiKey() finds no key in ${JSON.stringify(header)}`, () => {
    assert.equal(parseApiKey(header), null)
  })
}

test('parseApiKey() takes the scheme in any case, and one key only', () => {
  const { text } = newApiKey(randomIds)
  assert.equal(parseApiKey(`bearer  ${text}`), text)
  assert.equal(parseApiKey(text), null)
  assert.equal(parseApiKey(`Bearer ${text} ${text}`), null)
  assert.equal(parseApiKey(`Bearer ${text}, Basic x`), null)
})

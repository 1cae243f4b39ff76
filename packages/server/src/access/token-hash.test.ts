import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenHash, tokenPurposes } from './token-hash.ts'

test('tokenHash() gives a secret another hash for each purpose, and each secret its own', () => {
  const hashes = tokenPurposes.flatMap((purpose) => ['one', 'two', '', 'answer\none'].map((secret) => tokenHash(purpose, secret)))
  assert.equal(new Set(hashes).size, hashes.length)
  for (const hash of hashes) assert.match(hash, /^[0-9a-f]{64}$/)
})

test('tokenHash() is SHA-256 over purpose, line break and secret, so that stored hashes stay found', () => {
  assert.equal(tokenHash('receipt', 'abc'), '42d5ce4a4e75db699662ad3cf523d0d97654f94635c193f6405d21971f31e18d')
})

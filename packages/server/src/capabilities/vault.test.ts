import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openVault } from './vault.ts'

const secret = 'a secret of tests, longer than 32 characters'
const vault = openVault(secret)

/** Any string at all, lone surrogates too. */
const anyString = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units))
/** Few enough to meet the same text under two purposes, and two texts under the same one. */
const purposes = fc.constantFrom('seller-handle', 'reporter', 'reporter-1', 'r')
const texts = fc.oneof(anyString, fc.constantFrom('', 'n1', 'n', '1n1', '\ud800', '\ud801'))

test('openVault() refuses a short secret without showing it', () => {
  assert.throws(() => openVault('hunter2'), { message: 'the secret has 7 characters: at least 32' })
})

test('unseal() undoes seal() for every string, also in another process with the same secret', () => {
  fc.assert(
    fc.property(anyString, (text) => {
      assert.equal(openVault(secret).unseal(vault.seal(text)), text)
    }),
  )
})

test('seal() gives other bytes each time and never holds the text', () => {
  const plain = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const [first, second] = [vault.seal(plain), vault.seal(plain)]

  assert.notDeepEqual(first, second)
  assert.ok(!first.includes(plain) && !first.includes(Buffer.from(plain, 'utf16le')))
})

test('unseal() throws when any bit is changed', () => {
  const sealed = vault.seal('a token')
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
    assert.throws(() => vault.unseal(changed), /^Error: cannot unseal/, `bit ${bit}`)
  }
})

test('unseal() throws when the end is missing', () => {
  const sealed = vault.seal('a token')
  for (let length = 0; length < sealed.length; length++) {
    assert.throws(() => vault.unseal(sealed.subarray(0, length)), /^Error: cannot unseal/, `${length} bytes`)
  }
})

test('unseal() says that another secret was used', () => {
  const other = openVault('another secret of tests, also long enough')

  assert.throws(() => other.unseal(vault.seal('a token')), { message: 'cannot unseal: it was sealed under another secret' })
})

test('fingerprint() is the same each time, in hex, and another one under another secret', () => {
  const other = openVault('another secret of tests, also long enough')
  const made = vault.fingerprint('seller-handle', 'anh_88')

  assert.match(made, /^[0-9a-f]{64}$/)
  assert.equal(openVault(secret).fingerprint('seller-handle', 'anh_88'), made)
  assert.notEqual(other.fingerprint('seller-handle', 'anh_88'), made)
})

test('fingerprint() differs whenever purpose or text differ', () => {
  fc.assert(
    fc.property(purposes, texts, purposes, texts, (purpose, text, otherPurpose, otherText) => {
      const same = purpose === otherPurpose && text === otherText
      assert.equal(vault.fingerprint(purpose, text) === vault.fingerprint(otherPurpose, otherText), same)
    }),
    { numRuns: 500 },
  )
})

test('fingerprint() never gives a signature of the same text', () => {
  const signature = Buffer.from(vault.sign('answer-link', 'n1'), 'base64url').toString('hex')

  assert.notEqual(vault.fingerprint('answer-link', 'n1'), signature)
})

test('verify() accepts what sign() made, and nothing else', () => {
  fc.assert(
    fc.property(purposes, texts, purposes, texts, (purpose, text, otherPurpose, otherText) => {
      const same = purpose === otherPurpose && text === otherText
      assert.equal(vault.verify(otherPurpose, otherText, vault.sign(purpose, text)), same)
    }),
    { numRuns: 500 },
  )
})

test('verify() refuses what is no signature', () => {
  const signature = vault.sign('answer-link', 'n1')
  for (const given of ['', 'é', signature.slice(1), `${signature}=`, signature.toUpperCase(), signature.repeat(1000)]) {
    assert.equal(vault.verify('answer-link', 'n1', given), false, given.slice(0, 50))
  }
})

test('sign() takes no purpose that could be read as another', () => {
  for (const purpose of ['', 'a/b', 'A', 'a b', 'a'.repeat(65)]) assert.throws(() => vault.sign(purpose, 'n1'), /purpose/)
})

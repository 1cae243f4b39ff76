import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicContact } from './public-contact.ts'

test('publicContact() makes a link of a mail address and of an address of the web, and of nothing none', () => {
  assert.deepEqual(publicContact('us@ngo.example'), { href: 'mailto:us@ngo.example', words: 'us@ngo.example' })
  assert.deepEqual(publicContact('https://ngo.example/write/'), {
    href: 'https://ngo.example/write/',
    words: 'ngo.example/write',
  })
  assert.equal(publicContact(null), null)
})

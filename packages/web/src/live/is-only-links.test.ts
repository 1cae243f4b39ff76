import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOnlyLinks } from './is-only-links.ts'

for (const text of [
  'https://www.quayside.example/item/8112345',
  ' http://bazaar.example ',
  'www.bazaar.example',
  'bazaar.example/item/7?ref=mail#top',
  'https://bazaar.example/1\nhttps://bazaar.example/2',
  '<https://bazaar.example/item/7>',
  'HTTPS://BAZAAR.EXAMPLE:8443/real-ivory',
]) {
  test(`isOnlyLinks() knows ${JSON.stringify(text)} as nothing but a link`, () => {
    assert.equal(isOnlyLinks({ title: '', text }), true)
    assert.equal(isOnlyLinks({ title: text, text: '' }), true)
    assert.equal(isOnlyLinks({ title: 'Ivory bangle', text }), false)
    assert.equal(isOnlyLinks({ title: '', text: `${text} bangle` }), false)
  })
}

for (const text of [
  '',
  ' \n ',
  'ivory',
  'i.v.o.r.y',
  'real.ivory',
  'ivory/bone',
  '1/2',
  'https://',
  'www.',
  'https://bazaar.example/象牙手镯',
  'bazaar.example象牙/7',
  'See https://bazaar.example/7',
]) {
  test(`isOnlyLinks() leaves ${JSON.stringify(text)} to be read`, () => {
    assert.equal(isOnlyLinks({ title: '', text }), false)
  })
}

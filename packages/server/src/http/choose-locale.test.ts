import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLocale, localeOfPath } from './choose-locale.ts'

const cases: readonly (readonly [header: string | undefined, locale: string])[] = [
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['FR-ca', 'fr'],
  ['de, fr-CH;q=0.8, en;q=0.5', 'fr'],
  ['en;q=0.5, fr;q=0.9', 'fr'],
  ['en, fr', 'en'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['fr;q=nonsense', 'en'],
  ['fro', 'en'],
  ['zh-Hans-CN', 'en'],
]
for (const [header, locale] of cases) {
  test(`chooseLocale(${JSON.stringify(header)}) is ${locale}`, () => {
    assert.equal(chooseLocale(header), locale)
  })
}

test('localeOfPath() reads the first part of an address and nothing else', () => {
  assert.equal(localeOfPath('/fr'), 'fr')
  assert.equal(localeOfPath('/en/learn'), 'en')
  assert.equal(localeOfPath('/french'), null)
  assert.equal(localeOfPath('/'), null)
})

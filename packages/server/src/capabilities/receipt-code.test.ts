import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatReceiptCode, parseReceiptCode, receiptAlphabet, receiptSymbols } from './receipt-code.ts'

const code = '7Q2M-K8FT-0D3W-9XHP-BN5C'

const typings: readonly (readonly [how: string, typed: string])[] = [
  ['as printed', '7Q2M-K8FT-0D3W-9XHP-BN5C'],
  ['small letters', '7q2m-k8ft-0d3w-9xhp-bn5c'],
  ['no hyphens', '7Q2MK8FT0D3W9XHPBN5C'],
  ['spaces, also around it', ' 7Q2M K8FT  0D3W 9XHP BN5C\n'],
  ['the letter O for the digit 0', '7Q2M-K8FT-OD3W-9XHP-BN5C'],
  ['long dashes of a word processor', '7Q2M–K8FT—0D3W‑9XHP−BN5C'],
  ['full-width letters', '７Ｑ２Ｍ－Ｋ８ＦＴ－０Ｄ３Ｗ－９ＸＨＰ－ＢＮ５Ｃ'],
  ['dots', '7Q2M.K8FT.0D3W.9XHP.BN5C'],
]

for (const [how, typed] of typings) {
  test(`parseReceiptCode() reads a code typed with ${how}`, () => {
    assert.equal(parseReceiptCode(typed), code)
  })
}

test('parseReceiptCode() reads I and L as 1', () => {
  assert.equal(parseReceiptCode('iLIl-0000-0000-0000-0000'), '1111-0000-0000-0000-0000')
})

for (const typed of [
  '',
  code.slice(1),
  `${code}A`,
  code.replace('7', 'U'),
  code.replace('7', '*'),
  'é'.repeat(20),
  code.repeat(50),
]) {
  test(`parseReceiptCode() refuses ${JSON.stringify(typed.slice(0, 30))}`, () => {
    assert.equal(parseReceiptCode(typed), null)
  })
}

test('parseReceiptCode() undoes formatReceiptCode() for every code', () => {
  const symbol = fc.constantFrom(...receiptAlphabet)
  fc.assert(
    fc.property(fc.array(symbol, { minLength: receiptSymbols, maxLength: receiptSymbols }), (symbols) => {
      const written = formatReceiptCode(symbols.join(''))
      assert.equal(written.replaceAll('-', ''), symbols.join(''))
      assert.equal(parseReceiptCode(written.toLowerCase()), written)
    }),
  )
})

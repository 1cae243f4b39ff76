import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  countReceiptSymbols,
  findReceiptCode,
  formatReceiptCode,
  parseReceiptCode,
  receiptAlphabet,
  receiptSymbols,
} from './receipt-code.ts'

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

const other = '0000-1111-2222-3333-4444'

for (const [where, pasted, found] of [
  ['alone', code.toLowerCase(), code],
  [
    'in the file it was saved as',
    `Vigie · Receipt of a report      ${code}    Sent on 21 November 2026  To see what came of it, …`,
    code,
  ],
  ['in a sentence', `my receipt:${code}, please`, code],
  ['with long dashes', `Reçu 7Q2M–K8FT–0D3W–9XHP–BN5C.`, code],
  ['without hyphens', `receipt 7q2mk8ft0d3w9xhpbn5c (of May)`, code],
  ['with spaces', `receipt 7Q2M K8FT 0D3W 9XHP BN5C`, code],
  ['twice the same', `${code} ${code}`, code],
  ['beside a long word', `internationalization ${code}`, code],
  ['beside another', `${code} ${other}`, null],
  ['with a symbol too many', `receipt ${code}7`, null],
  ['as a part of something longer', `receipt A${code}`, null],
  ['with spaces, beside another word of four letters', 'code 7Q2M K8FT 0D3W 9XHP BN5C', null],
  ['cut off', `receipt ${code.slice(0, -1)}`, null],
  ['nowhere', 'I have lost my receipt', null],
] as const) {
  test(`findReceiptCode() picks out a code that stands ${where}${found ? '' : ': none'}`, () => {
    assert.equal(findReceiptCode(pasted), found)
  })
}

test('countReceiptSymbols() counts letters and digits, and nothing between them', () => {
  assert.deepEqual(['7Q2M-K8FT 0D3W', '', ' – ', '７Ｑ２Ｍ', '象牙 é'].map(countReceiptSymbols), [12, 0, 0, 4, 3])
})

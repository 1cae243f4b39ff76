import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLastGroup, slipOf, slipText } from './receipt-slip.ts'
import { openSiteWords } from './site-words.ts'

const receipt = '7Q2M-K8FT-0D3W-9XHP-BN10'

test('slipOf() divides a receipt so that its parts are the whole again', () => {
  const { first, last } = slipOf(receipt)
  assert.deepEqual([first, last, first + last], ['7Q2M-K8FT-0D3W-9XHP-', 'BN10', receipt])
})

test('isLastGroup() takes the last group as people type it, or the whole receipt', () => {
  for (const typed of ['BN10', 'bn10', ' bnIo ', 'b n 1 0', '-BN10', receipt, receipt.toLowerCase().replaceAll('-', ' ')])
    assert.equal(isLastGroup(receipt, typed), true, typed)
  for (const typed of ['', 'BN1', 'BN11', '9XHP', 'BN10BN10', '7Q2M-K8FT-0D3W-9XHP-BN11', '\u202e', 'x'.repeat(400)])
    assert.equal(isLastGroup(receipt, typed), false, typed)
})

test('slipText() says in each language what the receipt is, when it was got and where it is typed', async () => {
  const words = await openSiteWords()
  for (const locale of ['en', 'fr'] as const) {
    const saved = { receipt, about: 'On Quayside', followUrl: `https://vigie.example/${locale}/receipt`, sentOn: '2026-11-22' }
    const text = slipText(saved, words[locale], locale)
    for (const part of [
      receipt,
      'On Quayside',
      `https://vigie.example/${locale}/receipt`,
      locale === 'en' ? '22 November 2026' : '22 novembre 2026',
    ])
      assert.ok(text.includes(part), part)
    assert.match(text, /^Vigie · (?:[^\n]*\r\n)+$/)
    assert.doesNotMatch(slipText({ ...saved, about: null }, words[locale], locale), /Quayside|null/)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFrame } from '../site/open-frame.ts'
import { openSiteWords } from '../site/site-words.ts'
import { demoPage } from './demo-page.ts'

const words = await openSiteWords()
const frame = openFrame({ words, baseUrl: '', isDemo: true })
const state = { isLaidOut: true, done: 1, total: 1, receipt: '7Q2M-K8FT-0D3W-9XHP-BN5C' }
const pageIn = (locale: 'en' | 'fr') => frame.page(demoPage({ locale, t: words[locale], state, isTooEarly: false }))

test('demoPage() elides in French before a name that begins with a vowel, and only there', () => {
  const names = [...pageIn('fr').matchAll(/à la place (de |d’)(\p{Lu}\p{Ll}+)/gu)]
  assert.ok(names.length >= 5)
  for (const [, of, name = ''] of names) assert.equal(of, /^[AEIOUYÉÈ]/.test(name) ? 'd’' : 'de ', name)
})

test('demoPage() follows the sample receipt by a form, so that it stands in no address', () => {
  const page = pageIn('en')
  assert.match(page, /action="\/en\/receipt">\s*<input type="hidden" name="receipt" value="7Q2M-K8FT-0D3W-9XHP-BN5C"/)
  assert.doesNotMatch(page, /(href|action)="[^"]*7Q2M/)
  assert.match(page, /decide it yourself as Priya\./)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLocale, messagesIn } from './messages.ts'
import { helpEn } from './words/help-en.ts'
import { helpFr } from './words/help-fr.ts'

test('detectLocale() follows --lang, then LC_ALL, LC_MESSAGES and LANG, else English', () => {
  assert.equal(detectLocale(['screen', '--lang', 'fr'], { LANG: 'en_GB.UTF-8' }), 'fr')
  assert.equal(detectLocale(['--lang=en'], { LANG: 'fr_FR.UTF-8' }), 'en')
  assert.equal(detectLocale(['--lang', 'en', '--lang', 'fr'], {}), 'fr')
  assert.equal(detectLocale([], { LC_ALL: 'fr_FR', LANG: 'en_GB' }), 'fr')
  assert.equal(detectLocale([], { LC_ALL: '', LC_MESSAGES: 'fr', LANG: 'en_GB' }), 'fr')
  assert.equal(detectLocale([], { LANG: 'C.UTF-8' }), 'en')
  assert.equal(detectLocale(['--lang'], {}), 'en')
})

test('messagesIn() counts as each language does', () => {
  const rows = [0, 1, 2, 1000].map((count) => [messagesIn('en').progress(count, 0), messagesIn('fr').progress(count, count)])
  assert.deepEqual(rows, [
    ['0 rows, 0 flagged', '0 ligne, 0 signalée'],
    ['1 row, 0 flagged', '1 ligne, 1 signalée'],
    ['2 rows, 0 flagged', '2 lignes, 2 signalées'],
    ['1,000 rows, 0 flagged', '1\u202f000 lignes, 1\u202f000 signalées'],
  ])
})

test('messagesIn() lets nobody’s text rule the terminal', () => {
  for (const locale of ['en', 'fr'] as const) {
    const said = messagesIn(locale).rowProblem({
      code: 'wrong-fields',
      fields: [{ field: 'price', place: 'price', found: '\u001b[2J\u202e' }],
    })
    assert.ok(said.includes('\\u001b[2J\\u202e'), said)
  }
})

test('the help gives as many examples and exit codes in French as in English', () => {
  for (const command of ['screen', 'explain', 'doctor'] as const) {
    assert.equal(helpFr[command].examples.length, helpEn[command].examples.length)
    const codes = (pairs: readonly (readonly string[])[]) => pairs.map(([code]) => code)
    assert.deepEqual(codes(helpFr[command].exitCodes), codes(helpEn[command].exitCodes))
  }
})

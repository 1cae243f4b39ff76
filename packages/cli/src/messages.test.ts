import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLocale, messagesIn } from './messages.ts'
import { summarise } from './screening/summary.ts'
import { newTally } from './screening/tally.ts'
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

test('messagesIn() counts what could not be evaluated, and says why', () => {
  const summary = summarise(
    { ...newTally(), screened: 4, degraded: { language: 2, 'no-text': 1 } },
    0,
    'vigie-test',
    '2026-11-21',
  )
  const said = (locale: 'en' | 'fr') => messagesIn(locale).summary(summary).join('\n')
  assert.match(said('en'), /^Not fully evaluated: 2 in a language the catalogue does not speak; 1 without text to read\.$/m)
  assert.match(
    said('fr'),
    /^Évaluées en partie seulement\u00a0: 2 dans une langue que le catalogue ne parle pas\u202f; 1 sans texte à lire\.$/m,
  )
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
  const commands = [
    'screen',
    'explain',
    'doctor',
    'backup',
    'restore',
    'migrate',
    'user',
    'invite',
    'reset',
    'export',
    'ruleset',
    'rulesetBuild',
  ] as const
  for (const command of commands) {
    assert.equal(helpFr[command].examples.length, helpEn[command].examples.length)
    const codes = (pairs: readonly (readonly string[])[]) => pairs.map(([code]) => code)
    assert.deepEqual(codes(helpFr[command].exitCodes), codes(helpEn[command].exitCodes))
  }
})

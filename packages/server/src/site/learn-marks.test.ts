import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRuleset } from '@vigie/catalog'
import { learnMarks } from './learn-marks.ts'

const ruleset = openRuleset()

/** A title with [named] and {set aside} stretches, to be read at a glance. */
function marked(title: string): string {
  const edges = { named: ['[', ']'], setAside: ['{', '}'] } as const
  return learnMarks(title, ruleset, '2026-11-22')
    .map(({ text, tone }) => (tone ? edges[tone][0] + text + edges[tone][1] : text))
    .join('')
}

test('learnMarks() marks what names wildlife, and what explains it away', () => {
  assert.equal(marked('Old piano keys in real ivory'), 'Old piano keys in real [ivory]')
  assert.equal(marked('Ivory-coloured candle holders'), '{Ivory-coloured} candle holders')
})

test('learnMarks() marks nothing as seen in a title that passes', () => {
  assert.equal(marked('Tagua nut beads'), 'Tagua nut beads')
})

test('learnMarks() loses no character, also beside one of two code units', () => {
  for (const title of ['', 'ivory', '🐘 ivory 🐘', 'Paire de bracelets en ivoire']) {
    assert.equal(
      learnMarks(title, ruleset, '2026-11-22')
        .map(({ text }) => text)
        .join(''),
      title,
    )
  }
  assert.match(marked('🐘 ivory'), /\[ivory\]$/)
})

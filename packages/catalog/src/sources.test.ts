import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from '@vigie/engine'
import { openRuleset } from './open-ruleset.ts'

const ruleset = openRuleset()

/** The sources of the usual rows of each language, as a reader is shown them. */
const sourcesOf = (title: string, locale: 'en' | 'fr') =>
  new Set(explain({ title }, ruleset, '2026-11-22', locale).seen.map(({ source }) => source))

test('explain() names the sources of usage in the reader’s language', () => {
  assert.ok(sourcesOf('genuine elephant tusk for sale', 'fr').has('usage du terrain'))
  assert.ok(sourcesOf('真 象牙 私聊 出售', 'en').has('traders’ use'))
  assert.ok(sourcesOf('ivoire véritable, au gramme', 'en').has('use in small ads'))
})

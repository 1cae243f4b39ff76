import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualRules } from './usual-rules.ts'

test('usualRules holds what the draft of a notice takes, each rule once', () => {
  assert.equal(new Set(usualRules.map(({ id }) => id)).size, usualRules.length)
  for (const { id, jurisdiction, rule, en, fr } of usualRules) {
    assert.match(jurisdiction, /^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/, id)
    assert.ok(rule.length > 0 && rule.length <= 200, id)
    for (const { title, url } of [en, fr]) {
      assert.ok(title.length > 0 && title.length <= 500, id)
      assert.equal(new URL(url).protocol, 'https:', id)
    }
  }
})

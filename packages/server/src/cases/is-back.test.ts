import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '@vigie/casework'
import { isBack } from './is-back.ts'

const closedAt = new Date('2026-11-21T12:00:00Z')
const before = new Date('2026-11-21T11:00:00Z')
const after = new Date('2026-11-22T12:00:00Z')

function back(decision: Decision | null, words: 'same' | 'other', lastSeenAt: Date): boolean {
  const decidedHash = decision === null ? null : 'a'
  return isBack({ decision, closedAt, decidedHash }, { contentHash: words === 'same' ? 'a' : 'b', lastSeenAt })
}

for (const decision of ['no-action', 'not-wildlife'] as const) {
  test(`isBack() leaves a listing alone whose very words were found ${decision}, seen again or not`, () => {
    assert.equal(back(decision, 'same', before), false)
    assert.equal(back(decision, 'same', after), false)
    assert.equal(back(decision, 'other', after), true)
  })
}

for (const decision of ['notify', 'refer', 'unsure'] as const) {
  test(`isBack() brings a listing back after ${decision} when it was seen since, or says something else`, () => {
    assert.equal(back(decision, 'same', before), false)
    assert.equal(back(decision, 'same', closedAt), false)
    assert.equal(back(decision, 'same', after), true)
    assert.equal(back(decision, 'other', before), true)
  })
}

test('isBack() brings a listing back that nobody decided on only when it was seen since', () => {
  assert.equal(back(null, 'same', before), false)
  assert.equal(back(null, 'same', after), true)
})

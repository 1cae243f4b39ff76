import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casePriority } from './case-priority.ts'

/** "flag review 83" or "pass review 0 no-text,edition" → priority, or null. */
function priorityOf(seen: string): number | null {
  const [verdict = '', decision = '', score = '', degraded = ''] = seen.split(' ')
  return casePriority({ verdict, decision, score: Number(score), degraded: degraded === '' ? [] : degraded.split(',') })
}

for (const [seen, priority] of [
  ['flag block 97', 97],
  ['flag review 12.5', 12.5],
  ['flag allow 60', 60],
  ['flag review 30 language', 30],
  ['pass allow 0', null],
  ['pass allow 45', null],
  ['pass review 0 no-text', 40],
  ['pass review 0 language', 40],
  ['pass review 45 language', 45],
  ['pass review 0 edition,language', 40],
  ['pass review 0 edition', null],
  ['pass review 35', 35],
  ['pass block 70', 70],
] as const) {
  test(`casePriority() of "${seen}" is ${priority}`, () => {
    assert.equal(priorityOf(seen), priority)
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '@vigie/engine'
import { emptyVerdict } from './empty-verdict.fixture.ts'
import type { Outcome } from './outcome.ts'
import { summarise } from './summary.ts'
import { addTally, countOutcome, newTally, type Tally } from './tally.ts'

const screened = (changed: Partial<Verdict>): Outcome => ({
  at: 1,
  id: 'x',
  listing: {},
  ignored: [],
  verdict: { ...emptyVerdict, ...changed },
})
const flagged = (group: 'elephant' | 'parrot', decision: Verdict['decision']) => screened({ verdict: 'flag', group, decision })

function counted(...outcomes: Outcome[]): Tally {
  const tally = newTally()
  for (const outcome of outcomes) countOutcome(tally, outcome)
  return tally
}

test('countOutcome() and addTally() count rows, decisions, groups of what was flagged, and what could not be evaluated', () => {
  const tally = counted(flagged('parrot', 'review'), flagged('elephant', 'block'), screened({ degraded: ['no-text'] }))
  addTally(tally, counted(flagged('elephant', 'allow'), { at: 5, problem: { code: 'invalid-utf8' } }))
  const { duration_ms, rows_per_second, ...counts } = summarise(tally, 2000, 'vigie-test', '2026-11-21')
  assert.deepEqual(counts, {
    schema: 1,
    rows: 5,
    screened: 4,
    malformed: 1,
    partly_read: 0,
    flagged: 3,
    decisions: { allow: 2, review: 1, block: 1 },
    groups: { elephant: 2, parrot: 1 },
    degraded: { 'no-text': 1 },
    complete: true,
    ruleset: 'vigie-test',
    as_of: '2026-11-21',
  })
  assert.deepEqual(Object.keys(counts.groups), ['elephant', 'parrot'], 'the largest group first')
  assert.deepEqual([duration_ms, rows_per_second], [2000, 3])
})

test('countOutcome() takes a broken array for input that was not read, not for a row', () => {
  const broken = counted({ at: 1, problem: { code: 'array-broken', byte: 9, found: '', expected: 'value' } })
  const tally = counted(screened({}))
  addTally(tally, broken)
  const { rows, malformed, complete } = summarise(tally, 0, 'vigie-test', '2026-11-21')
  assert.deepEqual({ rows, malformed, complete }, { rows: 1, malformed: 0, complete: false })
})

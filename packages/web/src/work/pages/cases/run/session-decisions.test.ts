import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SessionDecision, withDecision } from './session-decisions.ts'

const made = (caseId: string, state: SessionDecision['state'] = 'sending'): SessionDecision => ({
  caseId,
  title: null,
  decision: 'notify',
  state,
})

test('withDecision() puts the newest first and remembers twenty', () => {
  const all = Array.from({ length: 25 }, (_, at) => made(`c${at}`)).reduce<SessionDecision[]>(withDecision, [])
  assert.equal(all.length, 20)
  assert.equal(all[0]?.caseId, 'c24')
})

test('withDecision() tells what became of a decision where it stands', () => {
  const all = withDecision([made('b'), made('a')], made('a', 'decided'))
  assert.deepEqual(
    all.map(({ caseId, state }) => [caseId, state]),
    [
      ['b', 'sending'],
      ['a', 'decided'],
    ],
  )
})

test('withDecision() holds a case once, at the top when it is decided anew', () => {
  const all = withDecision([made('b', 'decided'), made('a', 'undone')], made('a'))
  assert.deepEqual(
    all.map(({ caseId }) => caseId),
    ['a', 'b'],
  )
})

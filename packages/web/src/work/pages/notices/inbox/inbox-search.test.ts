import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inboxQuestion, readInboxSearch } from './inbox-search.ts'

test('readInboxSearch() keeps a part, or what is looked for in all of them', () => {
  assert.deepEqual(readInboxSearch({ part: 'asked', other: 1 }), { part: 'asked' })
  assert.deepEqual(readInboxSearch({ part: 'toString' }), {})
  assert.deepEqual(readInboxSearch({ part: 'asked', q: ' 40012 ' }), { q: '40012' })
  // The router reads bare digits as a number.
  assert.deepEqual(readInboxSearch({ q: 40012 }), { q: '40012' })
  assert.equal(readInboxSearch({ q: 'x'.repeat(600) }).q?.length, 500)
})

test('inboxQuestion() asks for what waits, the most urgent first, unless a part or words are named', () => {
  assert.deepEqual(inboxQuestion({}), { part: 'waiting', order: 'urgent' })
  assert.deepEqual(inboxQuestion({ part: 'withdrawn' }), { part: 'withdrawn' })
  assert.deepEqual(inboxQuestion({ q: '40012' }), { q: '40012' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queueQuestion, readQueueSearch } from './queue-search.ts'

test('readQueueSearch() leaves out what it cannot read, and what is as usual', () => {
  assert.deepEqual(readQueueSearch({ view: 'waiting', order: 'pressing', product: 'gold', platform: 7, group: 'bear' }), {
    group: 'bear',
  })
})

test('queueQuestion() asks for what waits, the most pressing first, unless told otherwise', () => {
  assert.deepEqual(queueQuestion({}), { status: 'open', order: 'pressing' })
  assert.deepEqual(queueQuestion({ view: 'mine', order: 'oldest' }), { assignee: 'me', status: 'in-review', order: 'oldest' })
})

test('queueQuestion() asks by decision only among what is decided', () => {
  assert.deepEqual(queueQuestion({ view: 'decided', decision: 'unsure' }), {
    status: 'decided',
    decision: 'unsure',
    order: 'pressing',
  })
  assert.equal('decision' in queueQuestion({ decision: 'unsure' }), false)
})

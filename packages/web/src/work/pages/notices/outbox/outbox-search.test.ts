import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeStatuses } from '@vigie/casework'
import { outboxParts, outboxQuestion, readOutboxSearch } from './outbox-search.ts'

test('outboxParts holds every status of a notice once', () => {
  assert.deepEqual(Object.values(outboxParts).flat().sort(), [...noticeStatuses].sort())
})

test('readOutboxSearch() keeps a part and a platform, and leaves out what is none', () => {
  const platform = '01a20104-8d62-7044-a534-a955fc474313'
  assert.deepEqual(readOutboxSearch({ part: 'failed', platform }), { part: 'failed', platform })
  assert.deepEqual(readOutboxSearch({ part: 'toString', platform: 'x', other: 1 }), {})
})

test('readOutboxSearch() keeps what is still there among the answered alone', () => {
  assert.deepEqual(readOutboxSearch({ part: 'answered', show: 'still-there' }), { part: 'answered', show: 'still-there' })
  assert.deepEqual(readOutboxSearch({ part: 'failed', show: 'still-there' }), { part: 'failed' })
  assert.deepEqual(readOutboxSearch({ part: 'answered', show: 'all' }), { part: 'answered' })
})

test('outboxQuestion() asks for all statuses of a part', () => {
  assert.deepEqual(outboxQuestion({ part: 'delivered' }), { status: ['delivered', 'acknowledged'] })
  assert.deepEqual(outboxQuestion({}), {})
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pressingOf } from './pressing.ts'

test('pressingOf() puts what people report above what the engine could not read', () => {
  assert.deepEqual([0, 40, 49, 50, 96, 97, 100].map(pressingOf), ['low', 'low', 'low', 'medium', 'medium', 'high', 'high'])
})

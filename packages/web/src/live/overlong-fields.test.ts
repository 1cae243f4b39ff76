import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlongFields } from './overlong-fields.ts'

test('overlongFields() names a field from the first character too many on', () => {
  const full = { title: 'x'.repeat(10_000), text: 'x'.repeat(1_000_000) }
  assert.deepEqual(overlongFields(full), [])
  assert.deepEqual(overlongFields({ ...full, title: `${full.title}x` }), ['title'])
  assert.deepEqual(overlongFields({ title: `${full.title}x`, text: `${full.text}x` }), ['title', 'text'])
})

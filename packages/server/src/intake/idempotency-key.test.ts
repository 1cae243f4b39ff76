import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HeaderMalformed, idempotencyKeyOf } from './idempotency-key.ts'

const keyOf = (key?: string) => idempotencyKeyOf({ headers: key === undefined ? {} : { 'idempotency-key': key } })

test('idempotencyKeyOf() reads 1 to 200 visible characters of ASCII, and null where there is no header', () => {
  assert.equal(keyOf(), null)
  assert.equal(keyOf('7f-!~'), '7f-!~')
  assert.equal(keyOf('k'.repeat(200)), 'k'.repeat(200))
})

for (const key of ['', ' ', 'a b', 'é', '\x7f', 'k'.repeat(201)]) {
  test(`idempotencyKeyOf() refuses ${JSON.stringify(key.slice(0, 5))} of ${key.length} characters`, () => {
    assert.throws(() => keyOf(key), HeaderMalformed)
  })
}

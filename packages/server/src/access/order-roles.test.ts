import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderRoles } from './order-roles.ts'

test('orderRoles() writes the same rights alike, whatever the order and however often they are named', () => {
  assert.deepEqual(orderRoles(['spotter', 'reviewer', 'admin', 'reviewer']), ['admin', 'reviewer', 'spotter'])
  assert.deepEqual(orderRoles([]), [])
})

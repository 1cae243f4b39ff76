import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutcomeAction } from '@vigie/casework'
import { planLooks } from './verification-plan.ts'

const day = (number: number) => new Date(`2026-11-${String(number).padStart(2, '0')}T12:00:00Z`)
const said = (action: OutcomeAction, on: number) => ({ action, recordedAt: day(on) })
const from = (deliveredAt: Date | null, ...outcomes: ReturnType<typeof said>[]) => {
  const due = planLooks({ deliveredAt, outcomes })
  return due && new Date(due['24h'].getTime() - 86_400_000).toISOString().slice(8, 10)
}

test('planLooks() looks after 1 and 24 hours, 7 and 30 days', () => {
  assert.deepEqual(planLooks({ deliveredAt: day(1), outcomes: [] }), {
    '1h': new Date('2026-11-01T13:00:00Z'),
    '24h': day(2),
    '7d': day(8),
    '30d': new Date('2026-12-01T12:00:00Z'),
  })
})

test('planLooks() counts from the first answer that says something was done, else from one that settles, else from delivery', () => {
  assert.equal(from(null), null)
  assert.equal(from(day(1)), '01')
  assert.equal(from(day(1), said('removed', 3)), '03')
  assert.equal(from(null, said('removed', 3)), '03')
  assert.equal(from(day(1), said('need-more', 3)), '01')
  assert.equal(from(null, said('need-more', 3)), null)
  assert.equal(from(day(1), said('need-more', 3), said('kept', 5)), '05')
  assert.equal(from(day(1), said('kept', 3), said('removed', 9)), '09')
  assert.equal(from(day(1), said('removed', 3), said('seller-suspended', 9)), '03')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededChance } from './chance.ts'
import { startOf } from './lay-out-world.ts'
import { planArrivals } from './plan-arrivals.ts'
import { readListings } from './read-listings.ts'

const end = new Date('2026-11-22T10:00:00Z')
const start = startOf(end)
const plan = (seed: number) => planArrivals(readListings(), seededChance(seed), { start, end })
const inMonth = (month: number) => plan(1).filter(({ at }) => at.getUTCMonth() === month - 1).length

test('planArrivals() brings every listing within the months of the story, the same for the same seed', () => {
  const arrivals = plan(1)
  assert.equal(arrivals.length, readListings().length)
  assert.ok(arrivals.every(({ at }) => at >= start && at < end))
  assert.deepEqual(plan(1), arrivals)
  assert.notDeepEqual(plan(2), arrivals)
})

test('planArrivals() grows from spring to autumn, with a quiet August', () => {
  assert.ok(inMonth(10) > inMonth(7) && inMonth(7) > inMonth(4))
  assert.ok(inMonth(8) < inMonth(7) / 1.5 && inMonth(8) < inMonth(9) / 1.5)
})

test('planArrivals() relists a text only after it was there', () => {
  const arrivals = plan(3)
  for (const { told, at } of arrivals.filter((each) => each.told.again)) {
    const first = arrivals.find((each) => !each.told.again && each.told.title === told.title)
    assert.ok(first && first.at < at, told.place)
  }
})

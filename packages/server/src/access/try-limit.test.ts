import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tryLimit } from './try-limit.ts'

test('tryLimit().take() lets so many tries pass in a window, then says how long to wait', () => {
  let nowMs = 1_000
  const limit = tryLimit({ most: 2, windowMs: 60_000, nowMs: () => nowMs })
  assert.deepEqual([limit.take('rita'), limit.take('rita'), limit.take('rita')], [0, 0, 60])
  assert.equal(limit.take('anh'), 0)
  nowMs += 59_001
  assert.equal(limit.take('rita'), 1)
  nowMs += 999
  assert.equal(limit.take('rita'), 0)
})

test('tryLimit().forget() opens the window anew', () => {
  const limit = tryLimit({ most: 1, windowMs: 60_000, nowMs: () => 0 })
  limit.take('rita')
  limit.forget('rita')
  assert.equal(limit.take('rita'), 0)
  assert.equal(limit.take('rita'), 60)
})

test('tryLimit() forgets the key not tried for longest when it knows too many', () => {
  const limit = tryLimit({ most: 1, windowMs: 60_000, capacity: 2, nowMs: () => 0 })
  limit.take('rita')
  limit.take('anh')
  limit.take('rita')
  limit.take('bo')
  assert.deepEqual([limit.take('rita') > 0, limit.take('bo') > 0, limit.take('anh')], [true, true, 0])
})

test('tryLimit().take() never lets more than the most pass between the first try of a window and its end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), (steps, most) => {
      let nowMs = 0
      const limit = tryLimit({ most, windowMs: 100, nowMs: () => nowMs })
      const passed: number[] = []
      for (const step of steps) {
        nowMs += step
        const wait = limit.take('one')
        if (wait === 0) passed.push(nowMs)
        else assert.ok(passed.length > 0)
      }
      // Windows follow each other, so any stretch of one window's length touches two at most.
      for (const start of passed) assert.ok(passed.filter((at) => at >= start && at < start + 100).length <= 2 * most)
    }),
  )
})

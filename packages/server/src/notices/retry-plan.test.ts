import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextTryAt } from './retry-plan.ts'

const first = new Date('2026-11-21T10:32:00.000Z')
const hour = 3_600_000

/** The moments of all tries, each with its own chance. */
function allTries(chance: readonly number[], firstAt = first): number[] {
  const moments: number[] = []
  for (let made = 0; ; made += 1) {
    const at = nextTryAt(made, firstAt, chance[made % chance.length] ?? 0)
    if (at === null) return moments
    moments.push(at.getTime())
  }
}

test('nextTryAt() begins at once, comes again within a minute, and ends', () => {
  assert.equal(nextTryAt(0, first, 0.7)?.getTime(), first.getTime())
  assert.ok((nextTryAt(1, first, 1)?.getTime() ?? 0) - first.getTime() <= 60_000)
  assert.equal(nextTryAt(15, first, 0.5), null)
  assert.equal(nextTryAt(1000, first, 0.5), null)
})

test('nextTryAt() makes at least 12 tries over 72 to 96 hours, each later than the one before, whatever the chance', () => {
  const chance = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(
      chance,
      fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (random, firstAt) => {
        const moments = allTries(random, firstAt)
        const span = (moments.at(-1) ?? 0) - (moments[0] ?? 0)
        assert.ok(moments.length >= 12)
        assert.ok(span >= 72 * hour && span <= 96 * hour)
        for (const [index, at] of moments.entries()) assert.ok(index === 0 || at > (moments[index - 1] ?? 0))
      },
    ),
  )
})

test('nextTryAt() spreads with chance', () => {
  assert.ok((nextTryAt(8, first, 1)?.getTime() ?? 0) - (nextTryAt(8, first, 0)?.getTime() ?? 0) > hour / 4)
})

test('nextTryAt() throws on numbers that cannot be', () => {
  for (const [made, random] of [
    [-1, 0],
    [1.5, 0],
    [1, -0.1],
    [1, 1.1],
    [1, Number.NaN],
  ] as const) {
    assert.throws(() => nextTryAt(made, first, random))
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomIds } from './ids.ts'
import { idsSuite } from './ids-suite.fixture.ts'
import { seededIds } from './seeded-ids.fixture.ts'

idsSuite('randomIds', () => randomIds)
idsSuite('seededIds(7)', () => seededIds(7))

test('seededIds() gives the same for the same seed, and other ids for another', () => {
  const run = (seed: number) => {
    const ids = seededIds(seed)
    return [ids.next(), ids.token(), ids.code(), ids.random(), ids.next()]
  }

  assert.deepEqual(run(3), run(3))
  assert.notDeepEqual(run(3), run(4))
})

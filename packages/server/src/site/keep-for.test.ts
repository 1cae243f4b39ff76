import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settableClock } from '../capabilities/set-clock.fixture.ts'
import { keepFor } from './keep-for.ts'

test('keepFor() asks once for a key until the time is over, also when many ask at once', async () => {
  const clock = settableClock('2026-11-22T12:00:00Z')
  const asked: string[] = []
  const find = keepFor(
    clock,
    () => 60_000,
    async (key: 'a' | 'b') => {
      asked.push(key)
      return asked.length
    },
  )
  assert.deepEqual(await Promise.all([find('a'), find('a'), find('b')]), [1, 1, 2])
  clock.advance({ seconds: 59 })
  assert.equal(await find('a'), 1)
  clock.advance({ seconds: 1 })
  assert.equal(await find('a'), 3)
})

test('keepFor() keeps each answer as long as is said of it', async () => {
  const clock = settableClock('2026-11-22T12:00:00Z')
  let asked = 0
  const ms = (answer: number) => (answer === 1 ? 1000 : 60_000)
  const find = keepFor(clock, ms, async (_key: 'a') => ++asked)
  await find('a')
  clock.advance({ seconds: 1 })
  assert.equal(await find('a'), 2)
  clock.advance({ seconds: 1 })
  assert.equal(await find('a'), 2)
})

test('keepFor() keeps no failure', async () => {
  let tries = 0
  const find = keepFor(
    settableClock('2026-11-22T12:00:00Z'),
    () => 60_000,
    async (_key: 'a') => {
      tries += 1
      if (tries === 1) throw new Error('the database is away')
      return tries
    },
  )
  await assert.rejects(find('a'), /away/)
  assert.equal(await find('a'), 2)
})

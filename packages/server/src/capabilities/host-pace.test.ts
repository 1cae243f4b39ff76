import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createHostPace } from './host-pace.ts'
import { settableClock } from './set-clock.fixture.ts'

/** A pace whose sleeping moves its clock, so that a test takes no time. */
function paceOf({ minIntervalMs = 1000, maxPerHost = 2 } = {}) {
  const clock = settableClock('2026-11-21T12:00:00Z')
  const began = clock.now().getTime()
  const sleep = async (milliseconds: number) => clock.advance({ milliseconds })
  const sinceStart = () => clock.now().getTime() - began
  return { clock, sinceStart, pace: createHostPace({ clock, sleep, minIntervalMs, maxPerHost }) }
}

test('run() starts paced work minIntervalMs apart, counted from the start of the one before', async () => {
  const { clock, sinceStart, pace } = paceOf()
  const starts: number[] = []
  for (const tookMs of [100, 2500, 0, 0]) {
    await pace.run('a.example', true, async () => {
      starts.push(sinceStart())
      clock.advance({ milliseconds: tookMs })
    })
  }

  assert.deepEqual(starts, [0, 1000, 3500, 4500])
})

test('run() gives paced work that comes all at once a turn each, in order', async () => {
  const { sinceStart, pace } = paceOf({ maxPerHost: 1 })
  const starts: [string, number][] = []
  const one = (name: string) => pace.run('a.example', true, async () => starts.push([name, sinceStart()]))
  await Promise.all(['1', '2', '3'].map(one))

  assert.deepEqual(starts, [
    ['1', 0],
    ['2', 1000],
    ['3', 2000],
  ])
})

test('run() keeps no distance between hosts, nor for what is not paced', async () => {
  const { sinceStart, pace } = paceOf()
  await pace.run('a.example', true, async () => {})
  await pace.run('b.example', true, async () => {})
  await pace.run('a.example', false, async () => {})

  assert.equal(sinceStart(), 0)
})

test('run() lets maxPerHost work at once, first come first served, also after a failure', async () => {
  const { pace } = paceOf({ minIntervalMs: 0, maxPerHost: 2 })
  const order: number[] = []
  let running = 0
  let most = 0
  // All at once but the last two, which come when others have finished and some still wait.
  const works = Array.from({ length: 7 }, async (_, at) => {
    if (at > 4) await delay(3 * (at - 4))
    return pace.run('a.example', false, async () => {
      order.push(at)
      most = Math.max(most, ++running)
      await delay(4)
      running--
      if (at % 3 === 0) throw new Error(`${at}`)
      return at
    })
  })
  const ends = await Promise.allSettled(works)

  assert.deepEqual([most, order], [2, [0, 1, 2, 3, 4, 5, 6]])
  assert.deepEqual(
    ends.map((end) => (end.status === 'fulfilled' ? end.value : end.reason.message)),
    ['0', 1, 2, '3', 4, 5, '6'],
  )
})

test('run() remembers its distance among thousands of hosts', async () => {
  const { sinceStart, pace } = paceOf()
  await pace.run('a.example', true, async () => {})
  for (let at = 0; at < 3000; at++) await pace.run(`${at}.example`, true, async () => {})
  assert.equal(sinceStart(), 0)
  await pace.run('a.example', true, async () => {})

  assert.equal(sinceStart(), 1000)
})

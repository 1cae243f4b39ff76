import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latestOnly } from './latest-only.ts'

test('latestOnly() passes the first question at once and then only the newest, after each answer', () => {
  const passed: string[] = []
  const queue = latestOnly<string>((question) => passed.push(question))

  queue.ask('i')
  queue.ask('iv')
  queue.ask('ivo')
  queue.ask('ivory')
  assert.deepEqual(passed, ['i'])

  queue.answered()
  assert.deepEqual(passed, ['i', 'ivory'])

  queue.answered()
  assert.deepEqual(passed, ['i', 'ivory'])

  queue.ask('ivory!')
  assert.deepEqual(passed, ['i', 'ivory', 'ivory!'])
})

test('latestOnly() keeps a question that is itself null or undefined', () => {
  const passed: unknown[] = []
  const queue = latestOnly<null | undefined>((question) => passed.push(question))
  queue.ask(null)
  queue.ask(undefined)
  queue.answered()
  assert.deepEqual(passed, [null, undefined])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupedLines } from './grouped-lines.ts'

const line = (sentence: string, start: number, source = 'field use') => ({
  sentence,
  field: 'title' as const,
  start,
  end: start + 1,
  source,
})

test('groupedLines() says each sentence once, in order, at its first place', () => {
  const lines = [line('b', 0), line('a', 2), line('b', 4), line('b', 6)]
  assert.deepEqual(groupedLines(lines), [
    { line: lines[0], times: 3 },
    { line: lines[1], times: 1 },
  ])
})

test('groupedLines() counts places, not how many terms say the same of one', () => {
  const lines = [line('a', 0), line('a', 0, 'Larousse'), line('a', 5)]
  assert.deepEqual(groupedLines(lines), [{ line: lines[0], times: 2 }])
})

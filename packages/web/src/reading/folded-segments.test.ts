import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldedSegments } from './folded-segments.ts'
import type { Segment } from './marked-segments.ts'

const quiet = (start: number, length: number): Segment => ({ start, text: 'q'.repeat(length), tone: null })
const mark = (start: number): Segment => ({ start, text: 'm', tone: 'named' })

test('foldedSegments() leaves a listing of ordinary length whole', () => {
  const segments = [quiet(0, 1200), mark(1200), quiet(1201, 40)]
  assert.deepEqual(foldedSegments(segments), { shown: segments, unshownMarks: 0 })
})

test('foldedSegments() folds a long quiet stretch and loses no place', () => {
  const { shown } = foldedSegments([quiet(0, 100_000), mark(100_000)])
  const lengths = shown.map((part) => ('folded' in part ? part.folded : part.text.length))
  assert.deepEqual(lengths, [300, 99_400, 300, 1])
  assert.deepEqual(
    shown.map((part) => part.start),
    [0, 300, 99_700, 100_000],
  )
})

test('foldedSegments() counts the marks that it does not draw', () => {
  const segments = Array.from({ length: 10 }, (_, at) => [mark(2 * at), quiet(2 * at + 1, 1)]).flat()
  const { shown, unshownMarks } = foldedSegments(segments, 4)
  assert.equal(shown.filter((part) => 'tone' in part && part.tone).length, 4)
  assert.equal(unshownMarks, 6)
})

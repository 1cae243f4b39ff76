import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDay } from './written-day.ts'

test('writtenDay() writes the day itself, whatever the reader’s time zone', () => {
  assert.equal(writtenDay('2026-03-05', 'en'), '5 March 2026')
  assert.equal(writtenDay('2026-03-05', 'fr'), '5 mars 2026')
})

test('writtenDay() writes the first of a month as French does, and no other day so', () => {
  assert.equal(writtenDay('2026-04-01', 'fr'), '1er avril 2026')
  assert.equal(writtenDay('2026-04-11', 'fr'), '11 avril 2026')
  assert.equal(writtenDay('2026-04-01', 'en'), '1 April 2026')
})

test('writtenDay() gives back what is no day', () => {
  assert.equal(writtenDay('soon', 'en'), 'soon')
})

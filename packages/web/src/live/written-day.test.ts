import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDay } from './written-day.ts'

test('writtenDay() writes the day itself, whatever the reader’s time zone', () => {
  assert.equal(writtenDay('2026-03-05', 'en'), '5 March 2026')
  assert.equal(writtenDay('2026-03-05', 'fr'), '5 mars 2026')
  assert.equal(writtenDay('2026-01-01', 'fr'), '1 janvier 2026')
})

test('writtenDay() gives back what is no day', () => {
  assert.equal(writtenDay('soon', 'en'), 'soon')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSeconds, mapExample } from './wording.ts'

test('formatSeconds() never rounds a duration to nothing', () => {
  assert.deepEqual(
    [0, 99, 100, 1260].map((duration) => formatSeconds(duration, 'en').replaceAll('\u00a0', ' ')),
    ['< 0.1 s', '< 0.1 s', '0.1 s', '1.3 s'],
  )
  assert.equal(formatSeconds(20, 'fr'), '<\u00a00,1\u00a0s')
})

test('mapExample() is fit to be typed', () => {
  assert.equal(mapExample(['', 'Titel'], 'COLUMN'), '--map title=Titel')
  assert.equal(mapExample(['Name of thing'], 'COLUMN'), '--map "title=Name of thing"')
  assert.equal(mapExample([''], 'COLUMN'), '--map title=COLUMN')
})

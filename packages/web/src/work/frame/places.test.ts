import assert from 'node:assert/strict'
import { test } from 'node:test'
import { homeOf, placesOf } from './places.ts'

const seat = (kind: 'ngo' | 'platform' | 'agency', ...roles: Parameters<typeof homeOf>[0]['roles']) => ({
  roles,
  organisation: { kind },
})

test('homeOf() leads everybody to their own day’s work', () => {
  assert.equal(homeOf(seat('ngo', 'reviewer')), '/queue')
  assert.equal(homeOf(seat('ngo', 'admin', 'reviewer')), '/queue')
  assert.equal(homeOf(seat('platform', 'admin', 'platform-officer')), '/inbox')
  assert.equal(homeOf(seat('platform', 'platform-officer')), '/inbox')
  assert.equal(homeOf(seat('agency', 'law-enforcement-officer')), '/settings')
})

test('placesOf() shows nobody a place in which they have nothing', () => {
  const names = placesOf(seat('platform', 'admin', 'platform-officer')).map(({ name }) => name)
  assert.deepEqual(names, ['inbox', 'own-figures', 'members', 'settings'])
  assert.deepEqual(
    placesOf(seat('ngo', 'spotter')).map(({ name }) => name),
    ['platforms', 'settings'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assess } from './assess.ts'
import type { Listing } from './listing.ts'
import type { SignalName } from './signals/signal-names.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

/**
 * A test that a signal weighs on what each of some listings offers (`seen`), and on nothing in others (`unseen`). All of them
 * name wildlife: what is not seen is not for want of a name. A string is a title.
 *
 * @example shows('genuine', { seen: ['real ivory'], unseen: ['ivory'] })
 */
export function shows(signal: SignalName, { seen, unseen }: Readonly<Record<'seen' | 'unseen', readonly (string | Listing)[]>>) {
  test(`the signal "${signal}" is seen where the listing shows it, and nowhere else`, () => {
    const listings = [...seen, ...unseen].map(asListing)
    const expected = listings.map((listing, index) => [listing, index < seen.length])
    assert.deepEqual(
      listings.map((listing) => [listing, isSeen(signal, listing)]),
      expected,
    )
  })
}

function asListing(listing: string | Listing): Listing {
  return typeof listing === 'string' ? { title: listing } : listing
}

function isSeen(signal: SignalName, listing: Listing): boolean {
  const { weighed, judged } = assess(listing, smallRuleset)
  assert.ok(judged.sightings.some(({ entry }) => entry.meaning.kind === 'taxon' || entry.meaning.kind === 'codeword'))
  return weighed.some(({ contributions }) => contributions.some((one) => one.signal === signal))
}

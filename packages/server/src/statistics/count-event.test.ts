import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DomainEvent, Happening } from '@vigie/casework'
import fc from 'fast-check'
import { type Before, countEvent, nothingBefore } from './count-event.ts'
import { measures } from './measures.ts'
import { draftings, listingId, noticeId, platformId, randomHappening } from './random-log.fixture.ts'

const happened = (happening: Happening) =>
  ({ ...happening, version: 1, actor: 'system', at: '2026-11-21T12:00:00.000Z' }) as DomainEvent
const [drafted, , , , withdrawal] = draftings.map(happened) as DomainEvent<'notice.drafted'>[]

/** "measure amount platform", one each. */
function counted(happening: Happening, before: Partial<Before> = {}): string[] {
  return countEvent(happened(happening), { ...nothingBefore, ...before }).map(({ measure, platformId: id, amount }) => {
    const at = id === null ? 'none' : `p${Number(id.slice(-1)) - 1}`
    return `${measure} ${amount} ${at}`
  })
}

const screened = (facts: Partial<Extract<Happening, { kind: 'listing.screened' }>['facts']>): Happening => ({
  kind: 'listing.screened',
  subject: listingId(0),
  facts: {
    versionId: listingId(9),
    platformId: platformId(1),
    verdict: 'pass',
    decision: 'allow',
    taxon: null,
    specimens: 0,
    degraded: 0,
    ...facts,
  },
})
const notice = (kind: 'notice.sent' | 'notice.delivered' | 'notice.failed' | 'notice.withdrawn' | 'notice.held', facts: object) =>
  ({ kind, subject: noticeId(0), facts }) as Happening

test('countEvent() counts a listing once and its further versions apart', () => {
  const facts = { versionId: listingId(9), platformId: platformId(1) }
  const of = (isNew: boolean): Happening => ({ kind: 'listing.received', subject: listingId(0), facts: { ...facts, isNew } })
  assert.deepEqual(counted(of(true)), ['listings.received 1 p1'])
  assert.deepEqual(counted(of(false)), ['listings.new_versions 1 p1'])
})

test('countEvent() counts a flagged listing and its specimens at the first flag only', () => {
  const flagged = screened({ verdict: 'flag', specimens: 7 })
  assert.deepEqual(counted(flagged), ['listings.screened 1 p1', 'listings.flagged 1 p1', 'specimens.flagged 7 p1'])
  assert.deepEqual(counted(flagged, { wasScreened: true }), ['listings.flagged 1 p1', 'specimens.flagged 7 p1'])
  assert.deepEqual(counted(flagged, { wasScreened: true, wasFlagged: true }), [])
  assert.deepEqual(counted(screened({ specimens: 7 })), ['listings.screened 1 p1'])
  assert.deepEqual(counted(screened({ degraded: 2 }), { wasScreened: true }), ['listings.degraded 1 p1'])
})

test('countEvent() takes platform, listings and specimens of a notice from its drafting', () => {
  const before = { drafted: drafted?.facts ?? null }
  assert.deepEqual(counted(notice('notice.sent', { channel: 'email', body: 'a'.repeat(64) }), before), [
    'notices.sent 1 p0',
    'listings.noticed 2 p0',
    'specimens.noticed 3 p0',
  ])
  assert.deepEqual(counted(notice('notice.held', { until: '2026-11-21T12:00:10Z' }), before), [])
  assert.deepEqual(counted(notice('notice.withdrawn', { wasSent: true }), before), ['notices.withdrawn 1 p0'])
  assert.deepEqual(counted(notice('notice.withdrawn', { wasSent: false }), before), ['notices.dropped 1 p0'])
})

test('countEvent() keeps withdrawals apart from notices', () => {
  const before = { drafted: withdrawal?.facts ?? null }
  assert.deepEqual(counted(withdrawal as Happening, before), [])
  assert.deepEqual(counted(notice('notice.sent', { channel: 'email', body: 'a'.repeat(64) }), before), ['withdrawals.sent 1 p0'])
  assert.deepEqual(counted(notice('notice.delivered', { tries: 1 }), before), ['withdrawals.delivered 1 p0'])
  assert.deepEqual(counted(notice('notice.failed', { tries: 12 }), before), ['withdrawals.failed 1 p0'])
})

test('countEvent() counts each answer, look and confirmation under its code and platform', () => {
  const answer = {
    listingId: listingId(0),
    action: 'seller-suspended',
    way: 'link',
    kept: null,
    platformId: platformId(1),
  } as const
  assert.deepEqual(counted({ kind: 'notice.answered', subject: noticeId(0), facts: answer }), [
    'outcomes.seller-suspended.answers 1 p1',
  ])
  const look = { verificationId: listingId(8), noticeId: noticeId(0), platformId: platformId(1), by: 'machine' } as const
  assert.deepEqual(
    counted({ kind: 'listing.verified', subject: listingId(0), facts: { ...look, step: '7d', result: 'robots-refused' } }),
    ['verifications.robots-refused.7d 1 p1'],
  )
  const facts = { listingId: listingId(0), platformId: platformId(1), agrees: false }
  assert.deepEqual(counted({ kind: 'verification.confirmed', subject: listingId(8), facts }), ['confirmations.disagree 1 p1'])
})

test('countEvent() counts only what has a definition, and each of them somewhere', () => {
  const defined = new Set<string>(measures.map(({ id }) => id))
  const before = fc.record({
    drafted: fc.constantFrom(null, ...draftings.map((each) => (each as typeof drafted)?.facts ?? null)),
    wasScreened: fc.boolean(),
    wasFlagged: fc.boolean(),
    wasDegraded: fc.boolean(),
    story: fc
      .array(randomHappening.map(happened), { maxLength: 8 })
      .map((log) => [...draftings.map(happened).slice(0, 1), ...log]),
  })
  const seen = new Set<string>()
  fc.assert(
    fc.property(randomHappening, before, (happening, past) => {
      for (const { measure, amount } of countEvent(happened(happening), past)) {
        assert.ok(defined.has(measure), measure)
        assert.ok(Number.isSafeInteger(amount) && amount !== 0, `${measure} ${amount}`)
        if (amount > 0) seen.add(measure)
      }
    }),
    { numRuns: 5000, seed: 3 },
  )
  // Those two are made of whole stories: fold-notice-figures.test.ts has each of them.
  const isOfStories = (id: string) => /^(noticed|first_answers)\./.test(id)
  const never = [...defined].filter((id) => !seen.has(id) && id !== 'notices.drafted' && !isOfStories(id))
  assert.deepEqual(never, [], 'every measure is counted by some event')
})

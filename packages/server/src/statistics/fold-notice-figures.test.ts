import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DomainEvent,
  type Happening,
  type OutcomeAction,
  type VerificationResult,
  verificationResults,
} from '@vigie/casework'
import fc from 'fast-check'
import { countEvent, nothingBefore } from './count-event.ts'
import { foldNoticeFigures } from './fold-notice-figures.ts'
import { measures } from './measures.ts'
import { draftings, listingId, noticeId, platformId, randomHappening } from './random-log.fixture.ts'

/** Each event happens a day after the one before; the first on 1 November. */
function storyOf(...happenings: readonly Happening[]): DomainEvent[] {
  return happenings.map((each, index) => {
    const at = new Date(Date.UTC(2026, 10, 1 + index)).toISOString()
    return { ...each, version: 1, actor: 'system', at } as DomainEvent
  })
}
const [drafted] = draftings as [Happening]
const of = (kind: string, facts: object = {}): Happening => ({ kind, subject: noticeId(0), facts }) as Happening
const sent = of('notice.sent', { channel: 'email', body: 'a'.repeat(64) })
const delivered = of('notice.delivered', { tries: 1 })
const failed = of('notice.failed', { tries: 5 })
const answered = (action: OutcomeAction) =>
  of('notice.answered', { listingId: listingId(0), action, way: 'link', kept: null, platformId: platformId(0) })
const look = { verificationId: listingId(8), noticeId: noticeId(0), platformId: platformId(0), step: '7d' } as const
const seen = (result: VerificationResult, by: 'machine' | 'person' = 'machine'): Happening => ({
  kind: 'listing.verified',
  subject: listingId(0),
  facts: { ...look, result, by },
})
const confirmed = (agrees: boolean): Happening => ({
  kind: 'verification.confirmed',
  subject: listingId(8),
  facts: { listingId: listingId(0), platformId: platformId(0), agrees },
})

/** "measure day-of-November amount", of the family named. */
const figures = (family: string, ...happenings: readonly Happening[]) =>
  foldNoticeFigures(storyOf(...happenings))
    .filter(({ measure }) => measure.startsWith(family))
    .map(({ measure, day, amount }) => `${measure.slice(family.length + 1)} ${Number(day.slice(-2))} ${amount}`)
    .sort()

test('foldNoticeFigures() takes for gone what a person has confirmed, and counts it on the day of the look', () => {
  assert.deepEqual(figures('verifications', drafted, seen('presumed-gone')), ['presumed-gone.7d 2 1'])
  assert.deepEqual(figures('verifications', drafted, seen('presumed-gone'), confirmed(true)), ['gone.7d 2 1'])
  assert.deepEqual(figures('verifications', drafted, seen('still-up'), confirmed(true)), ['still-up.7d 2 1'])
})

test('foldNoticeFigures() has the person’s look in the place of the machine’s, and not beside it', () => {
  const overturned = [drafted, seen('presumed-gone'), confirmed(false), seen('still-up', 'person')]
  assert.deepEqual(figures('verifications', ...overturned), ['still-up.7d 2 1'])
})

test('foldNoticeFigures() gives each listing of a delivered notice one standing, no answer among them', () => {
  assert.deepEqual(figures('noticed', drafted, sent), [])
  assert.deepEqual(figures('noticed', drafted, sent, delivered), ['no-answer.not-looked 3 1', 'no-answer.not-looked 3 1'])
  assert.deepEqual(figures('noticed', drafted, sent, delivered, answered('kept'), answered('seller-suspended')), [
    'no-answer.not-looked 3 1',
    'removed.not-looked 3 1',
  ])
})

test('foldNoticeFigures() holds a look against an answer only where it was made after it', () => {
  const late = [drafted, sent, delivered, seen('still-up'), answered('removed')]
  assert.ok(figures('noticed', ...late).includes('removed.too-early 3 1'))
  assert.ok(figures('noticed', ...late, seen('gone', 'person')).includes('removed.gone 3 1'))
  // Said again, with another note: what the platform says is as old as before.
  const again = [drafted, sent, delivered, answered('removed'), seen('still-up'), answered('removed')]
  assert.ok(figures('noticed', ...again).includes('removed.still-up 3 1'))
})

test('foldNoticeFigures() counts a notice that could not be delivered apart, until its platform answers all the same', () => {
  assert.deepEqual(figures('listings.undelivered', drafted, sent, failed), [' 3 2'])
  assert.deepEqual(figures('noticed', drafted, sent, failed), [])
  const answer = [drafted, sent, failed, answered('removed')]
  assert.deepEqual(figures('listings.undelivered', ...answer), [])
  assert.deepEqual(figures('noticed', ...answer), ['no-answer.not-looked 4 1', 'removed.not-looked 4 1'])
})

test('foldNoticeFigures() forgets an answer that was taken back, and goes by the one before', () => {
  const told = [drafted, sent, failed, answered('kept'), answered('removed')]
  const taken = (was: OutcomeAction, day: number) =>
    of('notice.answer-taken-back', {
      asking: [],
      listingId: listingId(0),
      was,
      action: null,
      status: 'sent',
      platformId: platformId(0),
      answeredAt: `2026-11-0${day}T00:00:00.000Z`,
    })
  assert.ok(figures('noticed', ...told, taken('removed', 5)).includes('kept.not-looked 4 1'))
  const both = [...told, taken('removed', 5), taken('kept', 4)]
  assert.deepEqual([figures('noticed', ...both), figures('listings.undelivered', ...both)], [[], [' 3 2']])
})

test('foldNoticeFigures() leaves out what was taken back, and says how long the first answer took', () => {
  const story = [drafted, sent, delivered, answered('need-more'), answered('removed')]
  assert.deepEqual(figures('first_answers', ...story), ['2d 3 1'])
  const withdrawn = of('notice.withdrawn', { wasSent: true })
  assert.deepEqual(foldNoticeFigures(storyOf(...story, withdrawn)), [])
})

test('foldNoticeFigures() has a story for every pair of answer and look, and for every time to answer', () => {
  const counted = new Set<string>()
  const actions = [null, 'removed', 'restricted', 'kept', 'need-more'] as const
  for (const action of actions) {
    const answer = action === null ? [] : [answered(action)]
    const story = [drafted, sent, delivered]
    const ends = [[], ...verificationResults.map((result) => [seen(result)])]
    for (const end of ends)
      for (const all of [storyOf(...story, ...answer, ...end), storyOf(...story, ...end, ...answer)])
        for (const { measure } of foldNoticeFigures(all)) counted.add(measure)
  }
  for (const days of [1, 2, 3, 4, 5, 6, 7, 14, 30, 31]) {
    const story = storyOf(drafted, sent, delivered, answered('kept'))
    const at = new Date(Date.parse(story[1]?.at ?? '') + days * 86_400_000).toISOString()
    const late = story.map((event, index) => (index === 3 ? { ...event, at } : event))
    for (const { measure } of foldNoticeFigures(late)) counted.add(measure)
  }
  const ofStories = measures.map(({ id }) => id).filter((id) => /^(noticed|first_answers)\./.test(id))
  assert.deepEqual([...counted].filter((id) => !id.startsWith('verif')).sort(), [...ofStories].sort())
})

test('countEvent() over a story adds up to what foldNoticeFigures() makes of it, and nothing ever goes below zero', () => {
  const stories = fc.array(randomHappening, { maxLength: 30 })
  fc.assert(
    fc.property(stories, (happenings) => {
      const ours = happenings.filter(
        ({ kind, subject, facts }) =>
          subject === noticeId(0) || (kind === 'listing.verified' && facts.noticeId === noticeId(0)) || kind.startsWith('verif'),
      )
      const story = storyOf(drafted, ...ours.slice(0, 27))
      const sums = new Map<string, number>()
      for (const [index, event] of story.entries()) {
        const counts = countEvent(event, { ...nothingBefore, story: story.slice(0, index) })
        for (const { measure, platformId: platform, day, amount } of counts) {
          if (day === undefined) continue
          const key = `${measure} ${platform} ${day}`
          const sum = (sums.get(key) ?? 0) + amount
          assert.ok(sum >= 0, key)
          sums.set(key, sum)
        }
      }
      const expected = new Map<string, number>()
      for (const { measure, platformId: platform, day, amount } of foldNoticeFigures(story)) {
        const key = `${measure} ${platform} ${day}`
        expected.set(key, (expected.get(key) ?? 0) + amount)
      }
      assert.deepEqual(new Map([...sums].filter(([, amount]) => amount !== 0).sort()), new Map([...expected].sort()))
    }),
    { numRuns: 500 },
  )
})

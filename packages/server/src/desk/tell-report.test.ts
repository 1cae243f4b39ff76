import assert from 'node:assert/strict'
import { test } from 'node:test'
import { receiptNextWords, receiptSteps, receiptWords } from '@vigie/contract'
import fc from 'fast-check'
import { type ReportFacts, type Told, tellReport } from './tell-report.ts'

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, day, hour, 34, 56))
const on = (day: number) => at(day).toISOString().slice(0, 10)
const report = (told: readonly Told[], more: Partial<ReportFacts> = {}): ReportFacts => ({
  receivedAt: at(5),
  told,
  nextLookAt: null,
  answerBy: null,
  ...more,
})
const steps = (told: readonly Told[]) => tellReport(report(told), at(30)).timeline.map(({ step }) => step)
const next = (today: number, told: readonly Told[], more: Partial<ReportFacts> = {}) => {
  const { what, byDate } = tellReport(report(told, more), at(today)).next
  return [what, byDate]
}

const assigned = (day: number): Told => ({ kind: 'assigned', at: at(day) })
const decided = (day: number, decision: Extract<Told, { kind: 'decided' }>['decision']): Told => ({
  kind: 'decided',
  at: at(day),
  decision,
})
const sent = (day: number): Told => ({ kind: 'sent', at: at(day) })
const answered = (day: number, action: Extract<Told, { kind: 'answered' }>['action']): Told => ({
  kind: 'answered',
  at: at(day),
  action,
})
const looked = (day: number, result: Extract<Told, { kind: 'looked' }>['result']): Told => ({
  kind: 'looked',
  at: at(day),
  result,
})
const closed = (day: number): Told => ({ kind: 'closed', at: at(day) })
const reopened = (day: number): Told => ({ kind: 'reopened', at: at(day) })

test('tellReport() tells a removal from the report to the last check', () => {
  const told = [assigned(6), decided(6, 'notify'), sent(7), answered(8, 'removed'), looked(8, 'presumed-gone'), looked(9, 'gone')]
  assert.deepEqual(tellReport(report([...told, looked(15, 'gone'), closed(28)]), at(30)), {
    timeline: [
      { at: on(5), step: 'received' },
      { at: on(6), step: 'being-looked-at' },
      { at: on(6), step: 'looked-at' },
      { at: on(7), step: 'sent' },
      { at: on(8), step: 'platform-removed' },
      { at: on(8), step: 'checked-seems-gone' },
      { at: on(9), step: 'checked-gone' },
      { at: on(15), step: 'checked-gone-again' },
      { at: on(28), step: 'closed' },
    ],
    next: { what: 'nothing', byDate: null },
  })
})

test('tellReport() tells no step of a case that began before the report earlier than the report', () => {
  const { timeline } = tellReport(report([assigned(1), decided(2, 'notify'), sent(3)]), at(5))
  assert.deepEqual([...new Set(timeline.map((line) => line.at))], [on(5)])
})

test('tellReport() tells every look, also one that found nothing new, and of one day once', () => {
  const told = [
    sent(7),
    looked(8, 'still-up'),
    looked(8, 'still-up'),
    looked(9, 'walled'),
    looked(10, 'unreachable'),
    answered(11, 'removed'),
  ]
  const { timeline } = tellReport(report([...told, looked(12, 'walled'), looked(15, 'still-up'), looked(28, 'still-up')]), at(30))
  assert.deepEqual(
    timeline.slice(2).map((line) => `${line.at.slice(-2)} ${line.step}`),
    [
      '08 checked-still-there',
      '09 checked-unknown',
      '10 checked-unknown-again',
      '11 platform-removed',
      '12 checked-unknown-again',
      '15 checked-still-there',
      '28 checked-still-there-again',
    ],
  )
})

test('tellReport() promises the next look after one that found nothing new', () => {
  const told = [sent(7), looked(8, 'gone'), looked(9, 'gone')]
  assert.deepEqual(next(10, told, { nextLookAt: at(15) }), ['next-check', on(15)])
})

test('tellReport() says once that somebody looks, however many take the case', () => {
  assert.deepEqual(steps([assigned(6), assigned(7), assigned(8)]), ['received', 'being-looked-at'])
})

test('tellReport() takes back what a reading came to when the case is reopened, and keeps what was sent', () => {
  assert.deepEqual(steps([assigned(6), decided(6, 'no-action'), closed(6), reopened(9), assigned(9)]), [
    'received',
    'looked-at-again',
  ])
  assert.deepEqual(steps([decided(6, 'notify'), sent(7), answered(8, 'kept'), closed(9), reopened(10), decided(11, 'refer')]), [
    'received',
    'sent',
    'platform-kept',
    'looked-at-again',
    'followed-up',
  ])
})

test('tellReport() says in general words why nothing was done, and does not say so twice', () => {
  assert.deepEqual(steps([decided(6, 'no-action'), closed(6)]), ['received', 'closed-no-action'])
  assert.deepEqual(steps([decided(6, 'not-wildlife'), closed(6)]), ['received', 'closed-not-wildlife'])
  assert.deepEqual(steps([decided(6, 'unsure')]), ['received', 'asking-specialist'])
  assert.deepEqual(steps([{ kind: 'dismissed', at: at(6) }]), ['received', 'closed-no-action'])
})

test('tellReport() tells nobody that a case went to the police', () => {
  const told = tellReport(report([decided(6, 'refer')]), at(7))
  const [, { step }] = told.timeline as [unknown, { step: 'followed-up' }]
  const words = Object.values(receiptWords[step]).join(' ')
  assert.doesNotMatch(words, /police|law|enforcement|authorit|autorit|justice|refer/i)
})

test('tellReport() promises a day, and says so when it has passed', () => {
  assert.deepEqual(next(5, []), ['first-look', on(8)])
  assert.deepEqual(next(8, []), ['first-look', on(8)])
  assert.deepEqual(next(9, []), ['late', null])
  assert.deepEqual(next(9, [assigned(9)]), ['finish-look', null])
  assert.deepEqual(next(9, [decided(9, 'notify')]), ['sending', null])
  const waiting = { answerBy: on(14), nextLookAt: at(10) }
  assert.deepEqual(next(9, [sent(7)], waiting), ['platform-answer', on(14)])
  assert.deepEqual(next(15, [sent(7)], { ...waiting, nextLookAt: at(20) }), ['next-check', on(20)])
  assert.deepEqual(next(15, [sent(7)], waiting), ['late', null])
  assert.deepEqual(next(9, [sent(7), answered(8, 'removed')], waiting), ['next-check', on(10)])
  assert.deepEqual(next(9, [sent(7), answered(8, 'removed')]), ['nothing', null])
  assert.deepEqual(next(9, [decided(9, 'refer')]), ['nothing', null])
})

const anyTold: fc.Arbitrary<Told> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('dismissed', 'assigned', 'reopened', 'closed', 'sent', 'withdrawn'),
    at: fc.integer({ min: 1, max: 28 }).map((day) => at(day)),
  }),
  fc.record({
    kind: fc.constant('decided' as const),
    at: fc.constant(at(9)),
    decision: fc.constantFrom('notify', 'refer', 'no-action', 'not-wildlife', 'unsure'),
  }),
  fc.record({
    kind: fc.constant('looked' as const),
    at: fc.constant(at(9)),
    result: fc.constantFrom('gone', 'walled', 'still-up'),
  }),
) as fc.Arbitrary<Told>

test('tellReport() begins with the report, never repeats a line, and names days without their hour', () => {
  fc.assert(
    fc.property(fc.array(anyTold, { maxLength: 30 }), (told) => {
      const { timeline } = tellReport(report(told), at(29))
      assert.equal(timeline[0]?.step, 'received')
      for (const [index, line] of timeline.entries()) {
        assert.notDeepEqual(line, timeline[index + 1])
        assert.ok(receiptSteps.includes(line.step) && /^2026-11-\d\d$/.test(line.at) && line.at >= on(5))
      }
    }),
  )
})

test('receiptWords say every step in two languages, and never that an offer is lawful', () => {
  const all = [...Object.values(receiptWords), ...Object.values(receiptNextWords)].flatMap(({ en, fr }) => [en, fr])
  assert.equal(new Set(all).size, all.length)
  assert.doesNotMatch(all.join('\n'), /\b(legal|lawful|allowed|légal|licite|autorisé)/i)
})

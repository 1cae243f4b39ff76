import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldNotice, type NoticeEvent } from './fold-notice.ts'
import { InvariantError } from './invariant.ts'
import { type NoticeDeed, type NoticeFile, noticeCan } from './notice.ts'

type Step = NoticeEvent extends infer E ? (E extends NoticeEvent ? Pick<E, 'kind' | 'facts'> : never) : never
const at = (step: Step) => ({ version: 1, subject: 'n1', actor: 'system', at: '2026-11-21T10:00:00Z', ...step }) as NoticeEvent

const drafted: Step = {
  kind: 'notice.drafted',
  facts: { caseId: 'c1', platformId: 'p1', listingIds: ['l1', 'l2'], specimens: 3, ground: 'illegal-content', withdraws: null },
}
const held: Step = { kind: 'notice.held', facts: { until: '2026-11-21T10:00:10Z' } }
const recalled: Step = { kind: 'notice.recalled', facts: {} }
const sent: Step = { kind: 'notice.sent', facts: { channel: 'webhook', body: 'a'.repeat(64) } }
const delivered: Step = { kind: 'notice.delivered', facts: { tries: 1 } }
const failed: Step = { kind: 'notice.failed', facts: { tries: 12 } }
const replayed: Step = { kind: 'notice.replayed', facts: {} }
const acknowledged: Step = { kind: 'notice.acknowledged', facts: {} }
const replied: Step = { kind: 'notice.replied', facts: { replyId: 'r1', questions: 1 } }
const withdrawn: Step = { kind: 'notice.withdrawn', facts: { wasSent: true } }
const answered = (listingId: string, action: 'removed' | 'need-more'): Step => ({
  kind: 'notice.answered',
  facts: { listingId, action, way: 'api', kept: null, platformId: 'p1' },
})
const fold = (...steps: Step[]) => steps.map(at).reduce<NoticeFile | null>(foldNotice, null) as NoticeFile

test('foldNotice() walks a notice from its draft to its answer', () => {
  const steps = [drafted, held, recalled, held, sent, failed, replayed, delivered, acknowledged, answered('l1', 'removed')]
  assert.deepEqual(
    steps.map((_, index) => fold(...steps.slice(0, index + 1)).status),
    ['drafted', 'held', 'drafted', 'held', 'sent', 'failed', 'sent', 'delivered', 'acknowledged', 'acknowledged'],
  )
  assert.equal(fold(...steps, answered('l2', 'removed')).status, 'answered')
})

test('foldNotice() does not take "need more" for an answer, and lets a later word correct an earlier one', () => {
  const open = fold(drafted, held, sent, answered('l1', 'removed'), answered('l2', 'need-more'))
  assert.equal(open.status, 'asked')
  assert.equal(foldNotice(open, at(answered('l2', 'removed'))).status, 'answered')
})

test('foldNotice() has a question wait until it is replied to, however the other listings are answered', () => {
  const asked = fold(drafted, held, sent, answered('l1', 'need-more'), answered('l2', 'removed'))
  assert.deepEqual([asked.status, asked.asking], ['asked', ['l1']])
  const open = foldNotice(asked, at(replied))
  assert.deepEqual([open.status, open.asking], ['acknowledged', []])
  assert.equal(foldNotice(open, at(answered('l2', 'removed'))).status, 'acknowledged')
  assert.equal(foldNotice(open, at(answered('l1', 'need-more'))).status, 'asked')
  assert.equal(foldNotice(open, at(answered('l1', 'removed'))).status, 'answered')
})

test('foldNotice() lets a question count again as it stood, replied to or not, when the answer to it is taken back', () => {
  const back = (asking: readonly string[], status: 'asked' | 'acknowledged'): Step => ({
    kind: 'notice.answer-taken-back',
    facts: {
      listingId: 'l1',
      was: 'removed',
      action: 'need-more',
      asking,
      status,
      platformId: 'p1',
      answeredAt: '2026-11-21T11:00:00Z',
    },
  })
  const asked = [drafted, held, sent, answered('l1', 'need-more')]
  const open = fold(...asked, answered('l1', 'removed'), back(['l1'], 'asked'))
  assert.deepEqual([open.status, open.asking, open.outcomes], ['asked', ['l1'], { l1: 'need-more' }])
  const settled = fold(...asked, replied, answered('l1', 'removed'), back([], 'acknowledged'))
  assert.deepEqual([settled.status, settled.asking, settled.outcomes], ['acknowledged', [], { l1: 'need-more' }])
  assert.equal(foldNotice(settled, at(answered('l2', 'removed'))).status, 'acknowledged', 'nobody waits for the sender')
})

test('foldNotice() throws on a log that cannot be', () => {
  assert.throws(() => fold(drafted, drafted), InvariantError)
  assert.throws(() => fold(sent), InvariantError)
})

const deedOf: Readonly<Partial<Record<Step['kind'], NoticeDeed>>> = {
  'notice.held': 'hold',
  'notice.recalled': 'recall',
  'notice.sent': 'send',
  'notice.delivered': 'deliver',
  'notice.failed': 'fail',
  'notice.replayed': 'replay',
  'notice.acknowledged': 'acknowledge',
  'notice.answered': 'answer',
  'notice.replied': 'reply',
  'notice.withdrawn': 'withdraw',
}

test('noticeCan() never lets a notice leave without having been held, nor anything follow a withdrawal', () => {
  const all = [
    held,
    recalled,
    sent,
    delivered,
    failed,
    replayed,
    acknowledged,
    withdrawn,
    replied,
    answered('l1', 'removed'),
    answered('l2', 'need-more'),
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 40 }), (steps) => {
      let notice = fold(drafted)
      let before = notice
      for (const step of steps) {
        if (!noticeCan(deedOf[step.kind] as NoticeDeed, notice)) continue
        before = notice
        notice = foldNotice(notice, at(step))
        if (step.kind === 'notice.sent') assert.equal(before.status, 'held')
        assert.notEqual(before.status, 'withdrawn')
      }
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CaseDeed, caseCan } from './case-can.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseFile } from './case-file.ts'
import { foldCase } from './fold-case.ts'
import { InvariantError } from './invariant.ts'

type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Pick<E, 'kind' | 'facts'> : never) : never

const at = (happening: Happening): CaseEvent =>
  ({ version: 1, subject: 'c1', actor: 'rita', at: '2026-11-21T10:00:00Z', ...happening }) as CaseEvent
const opened: Happening = { kind: 'case.opened', facts: { listingIds: ['l1'], reportIds: [] } }
const assigned = (assigneeId: string): Happening => ({ kind: 'case.assigned', facts: { assigneeId } })
const unassigned = (assigneeId: string): Happening => ({ kind: 'case.unassigned', facts: { assigneeId } })
const reviewed: Happening = { kind: 'case.reviewed', facts: { reviewId: 'r1' } }
const decided: Happening = { kind: 'case.decided', facts: { decision: 'notify' } }
const reopened: Happening = { kind: 'case.reopened', facts: { reason: 'appeal' } }
const closed: Happening = { kind: 'case.closed', facts: {} }

const fold = (...happenings: Happening[]) => happenings.map(at).reduce<CaseFile | null>(foldCase, null) as CaseFile

test('foldCase() walks a case from its opening to its close', () => {
  const statuses = [opened, assigned('rita'), reviewed, decided, closed].map(
    (_, index, all) => fold(...all.slice(0, index + 1)).status,
  )
  assert.deepEqual(statuses, ['open', 'in-review', 'in-review', 'decided', 'closed'])
})

test('foldCase() gives a case back to the queue when its last reviewer lets go', () => {
  assert.equal(fold(opened, assigned('rita'), assigned('sam'), unassigned('rita')).status, 'in-review')
  assert.equal(fold(opened, assigned('rita'), assigned('sam'), unassigned('rita'), unassigned('sam')).status, 'open')
})

test('foldCase() forgets reviews and decision on reopening, and keeps listings and reports', () => {
  const merged: Happening = { kind: 'case.report-merged', facts: { reportId: 'p1' } }
  const { status, reviewIds, decision, listingIds, reportIds } = fold(
    opened,
    merged,
    merged,
    assigned('rita'),
    reviewed,
    decided,
    reopened,
  )
  assert.deepEqual(
    { status, reviewIds, decision, listingIds, reportIds },
    { status: 'open', reviewIds: [], decision: null, listingIds: ['l1'], reportIds: ['p1'] },
  )
})

test('foldCase() throws on a log that cannot be', () => {
  assert.throws(() => fold(opened, opened), InvariantError)
  assert.throws(() => fold(decided), InvariantError)
  assert.throws(() => foldCase(fold(opened), { ...at(closed), subject: 'c2' }), InvariantError)
  assert.throws(() => foldCase(fold(opened), at({ kind: 'case.vanished', facts: {} } as unknown as Happening)), InvariantError)
})

const deedOf: Readonly<Record<string, CaseDeed>> = {
  'case.assigned': 'assign',
  'case.unassigned': 'unassign',
  'case.reviewed': 'review',
  'case.decided': 'decide',
  'case.reopened': 'reopen',
  'case.closed': 'close',
}

test('foldCase() keeps, through everything that caseCan() allows, a case decided exactly while its decision stands and it is not closed', () => {
  const step = fc.constantFrom(
    assigned('rita'),
    assigned('sam'),
    unassigned('rita'),
    unassigned('sam'),
    reviewed,
    decided,
    reopened,
    closed,
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let caseFile = fold(opened)
      for (const happening of steps) {
        if (!caseCan(deedOf[happening.kind] as CaseDeed, caseFile)) continue
        caseFile = foldCase(caseFile, at(happening))
        assert.equal(caseFile.status === 'decided', caseFile.decision !== null && caseFile.status !== 'closed')
        if (caseFile.status === 'open') assert.deepEqual([caseFile.assigneeIds, caseFile.decision], [[], null])
        if (caseFile.status === 'in-review') assert.ok(caseFile.assigneeIds.length > 0)
      }
    }),
  )
})

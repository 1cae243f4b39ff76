import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWritable, missingOf } from './missing-of.ts'
import { exampleItem, exampleNotice, exampleWithdrawal, frenchNotice } from './notice-content.fixture.ts'
import type { Draft } from './notice-draft.ts'

const lacking = (draft: Draft, caseStands = true) => missingOf({ draft, caseStands }).map(({ pointer }) => pointer)

test('missingOf() finds nothing in a whole notice or withdrawal', () => {
  assert.deepEqual(lacking(exampleNotice()), [])
  assert.deepEqual(lacking(frenchNotice()), [])
  assert.deepEqual(lacking(exampleWithdrawal()), [])
})

test('missingOf() points to the names of the wire', () => {
  const law = { kind: 'illegal-content', jurisdiction: '', ruleId: '', ruleTitle: '', sourceUrl: '', explanation: '' } as const
  assert.deepEqual(lacking(exampleNotice({ ground: law, inGoodFaith: false })), [
    '/ground/jurisdiction',
    '/ground/rule',
    '/ground/title',
    '/ground/url',
    '/ground/explanation',
    '/in_good_faith',
  ])
})

test('missingOf() sees what could not be written down', () => {
  assert.deepEqual(lacking(exampleNotice({ items: [exampleItem({ externalId: 'x'.repeat(300) })] })), ['/items/0/external_id'])
  assert.deepEqual(lacking(exampleWithdrawal({ reasons: '' })), ['/reasons'])
  assert.equal(isWritable(missingOf({ draft: exampleWithdrawal({ reasons: '' }), caseStands: true })), false)
})

test('missingOf() holds a notice whose case is read again; isWritable() shows it all the same', () => {
  const missing = missingOf({ draft: exampleNotice({ inGoodFaith: false }), caseStands: false })
  assert.deepEqual(
    missing.map(({ pointer }) => pointer),
    ['/in_good_faith', '/case'],
  )
  assert.ok(isWritable(missing))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleCan, roleDeeds, roles } from './role-can.ts'

test('roleCan() lets nobody without a role do anything, and lets somebody do each thing', () => {
  for (const deed of roleDeeds) {
    assert.equal(roleCan(deed, []), false)
    assert.equal(roleCan(deed, roles), true)
  }
})

test('roleCan() keeps platforms and officers to their own side of the table', () => {
  const mayDo = (role: (typeof roles)[number]) => roleDeeds.filter((deed) => roleCan(deed, [role]))
  assert.deepEqual(mayDo('platform-officer'), ['read-own-account', 'read-notices-received', 'answer-notice', 'read-statistics'])
  assert.deepEqual(mayDo('law-enforcement-officer'), [
    'read-own-account',
    'read-referrals-received',
    'answer-referral',
    'read-statistics',
  ])
  assert.deepEqual(mayDo('spotter'), ['read-own-account', 'read-platforms', 'report-listing', 'read-own-reports'])
})

test('roleCan() adds up the roles of one person', () => {
  assert.equal(roleCan('decide-case', ['admin']), false)
  assert.equal(roleCan('decide-case', ['admin', 'reviewer']), true)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backupMoment, backupName } from './backup-name.ts'

test('backupName() says the second in UTC, and backupMoment() reads it back', () => {
  const name = backupName(new Date('2026-11-21T23:15:09.512Z'))
  assert.equal(name, 'vigie-backup-20261121T231509Z.gz')
  assert.deepEqual(backupMoment(name), new Date('2026-11-21T23:15:09Z'))
})

test('backupMoment() knows no other name', () => {
  for (const name of ['vigie-backup-20261121T231509Z.gz.part', 'vigie-backup-20269921T231509Z.gz', 'vigie.gz', '']) {
    assert.equal(backupMoment(name), null, name)
  }
})

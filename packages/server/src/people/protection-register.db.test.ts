import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { protectionRegister } from './protection-register.ts'
import { retentionDays, spanOf } from './retention.ts'

onEachDatabase('protectionRegister tells of every table of the database and of no other', async (database) => {
  const { rows } = await database.pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const there = rows.map(({ name }: { name: string }) => name).sort()
  assert.deepEqual([...new Set(protectionRegister.map(({ table }) => table))].sort(), there)
})

test('protectionRegister gives a legal basis to whatever tells of somebody, and to nothing else', () => {
  for (const { table, columns, whose, basis } of protectionRegister)
    assert.equal(whose === 'nobody', basis === 'none needed', `${table}: ${columns}`)
})

test('protectionRegister says how long by the figures that the sweep keeps to', () => {
  const spans = new Set((Object.keys(retentionDays) as (keyof typeof retentionDays)[]).map(spanOf))
  const unsaid = [...spans].filter((span) => !protectionRegister.some(({ retention }) => retention.includes(span)))
  // Rehearsed messages are no table: the page says where their time is set.
  assert.deepEqual(unsaid, [])
  assert.deepEqual([spanOf('evidence'), spanOf('formerMember'), spanOf('idempotencyKey')], ['5 years', '1 year', '1 day'])
})

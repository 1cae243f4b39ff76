import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asTenant } from '../db/in-transaction.ts'
import { markOutside } from '../db/inside-transaction.ts'
import { freshDatabase, onEachDatabase } from '../db/test-database.fixture.ts'
import { readSnapshot } from './read-snapshot.ts'

const [ours, theirs] = ['019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69', '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a70']

type Database = Awaited<ReturnType<typeof freshDatabase>>['database']

function plant(database: Database, organisationId: string, name: string) {
  return asTenant(database, { organisationId }, async (query) => {
    const row = { id: organisationId, name: 'Example NGO', kind: 'ngo', created_at: new Date() }
    await query
      .insertInto('organisation')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const platform = { id: crypto.randomUUID(), organisation_id: organisationId, name, status: 'member' }
    await query
      .insertInto('platform')
      .values({ ...platform, created_at: new Date(), updated_at: new Date() })
      .execute()
  })
}

onEachDatabase('readSnapshot() sees one organisation’s rows, whatever is asked for, and may not write', async (database) => {
  await plant(database, ours, 'Bazaar')
  await plant(database, theirs, 'Souk')
  const names = await readSnapshot(database, ours, async (query) => {
    const rows = await query.selectFrom('platform').select('name').execute()
    return rows.map(({ name }) => name)
  })
  assert.deepEqual(names, ['Bazaar'])
  const write = readSnapshot(database, ours, (query) => query.deleteFrom('timer').execute())
  await assert.rejects(write, /read-only transaction/)
})

test('readSnapshot() sees one moment, while others go on writing', async () => {
  const { database, discard } = await freshDatabase('postgresql')
  try {
    await plant(database, ours, 'Bazaar')
    const counts = await readSnapshot(database, ours, async (query) => {
      const count = () => query.selectFrom('platform').select('id').execute()
      const before = await count()
      await new Promise((resolve, reject) => {
        // Outside of this chain of calls, as another program would.
        void markOutside(() => plant(database, ours, 'Souk').then(resolve, reject))
      })
      return [before.length, (await count()).length]
    })
    assert.deepEqual(counts, [1, 1])
  } finally {
    await discard()
  }
})

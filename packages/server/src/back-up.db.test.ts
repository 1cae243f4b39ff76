import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { backupOf } from './back-up.ts'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import { readConfig } from './config.ts'
import type { Database } from './db/database.ts'
import { testContext } from './db/test-context.fixture.ts'
import { type DatabaseKind, freshDatabase, onEachDatabase } from './db/test-database.fixture.ts'
import { writeBackup } from './keeping/backup-lines.ts'
import { addPlatform } from './platforms/add-platform.ts'
import { restoreBackup } from './restore.ts'

const bazaar = { name: 'Bazaar', status: 'member', hosts: ['bazaar.example'], country: null, locale: 'fr', company_id: null }

async function dump(database: Database): Promise<Record<string, unknown[]>> {
  const client = await database.pool.connect()
  const found: Record<string, unknown[]> = {}
  await client.query('begin')
  await client.query('set local role vigie_keeper')
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration'")
  for (const { tablename } of rows) {
    const { rows: kept } = await client.query(
      `select to_jsonb(kept) - 'transaction_id' as row from "${tablename}" kept order by 1`,
    )
    found[tablename] = kept.map(({ row }) => row)
  }
  await client.query('rollback')
  client.release()
  return found
}

const other: Record<DatabaseKind, DatabaseKind> = { pglite: 'postgresql', postgresql: 'pglite' }

for (const kind of ['pglite', 'postgresql'] as const) {
  test(`a backup of ${kind} restores whole into ${other[kind]}: rows, objects, waiting jobs, and what comes after`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-backup-'))
    const from = await freshDatabase(kind)
    const to = await freshDatabase(other[kind])
    const world = await testContext(from.database, { queues: { 'platform.added': ['count-events'] } })
    try {
      const added = await addPlatform(world.ctx, bazaar)
      assert.ok(added.ok)
      await world.ctx.objects.put('captures/ab/abcd', Buffer.from([0, 255, 10]))
      const file = join(folder, 'backup')
      await writeBackup(file, backupOf(world.ctx.config, from.database, world.ctx.objects))
      assert.equal(statSync(file).mode & 0o777, 0o600)
      await assert.rejects(writeBackup(file, backupOf(world.ctx.config, from.database, world.ctx.objects)), /EEXIST/)

      const config = readConfig({ DATA_FOLDER: join(folder, 'restored') })
      const objects = await createFolderObjectStore(join(folder, 'restored/objects'))
      const restored = await restoreBackup(file, config, to.database, objects)
      assert.deepEqual([restored.jobs, restored.objects], [1, 1])
      assert.deepEqual(await dump(to.database), await dump(from.database))
      assert.deepEqual(await objects.get('captures/ab/abcd'), Buffer.from([0, 255, 10]))
      assert.equal(readFileSync(join(folder, 'restored/secret'), 'utf8'), world.ctx.config.secret)

      let counted = 0
      const again = await testContext(to.database, { runs: { 'count-events': async () => void counted++ } })
      await again.settle()
      // The job that waited, and the one that counts anew.
      assert.equal(counted, 2)
      const elsewhere = again.as({ organisationId: world.organisationId })
      assert.ok((await addPlatform(elsewhere, { ...bazaar, name: 'Souk', hosts: [] })).ok)
      await assert.rejects(restoreBackup(file, config, to.database, objects), /not empty/)
      await again.close()
    } finally {
      await world.close()
      await from.discard()
      await to.discard()
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

onEachDatabase('restoreBackup() refuses a backup that is cut short, and leaves the database empty', async (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-backup-'))
  const source = await freshDatabase('pglite')
  const world = await testContext(source.database)
  const whole = join(folder, 'whole')
  await writeBackup(whole, backupOf(world.ctx.config, source.database, world.ctx.objects))
  const bytes = readFileSync(whole)
  writeFileSync(join(folder, 'cut'), bytes.subarray(0, bytes.length - 20))
  writeFileSync(join(folder, 'other'), 'no backup')
  const config = readConfig({ DATA_FOLDER: join(folder, 'data') })
  for (const name of ['cut', 'other']) {
    await assert.rejects(restoreBackup(join(folder, name), config, database, world.ctx.objects), /cannot be read|cut short/)
  }
  assert.deepEqual((await dump(database)).organisation, [])
  assert.ok(!existsSync(join(folder, 'data/database')))
  await world.close()
  await source.discard()
  rmSync(folder, { recursive: true, force: true })
})

onEachDatabase('every table can be backed up: none was forgotten by its migration', async ({ pool }) => {
  const { rows } = await pool.query(`
    select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration'
       and not exists (select from pg_policies where pg_policies.tablename = pg_tables.tablename and policyname = 'kept')`)
  assert.deepEqual(rows, [])
})

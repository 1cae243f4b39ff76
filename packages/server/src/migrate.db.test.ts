import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { MigrateDone } from '@vigie/contract'
import type { Database } from './db/database.ts'
import { readMigrations } from './db/migrate-database.ts'
import { emptyPostgresql } from './db/test-database.fixture.ts'
import { inFolder, onInstall, plantListings, runMain } from './keeping/run-main.fixture.ts'

const names = readMigrations().map(({ name }) => name)

/** As if a migration had never been applied: one that makes a table, which cannot be made a second time. */
const forget = (database: Database) => database.pool.query('delete from migration where name = $1', ['0009-report-photos.sql'])

test('migrate.ts sets up an empty database without a backup, and then finds nothing to do', () =>
  inFolder(async (folder) => {
    const { url, drop } = await emptyPostgresql()
    try {
      const environment = { DATA_FOLDER: folder, DATABASE_URL: url }
      const first = await runMain<MigrateDone>('migrate', [], environment)
      assert.deepEqual(first, { code: 0, last: { told: 'done', done: { applied: names, backup: null } } })
      const second = await runMain<MigrateDone>('migrate', [], environment)
      assert.deepEqual(second.last, { told: 'done', done: { applied: [], backup: null } })
      assert.deepEqual(readdirSync(folder), [])
    } finally {
      await drop()
    }
  }))

onInstall(
  'migrate.ts backs up before it touches a database in use, and says what could not be applied',
  async ({ database, environment, folder }) => {
    await plantListings(database, 3)
    await forget(database)
    const { code, last } = await runMain<MigrateDone>('migrate', [], environment)
    assert.equal(code, 1)
    assert.match(JSON.stringify(last), /"failed","detail":"\d{4}-[\w-]+\.sql could not be applied: /)
    const [name = ''] = readdirSync(join(folder, 'backups'))
    assert.match(name, /^vigie-backup-\d{8}T\d{6}Z\.gz$/)
    assert.equal(statSync(join(folder, 'backups')).mode & 0o777, 0o700)
  },
)

onInstall('migrate.ts touches nothing when the backup cannot be made', async ({ database, environment, folder }) => {
  await plantListings(database, 3)
  await forget(database)
  rmSync(join(folder, 'secret'))
  const { last } = await runMain<MigrateDone>('migrate', [], environment)
  assert.deepEqual(last, { told: 'stopped', stop: { code: 'secret-missing', file: join(folder, 'secret') } })
})

onInstall('migrate.ts --no-backup makes none', async ({ database, environment, folder }) => {
  await plantListings(database, 3)
  await forget(database)
  const { last } = await runMain<MigrateDone>('migrate', ['--no-backup'], environment)
  assert.match(JSON.stringify(last), /could not be applied/)
  assert.ok(!existsSync(join(folder, 'backups')))
})

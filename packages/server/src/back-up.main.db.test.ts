import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { BackupDone } from '@vigie/contract'
import { openPostgresql } from './db/open-postgresql.ts'
import { emptyPostgresql } from './db/test-database.fixture.ts'
import { inFolder, onInstall, plantListings, runMain } from './keeping/run-main.fixture.ts'

onInstall('back-up.ts leaves no half of a backup when it is interrupted', async ({ database, environment, folder }) => {
  await plantListings(database, 100_000)
  const file = join(folder, 'backup.gz')
  const stopped = await runMain<BackupDone>('back-up', [file], environment, (line, end) => line.told === 'progress' && end())
  assert.deepEqual(stopped, { code: 1, last: { told: 'stopped', stop: { code: 'interrupted' } } })
  assert.ok(!existsSync(file))
})

onInstall(
  'back-up.ts never writes over a file, and puts one with the time in its name into a folder',
  async ({ database, environment, folder }) => {
    await plantListings(database, 3)
    const taken = join(folder, 'taken')
    writeFileSync(taken, 'mine')
    const refused = await runMain<BackupDone>('back-up', [taken], environment)
    assert.deepEqual(refused.last, { told: 'stopped', stop: { code: 'file-exists', file: taken } })
    assert.equal(readFileSync(taken, 'utf8'), 'mine')

    const { last } = await runMain<BackupDone>('back-up', [`${folder}/new/`], environment)
    assert.ok(last.told === 'done', JSON.stringify(last))
    const { file, rows, bytes } = last.done
    assert.match(file, /\/new\/vigie-backup-\d{8}T\d{6}Z\.gz$/)
    assert.deepEqual([rows, bytes, statSync(file).mode & 0o777], [4, statSync(file).size, 0o600])

    const nowhere = await runMain<BackupDone>('back-up', [join(folder, 'not-there/backup.gz')], environment)
    assert.deepEqual(nowhere.last, { told: 'stopped', stop: { code: 'folder-missing', folder: join(folder, 'not-there') } })
  },
)

onInstall('back-up.ts refuses a data folder that is not the install’s', async ({ environment, folder }) => {
  const elsewhere = { ...environment, DATA_FOLDER: join(folder, 'elsewhere') }
  const { last } = await runMain<BackupDone>('back-up', [join(folder, 'backup.gz')], elsewhere)
  assert.deepEqual(last, { told: 'stopped', stop: { code: 'install-missing', place: join(folder, 'elsewhere') } })
  assert.ok(!existsSync(join(folder, 'elsewhere')))
})

test('back-up.ts says in codes what is wrong with the settings, and that a database does not answer', () =>
  inFolder(async (folder) => {
    const wrong = await runMain<BackupDone>('back-up', [], { PORT: 'x' })
    assert.match(JSON.stringify(wrong.last), /"configuration-wrong","problems":\["PORT is \\"x\\": expected/)
    const away = await runMain<BackupDone>('back-up', [], {
      DATA_FOLDER: folder,
      DATABASE_URL: 'postgres://vigie:geheim@127.0.0.1:1/vigie',
    })
    assert.match(JSON.stringify(away.last), /"database-unreachable","detail":"connect ECONNREFUSED/)
    const none = await runMain<BackupDone>('back-up', [], { DATA_FOLDER: folder })
    assert.deepEqual(none.last, { told: 'stopped', stop: { code: 'install-missing', place: join(folder, 'database') } })
    assert.deepEqual(readdirSync(folder), [])
  }))

test('back-up.ts refuses an empty database', () =>
  inFolder(async (folder) => {
    const { url, drop } = await emptyPostgresql()
    try {
      const { last } = await runMain<BackupDone>('back-up', [], { DATA_FOLDER: folder, DATABASE_URL: url })
      assert.match(JSON.stringify(last), /"install-missing"/)
      const database = await openPostgresql(url, 1)
      const { rows } = await database.pool.query("select tablename from pg_tables where schemaname = 'public'")
      await database.close()
      assert.deepEqual(rows, [])
    } finally {
      await drop()
    }
  }))

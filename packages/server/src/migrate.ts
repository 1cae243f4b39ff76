import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { MigrateDone } from '@vigie/contract'
import { makeBackup } from './back-up.ts'
import type { Database } from './db/database.ts'
import { asLookup } from './db/in-transaction.ts'
import { listMissingMigrations } from './db/migrate-database.ts'
import { backupName } from './keeping/backup-name.ts'
import { openKept } from './keeping/open-kept.ts'
import { type Operating, runOperation } from './keeping/run-operation.ts'
import { migrate } from './prepare-database.ts'

/** Bring the database up to this version. What stands in it is backed up first, into the data folder, unless nothing is to be done. */
async function migrateInstall(operating: Operating, database: Database, wantsBackup: boolean): Promise<MigrateDone> {
  const missing = await listMissingMigrations(database)
  const backup = wantsBackup && missing.length > 0 && (await isInUse(database)) ? await backUpInFolder(operating, database) : null
  operating.progress('migrating', missing.length)
  return { applied: await migrate(database, { databaseOwnerUrl: null }), backup }
}

/** Whether anything stands in it that could be lost. */
async function isInUse(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query("select to_regclass('public.organisation') is not null as is_there")
  if (!rows[0].is_there) return false
  return asLookup(database, async (query) => (await query.selectFrom('organisation').select('id').limit(1).execute()).length > 0)
}

async function backUpInFolder(operating: Operating, database: Database): Promise<string> {
  const folder = join(resolve(operating.config.dataFolder), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { file } = await makeBackup(join(folder, backupName(new Date())), operating, database)
  return file
}

if (import.meta.main) {
  await runOperation(async (operating) => {
    const { values } = parseArgs({ options: { 'no-backup': { type: 'boolean', default: false } } })
    const database = await openKept(operating.config, 'owner')
    try {
      return await migrateInstall(operating, database, !values['no-backup'])
    } finally {
      await database.close()
    }
  })
}

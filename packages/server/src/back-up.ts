import { join, resolve } from 'node:path'
import { type BackupLine, writeBackup } from './backup-lines.ts'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import type { ObjectStore } from './capabilities/object-store.ts'
import { type Config, readConfig } from './config.ts'
import type { Database } from './db/database.ts'
import { listMissingMigrations, readMigrations } from './db/migrate-database.ts'
import { openDatabase } from './db/open-database.ts'
import { readRows } from './db/read-rows.ts'
import { version } from './installation.ts'
import { jobSchema } from './jobs/open-boss.ts'
import { secretOf } from './open-capabilities.ts'

const page = 500

/** Everything of an install, as lines: the rows of one moment, the work that waits, the objects, and the secret that opens them. */
export async function* backupOf(config: Config, database: Database, objects: ObjectStore): AsyncGenerator<BackupLine> {
  const missing = await listMissingMigrations(database)
  const migrations = readMigrations()
    .map(({ name }) => name)
    .filter((name) => !missing.includes(name))
  yield { kind: 'head', format: 1, version, migrations, at: new Date().toISOString(), secret: secretOf(config) }
  yield* readRows(database, jobSchema)
  // After the rows: an object is stored before the row that names it, so none is missing.
  for (let after: string | undefined; ; ) {
    const keys = await objects.list('', { limit: page, ...(after === undefined ? {} : { after }) })
    for (const key of keys) {
      const bytes = await objects.get(key)
      if (bytes) yield { kind: 'object', key, base64: bytes.toString('base64') }
    }
    after = keys.at(-1)
    if (keys.length < page) return
  }
}

if (import.meta.main) {
  const [path] = process.argv.slice(2)
  const config = readConfig()
  try {
    if (path === undefined) throw new Error('Say where to: a file that is not there yet.')
    const database = await openDatabase({ ...config, databaseUrl: config.databaseOwnerUrl ?? config.databaseUrl }, (cause) => {
      throw cause
    })
    try {
      const objects = await createFolderObjectStore(join(resolve(config.dataFolder), 'objects'))
      const lines = await writeBackup(path, backupOf(config, database, objects))
      console.log(`${path}: ${lines} lines. It holds the secret of this install: keep it as you would keep a key.`)
    } finally {
      await database.close()
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

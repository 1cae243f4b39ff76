import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { BackupDone } from '@vigie/contract'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import type { ObjectStore } from './capabilities/object-store.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { listMissingMigrations, readMigrations } from './db/migrate-database.ts'
import { readRows } from './db/read-rows.ts'
import { version } from './installation.ts'
import { jobSchema } from './jobs/open-boss.ts'
import { type BackupLine, writeBackup } from './keeping/backup-lines.ts'
import { backupName } from './keeping/backup-name.ts'
import { openExisting } from './keeping/open-kept.ts'
import { OperationStopped } from './keeping/operation-stopped.ts'
import { type Operating, runOperation } from './keeping/run-operation.ts'
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

/** Back up an open install into a new file. */
export async function makeBackup(file: string, { config, signal, progress }: Operating, database: Database): Promise<BackupDone> {
  demandFolder(config)
  if (existsSync(file)) throw new OperationStopped({ code: 'file-exists', file })
  if (!existsSync(dirname(file))) throw new OperationStopped({ code: 'folder-missing', folder: dirname(file) })
  const objects = await createFolderObjectStore(join(resolve(config.dataFolder), 'objects'))
  const counts = { row: 0, job: 0, object: 0 }
  async function* counted() {
    for await (const line of backupOf(config, database, objects)) {
      if (line.kind === 'row' || line.kind === 'job' || line.kind === 'object') counts[line.kind]++
      progress('backing-up', counts.row + counts.job + counts.object)
      yield line
    }
  }
  await writeBackup(file, counted(), signal)
  return { file, rows: counts.row, jobs: counts.job, objects: counts.object, bytes: statSync(file).size }
}

/** In another folder there would be no objects, and a secret made only now could never open what is sealed. */
function demandFolder({ secret, dataFolder }: Config): void {
  const folder = resolve(dataFolder)
  const file = join(folder, 'secret')
  if (!existsSync(folder)) throw new OperationStopped({ code: 'install-missing', place: folder })
  if (secret === null && !existsSync(file)) throw new OperationStopped({ code: 'secret-missing', file })
}

/** A file as said; in a folder (made where it is said with a slash at its end), one with the moment in its name. */
function fileFor(said = '.'): string {
  const path = resolve(said)
  if (/[\\/]$/.test(said)) mkdirSync(path, { recursive: true, mode: 0o700 })
  return existsSync(path) && statSync(path).isDirectory() ? join(path, backupName(new Date())) : path
}

if (import.meta.main) {
  await runOperation(async (operating) => {
    const database = await openExisting(operating.config, 'owner')
    try {
      return await makeBackup(fileFor(process.argv[2]), operating, database)
    } finally {
      await database.close()
    }
  })
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readBackup } from './backup-lines.ts'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import type { ObjectStore } from './capabilities/object-store.ts'
import { type Config, readConfig } from './config.ts'
import { continueNumbers } from './db/continue-numbers.ts'
import type { Database } from './db/database.ts'
import { startFilling } from './db/fill-store.ts'
import { asTenant } from './db/in-transaction.ts'
import { readMigrations } from './db/migrate-database.ts'
import { openDatabase } from './db/open-database.ts'
import type { Job } from './jobs/job.ts'
import { startJobs } from './jobs/job-queue.ts'
import type { QueueName } from './jobs/queue-names.ts'
import { prepareDatabase } from './prepare-database.ts'

/** What a restore brought back. */
export interface Restored {
  readonly rows: number
  readonly jobs: number
  readonly objects: number
}

/**
 * Fill an empty install from a backup. All rows or none; objects first, so that no row names one that is missing. The backup may
 * come from the other kind of database.
 */
export async function restoreBackup(path: string, config: Config, database: Database, objects: ObjectStore): Promise<Restored> {
  const restored = { rows: 0, jobs: 0, objects: 0 }
  const waiting: Job[] = []
  for await (const line of readBackup(path)) {
    if (line.kind === 'head') takeSecret(line, config)
    if (line.kind === 'object') {
      await objects.put(line.key, Buffer.from(line.base64, 'base64'))
      restored.objects++
    }
  }
  const filling = await startFilling(database)
  try {
    for await (const line of readBackup(path)) {
      if (line.kind === 'row') {
        await filling.add(line.table, line.row)
        restored.rows++
      } else if (line.kind === 'job') waiting.push({ queue: line.queue as QueueName, ...(line.told as Omit<Job, 'queue'>) })
    }
  } catch (error) {
    await filling.undo()
    throw error
  }
  await filling.commit()
  await continueNumbers(database)
  restored.jobs = await sendAll(database, waiting)
  return restored
}

async function sendAll(database: Database, waiting: readonly Job[]): Promise<number> {
  const jobs = await startJobs(database, (error) => console.error(error.message))
  try {
    for (const [organisationId, ofOne] of Map.groupBy(waiting, (job) => job.organisationId)) {
      await asTenant(database, { organisationId }, (query) => jobs.send(query, ofOne))
    }
  } finally {
    await jobs.stop()
  }
  return waiting.length
}

/** What was sealed can only be opened with the secret that sealed it. */
function takeSecret(
  head: { readonly secret: string; readonly migrations: readonly string[] },
  { secret, dataFolder }: Config,
): void {
  const unknown = head.migrations.find((name) => readMigrations().every((migration) => migration.name !== name))
  if (unknown) throw new Error(`The backup is of a newer version (${unknown}): update Vigie first.`)
  if (secret !== null) {
    if (secret !== head.secret) throw new Error('SECRET is not the one of the backup: what it sealed could not be opened.')
    return
  }
  const file = join(resolve(dataFolder), 'secret')
  if (existsSync(file)) return
  mkdirSync(resolve(dataFolder), { recursive: true })
  writeFileSync(file, head.secret, { mode: 0o600, flag: 'wx' })
}

if (import.meta.main) {
  const [path] = process.argv.slice(2)
  const config = readConfig()
  try {
    if (path === undefined || !existsSync(path)) throw new Error('Say which backup: a file that vigie backup wrote.')
    const database = await openDatabase({ ...config, databaseUrl: config.databaseOwnerUrl ?? config.databaseUrl }, (cause) => {
      throw cause
    })
    try {
      await prepareDatabase(database, config)
      const objects = await createFolderObjectStore(join(resolve(config.dataFolder), 'objects'))
      const { rows, jobs, objects: stored } = await restoreBackup(path, config, database, objects)
      console.log(`Restored ${rows} rows, ${stored} objects and ${jobs} waiting jobs.`)
    } finally {
      await database.close()
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { invariant } from '@vigie/casework'
import type { RestoreDone } from '@vigie/contract'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import type { ObjectStore } from './capabilities/object-store.ts'
import { openVault } from './capabilities/vault.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { continueNumbers } from './db/continue-numbers.ts'
import type { Database } from './db/database.ts'
import { startFilling } from './db/fill-store.ts'
import { asLookup, asTenant } from './db/in-transaction.ts'
import { readMigrations } from './db/migrate-database.ts'
import { openTransaction } from './events/open-transaction.ts'
import type { Job } from './jobs/job.ts'
import { startJobs } from './jobs/job-queue.ts'
import type { QueueName } from './jobs/queue-names.ts'
import { type BackupLine, readBackup } from './keeping/backup-lines.ts'
import { errorDetail } from './keeping/error-detail.ts'
import { openKept } from './keeping/open-kept.ts'
import { OperationStopped } from './keeping/operation-stopped.ts'
import { type Operating, runOperation } from './keeping/run-operation.ts'
import { secretOf } from './open-capabilities.ts'
import { realTime } from './open-context.ts'
import { replayErasures } from './people/replay-erasures.ts'
import { prepareDatabase } from './prepare-database.ts'

type Head = Extract<BackupLine, { kind: 'head' }>
type Progress = Operating['progress']

/** What a restore brought back, and when the backup was made (ISO 8601). */
export interface Restored {
  readonly rows: number
  readonly jobs: number
  readonly objects: number
  readonly madeAt: string
}

/**
 * Fill an empty install from a backup. Nothing is touched before the backup was read to its end. All rows or none; objects first,
 * so that no row names one that is missing. The backup may come from the other kind of database.
 * @param checked its head, where `checkBackup` has read it through
 */
export async function restoreBackup(
  path: string,
  config: Config,
  database: Database,
  objects: ObjectStore,
  progress: Progress = () => {},
  checked?: Head,
): Promise<Restored> {
  await demandEmpty(database)
  const head = checked ?? (await checkBackup(path, config, progress))
  const stored = await putObjects(path, objects, progress)
  const { rows, waiting, toCount } = await fillRows(path, head, config, database, progress)
  return afterRows(async () => {
    await continueNumbers(database)
    await sendAll(database, [...waiting, ...toCount])
    return { rows, jobs: waiting.length, objects: stored, madeAt: head.at }
  })
}

/** What goes wrong once the rows are there leaves an install that must not be started. */
async function afterRows<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new OperationStopped({ code: 'restored-in-part', detail: errorDetail(error) }, undefined, { cause: error })
  }
}

async function demandEmpty(database: Database): Promise<void> {
  const found = await asLookup(database, (query) => query.selectFrom('organisation').select('id').limit(1).executeTakeFirst())
  if (found) throw new OperationStopped({ code: 'install-not-empty' }, 'The database is not empty: restore into a new one.')
}

/** Read all of it once, so that one that is damaged or of another install is refused before anything is written. */
async function checkBackup(path: string, config: Config, progress: Progress): Promise<Head> {
  const head = await readThrough(path, progress)
  const known = new Set(readMigrations().map(({ name }) => name))
  const unknown = head.migrations.find((name) => !known.has(name))
  if (unknown) throw new OperationStopped({ code: 'backup-newer', migration: unknown }, `The backup is newer: it has ${unknown}.`)
  demandSecret(head, config)
  return head
}

async function readThrough(path: string, progress: Progress): Promise<Head> {
  let head: Head | null = null
  let count = 0
  try {
    for await (const line of readBackup(path)) {
      if (line.kind === 'head') head = line
      progress('checking-backup', ++count)
    }
  } catch (error) {
    const detail = errorDetail(error)
    throw new OperationStopped({ code: 'backup-unreadable', detail }, detail, { cause: error })
  }
  invariant(head, 'readBackup() yields the head first')
  return head
}

/** What was sealed can only be opened with the secret that sealed it. */
function demandSecret(head: Head, config: Config): void {
  const file = secretFile(config)
  const here = config.secret ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : head.secret)
  if (here !== head.secret)
    throw new OperationStopped(
      { code: 'secret-differs', file: config.secret === null ? file : null },
      'The secret here is not the one of the backup: what it sealed could not be opened.',
    )
}

/** @returns takes the secret away again */
function saveSecret({ secret }: Head, config: Config): () => void {
  const file = secretFile(config)
  if (config.secret !== null || existsSync(file)) return () => {}
  mkdirSync(resolve(config.dataFolder), { recursive: true })
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx', flush: true })
  return () => rmSync(file)
}

function secretFile({ dataFolder }: Config): string {
  return join(resolve(dataFolder), 'secret')
}

async function putObjects(path: string, objects: ObjectStore, progress: Progress): Promise<number> {
  let stored = 0
  for await (const line of readBackup(path)) {
    if (line.kind !== 'object') continue
    await objects.put(line.key, Buffer.from(line.base64, 'base64'))
    progress('restoring', ++stored)
  }
  return stored
}

/**
 * Figures are counted anew from the log: how far they had been counted is said in transaction numbers, which belong to the server
 * that gave them.
 */
const recounted: ReadonlySet<string> = new Set(['statistic', 'statistic_cursor'])

function countAgain(organisationId: string): Job {
  return { queue: 'count-events', organisationId, subjectId: organisationId, eventId: null }
}

async function fillRows(path: string, head: Head, config: Config, database: Database, progress: Progress) {
  const filling = await startFilling(database)
  const waiting: Job[] = []
  const toCount: Job[] = []
  let rows = 0
  let forgetSecret = () => {}
  try {
    for await (const line of readBackup(path)) {
      // Objects come last: the open transaction does not wait while they are read past.
      if (line.kind === 'object') break
      if (line.kind === 'row') {
        if (line.table === 'organisation') toCount.push(countAgain(String(line.row.id)))
        if (!recounted.has(line.table)) await filling.add(line.table, line.row)
        progress('restoring', ++rows)
      } else if (line.kind === 'job') waiting.push({ queue: line.queue as QueueName, ...(line.told as Omit<Job, 'queue'>) })
    }
    forgetSecret = saveSecret(head, config)
    await filling.commit()
  } catch (error) {
    forgetSecret()
    // Where the connection itself broke, nothing is left to undo.
    await filling.undo().catch(() => {})
    throw error
  }
  return { rows, waiting, toCount }
}

async function sendAll(database: Database, waiting: readonly Job[]): Promise<void> {
  const jobs = await startJobs(database, (error) => console.error(error.message))
  try {
    for (const [organisationId, ofOne] of Map.groupBy(waiting, (job) => job.organisationId)) {
      await asTenant(database, { organisationId }, (query) => jobs.send(query, ofOne))
    }
  } finally {
    await jobs.stop()
  }
}

/** Erase again whom the backup has brought back, by the erasures that are kept beside the database. Returns how many rows. */
async function eraseAgain(config: Config, database: Database, objects: ObjectStore): Promise<number> {
  const lookup: Context['lookup'] = (work) => asLookup(database, work)
  const organisations = await lookup((query) => query.selectFrom('organisation').select('id').orderBy('id').execute())
  const noJobs = { send: async () => {}, wake: () => {} }
  const ground = { lookup, objects, vault: openVault(secretOf(config)), ...realTime }
  let rows = 0
  for (const { id: organisationId } of organisations) {
    const acting = { organisationId, actor: 'system' }
    const inTransaction: Context['inTransaction'] = (work) =>
      openTransaction({ database, jobs: noJobs, queues: {}, ...realTime }, acting, work)
    rows += await replayErasures({ ...ground, acting, inTransaction })
  }
  return rows
}

if (import.meta.main) {
  await runOperation<RestoreDone>(async ({ config, progress }) => {
    const path = resolve(process.argv[2] ?? '')
    const head = await checkBackup(path, config, progress)
    const database = await openKept(config, 'owner')
    try {
      await prepareDatabase(database, { databaseOwnerUrl: null })
      const objects = await createFolderObjectStore(join(resolve(config.dataFolder), 'objects'))
      const restored = await restoreBackup(path, config, database, objects, progress, head)
      return { ...restored, erased: await afterRows(() => eraseAgain(config, database, objects)) }
    } finally {
      await database.close()
    }
  })
}

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { listMissingMigrations, readMigrations } from '../db/migrate-database.ts'
import { openDatabase } from '../db/open-database.ts'
import { placeOf } from './database-place.ts'
import { errorDetail } from './error-detail.ts'
import { OperationStopped } from './operation-stopped.ts'

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'databaseConnections' | 'dataFolder'>

/**
 * Open the database of an install to operate on it. Throws `OperationStopped` when a running Vigie has it alone, or when it does
 * not answer.
 * @param as `owner`: the role that owns the tables, where one is named
 */
export async function openKept(config: DatabaseConfig, as: 'owner' | 'server'): Promise<Database> {
  const databaseUrl = as === 'owner' ? (config.databaseOwnerUrl ?? config.databaseUrl) : config.databaseUrl
  try {
    return await openDatabase({ ...config, databaseUrl }, leaveAtOnce)
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (databaseUrl !== null)
      throw new OperationStopped({ code: 'database-unreachable', detail: errorDetail(cause ?? error) }, undefined, {
        cause: error,
      })
    if (cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED')
      throw new OperationStopped({ code: 'folder-in-use', folder: resolve(config.dataFolder) }, undefined, { cause: error })
    throw error
  }
}

/** The same, of an install that is there: nothing is made where there is none. */
export async function openExisting(config: DatabaseConfig, as: 'owner' | 'server'): Promise<Database> {
  const missing = new OperationStopped({ code: 'install-missing', place: placeOf(config) })
  if (config.databaseUrl === null && !existsSync(join(resolve(config.dataFolder), 'database'))) throw missing
  const database = await openKept(config, as)
  try {
    if ((await listMissingMigrations(database)).length === readMigrations().length) throw missing
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Another program writes to the database: every further write could destroy its rows. */
function leaveAtOnce(cause: Error): void {
  console.error(`The data folder was taken by another program: ${cause.message}. Stopping at once.`)
  process.exit(1)
}

import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import type { Database } from './database.ts'
import { lockFolder } from './lock-folder.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgresql } from './open-postgresql.ts'

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databaseConnections' | 'dataFolder'>

/**
 * Open the configured database: PostgreSQL, or PGlite in the data folder under a lock.
 * @param onLockLost is called when another program has taken the folder: stop at once, or rows are lost
 */
export async function openDatabase(config: DatabaseConfig, onLockLost: (cause: Error) => void): Promise<Database> {
  if (config.databaseUrl !== null) return openPostgresql(config.databaseUrl, config.databaseConnections)

  const folder = resolve(config.dataFolder)
  const unlock = await lockFolder(folder, onLockLost)
  try {
    const database = await openPglite({ dataDir: join(folder, 'database') })
    return { ...database, close: () => database.close().then(unlock) }
  } catch (error) {
    await unlock()
    throw error
  }
}

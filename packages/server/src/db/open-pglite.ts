import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Database } from './database.ts'
import { guardedPool } from './guarded-pool.ts'
import type { Schema } from './schema.ts'

/** A PGlite database, with the means to copy it whole. */
export interface PgliteDatabase extends Database {
  readonly kind: 'pglite'
  dump(): Promise<Blob>
}

/**
 * Open the database that runs inside this program, in a folder or, without one, in memory. One connection: transactions wait
 * for each other. Needs 300 to 700 MB. The caller holds the lock on the folder.
 */
export async function openPglite(options: PGliteOptions): Promise<PgliteDatabase> {
  const pglite = await PGlite.create(options)
  await pglite.exec("set timezone = 'UTC'")
  const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, types: columnTypes })
  const guarded = guardedPool(pool)
  return {
    kind: 'pglite',
    pool: guarded,
    query: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: guarded as pg.Pool }) }),
    dump: () => pglite.dumpDataDir('none'),
    close: async () => {
      await pool.end()
      await pglite.close()
    },
  }
}

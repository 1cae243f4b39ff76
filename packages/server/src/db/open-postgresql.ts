import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Database } from './database.ts'
import { guardedPool } from './guarded-pool.ts'
import type { Schema } from './schema.ts'

/** Connect to PostgreSQL 15 or newer. Throws with a cause when it does not answer within ten seconds. */
export async function openPostgresql(url: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: columnTypes,
    connectionTimeoutMillis: 10_000,
    application_name: 'vigie',
    // A query that hangs must not hold a connection, nor a forgotten transaction its locks.
    options: '-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC',
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (cause) {
    await pool.end()
    throw new Error(`PostgreSQL does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const guarded = guardedPool(pool)
  return {
    kind: 'postgresql',
    pool: guarded,
    query: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: guarded as pg.Pool }) }),
    close: () => pool.end(),
  }
}

import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Schema } from './schema.ts'

/** An open database: PostgreSQL over the network, or PGlite inside this very program. One SQL for both. */
export interface Database {
  readonly kind: 'postgresql' | 'pglite'
  /** Queries outside the product's own transactions: migrations, sign-in, the job queue. Throws inside a transaction. */
  readonly pool: Pick<pg.Pool, 'connect' | 'query'>
  /** The product's queries. Use it through `inTransaction` only. */
  readonly query: Kysely<Schema>
  close(): Promise<void>
}

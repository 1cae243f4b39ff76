import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Query } from '../db/in-transaction.ts'
import { markInside } from '../db/inside-transaction.ts'

/**
 * Read as one organisation, behind its walls, everything as it stood at one moment, while others go on writing. Writing is refused
 * by the database itself.
 */
export function readSnapshot<T>(database: Database, organisationId: string, work: (query: Query) => Promise<T>): Promise<T> {
  return database.query
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (query) => {
      await sql`select set_config('role', 'vigie_app', true), set_config('vigie.organisation', ${organisationId}, true),
        set_config('vigie.platform', '', true)`.execute(query)
      return markInside(() => work(query))
    })
}

import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { markInside } from './inside-transaction.ts'
import type { Schema } from './schema.ts'

/** Whose rows a transaction sees and writes. With a platform it is bound to that platform's rows alone. */
export interface Tenant {
  readonly organisationId: string
  readonly platformId?: string | null
}

export type Query = Transaction<Schema>

/** Two transactions that stood in each other's way; one was undone whole and may run again. */
const mayRunAgain = new Set(['40001', '40P01'])
const mostTries = 3

/** Run in one transaction as one organisation. Whatever `work` throws undoes all of it. */
export function asTenant<T>(database: Database, tenant: Tenant, work: (query: Query) => Promise<T>): Promise<T> {
  return transact(database, 'vigie_app', tenant, work)
}

/** Read as nobody in particular, to find out whose something is: a few columns of a few tables. */
export function asLookup<T>(database: Database, work: (query: Query) => Promise<T>): Promise<T> {
  return transact(database, 'vigie_lookup', { organisationId: '' }, work)
}

async function transact<T>(
  database: Database,
  role: 'vigie_app' | 'vigie_lookup',
  { organisationId, platformId }: Tenant,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await database.query.transaction().execute(async (query) => {
        await sql`select set_config('role', ${role}, true), set_config('vigie.organisation', ${organisationId}, true),
          set_config('vigie.platform', ${platformId ?? ''}, true)`.execute(query)
        return markInside(() => work(query))
      })
    } catch (error) {
      if (tries >= mostTries || !mayRunAgain.has(codeOf(error))) throw error
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

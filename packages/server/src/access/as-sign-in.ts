import { sql, type Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'

/**
 * Act as vigie_sign_in within the transaction that is open, and as before when `work` is done. When it throws, the role is not
 * given back: the transaction is lost, and its role with it.
 */
export async function asSignIn<T>(query: Transaction<Schema>, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(query)
  await setRole(query, 'vigie_sign_in')
  const done = await work()
  await setRole(query, rows[0]?.role ?? 'none')
  return done
}

async function setRole(query: Transaction<Schema>, role: string): Promise<void> {
  await sql`select set_config('role', ${role}, true)`.execute(query)
}

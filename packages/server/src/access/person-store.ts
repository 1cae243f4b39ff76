import { sql, type Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** A person about to be stored, with the hash of their password. */
export interface NewPerson {
  readonly personId: string
  readonly email: string
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  readonly passwordHash: string
  readonly at: Date
}

/**
 * Store a person and their password in the transaction that is open, whatever its role: the two rows are written as vigie_sign_in,
 * and the role is what it was when this returns. When it throws, the transaction is lost as any other.
 * @returns false when there is a person of this address already; nothing is written then
 */
export async function insertPerson(query: Transaction<Schema>, person: NewPerson): Promise<boolean> {
  const { personId, at } = person
  const before = await sql<{ role: string }>`select current_setting('role') as role`.execute(query)
  await setRole(query, 'vigie_sign_in')
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('person')
    .values({
      id: personId,
      email: person.email.toLowerCase(),
      name: person.name,
      email_verified: true,
      locale: person.locale,
      time_zone: person.timeZone,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  const isNew = numInsertedOrUpdatedRows === 1n
  if (isNew) {
    await query
      .insertInto('sign_in_account')
      .values({
        person_id: personId,
        provider_id: 'credential',
        account_id: personId,
        password: person.passwordHash,
        created_at: at,
        updated_at: at,
      })
      .execute()
  }
  await setRole(query, before.rows[0]?.role ?? 'none')
  return isNew
}

async function setRole(query: Transaction<Schema>, role: string): Promise<void> {
  await sql`select set_config('role', ${role}, true)`.execute(query)
}

import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'
import { asSignIn } from './as-sign-in.ts'

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
 * Store a person and their password in the transaction that is open, whatever its role.
 * @returns false when there is a person of this address already; nothing is written then
 */
export function insertPerson(query: Transaction<Schema>, person: NewPerson): Promise<boolean> {
  return asSignIn(query, async () => {
    const { numInsertedOrUpdatedRows } = await query
      .insertInto('person')
      .values({
        id: person.personId,
        email: person.email.toLowerCase(),
        name: person.name,
        email_verified: true,
        locale: person.locale,
        time_zone: person.timeZone,
        created_at: person.at,
        updated_at: person.at,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) return false

    await query
      .insertInto('sign_in_account')
      .values({
        person_id: person.personId,
        provider_id: 'credential',
        account_id: person.personId,
        password: person.passwordHash,
        created_at: person.at,
        updated_at: person.at,
      })
      .execute()
    return true
  })
}

/** Another password, no second factor and no session that is open: as somebody new, but the same person. */
export function resetSignIn(
  query: Transaction<Schema>,
  { personId, passwordHash, at }: Pick<NewPerson, 'personId' | 'passwordHash' | 'at'>,
): Promise<void> {
  return asSignIn(query, async () => {
    await query
      .insertInto('sign_in_account')
      .values({
        person_id: personId,
        provider_id: 'credential',
        account_id: personId,
        password: passwordHash,
        created_at: at,
        updated_at: at,
      })
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'provider_id']).doUpdateSet({ password: passwordHash, updated_at: at }),
      )
      .execute()
    await query.deleteFrom('second_factor').where('person_id', '=', personId).execute()
    await query.deleteFrom('sign_in_session').where('person_id', '=', personId).execute()
    await query.updateTable('person').set({ two_factor_enabled: false, updated_at: at }).where('id', '=', personId).execute()
  })
}

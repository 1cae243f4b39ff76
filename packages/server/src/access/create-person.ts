import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { hashPassword } from 'better-auth/crypto'
import type { Clock } from '../capabilities/clock.ts'
import type { Ids } from '../capabilities/ids.ts'
import type { Database } from '../db/database.ts'
import { findPasswordFault, type PasswordFault } from './check-password.ts'
import { insertPerson, type NewPerson } from './person-store.ts'

export interface PersonToCreate {
  readonly email: string
  readonly name: string
  /** In plain text; hashed here and nowhere kept. */
  readonly password: string
  readonly locale: string
  /** IANA name: 'Europe/Paris'. */
  readonly timeZone: string
}

/**
 * Hash the password (scrypt, about 50 ms and 32 MB) and give the person an id. Called before a transaction begins, whose
 * `insertPerson` then stores the result together with the membership and the event.
 */
export async function preparePerson(
  { clock, ids }: { readonly clock: Clock; readonly ids: Pick<Ids, 'next'> },
  { password, ...person }: PersonToCreate,
): Promise<Result<NewPerson, RefusalOf<PasswordFault>>> {
  const fault = findPasswordFault(password)
  if (fault) return refuse({ code: fault })

  return ok({ ...person, personId: ids.next(), passwordHash: await hashPassword(password), at: clock.now() })
}

/**
 * Make a person who can sign in, in a transaction of its own. The address counts as verified: whoever gets here was invited at it.
 * @returns the person's id
 */
export async function createPerson(
  ctx: { readonly database: Database; readonly clock: Clock; readonly ids: Pick<Ids, 'next'> },
  toCreate: PersonToCreate,
): Promise<Result<string, RefusalOf<PasswordFault | 'person-exists'>>> {
  const prepared = await preparePerson(ctx, toCreate)
  if (!prepared.ok) return prepared
  const isNew = await ctx.database.query.transaction().execute((query) => insertPerson(query, prepared.value))
  if (!isNew) return refuse({ code: 'person-exists' })

  return ok(prepared.value.personId)
}

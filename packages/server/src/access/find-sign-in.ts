import type { Tx } from '../context.ts'
import { asSignIn } from './as-sign-in.ts'

/** Somebody who signs in on this server, in whichever organisation. */
export interface SignInOf {
  readonly personId: string
  /** Null for somebody who signs in otherwise than with a password. */
  readonly passwordHash: string | null
}

/** Who signs in with this address; null when nobody does. */
export function findSignIn({ query }: Pick<Tx, 'query'>, email: string): Promise<SignInOf | null> {
  return asSignIn(query, async () => {
    const row = await query
      .selectFrom('person')
      .leftJoin('sign_in_account', (join) =>
        join.onRef('sign_in_account.person_id', '=', 'person.id').on('sign_in_account.provider_id', '=', 'credential'),
      )
      .select(['person.id as personId', 'sign_in_account.password as passwordHash'])
      .where('person.email', '=', email)
      .executeTakeFirst()
    return row ?? null
  })
}

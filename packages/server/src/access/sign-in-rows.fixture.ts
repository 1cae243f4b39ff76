import type { Context } from '../context.ts'
import { asSignIn } from './as-sign-in.ts'

/** Have somebody signed in once, with a second factor that is on. */
export async function plantSignIn(ctx: Context, personId: string): Promise<void> {
  await ctx.inTransaction(({ query, now }) =>
    asSignIn(query, async () => {
      const expires_at = new Date(now.getTime() + 86_400_000)
      await query
        .insertInto('sign_in_session')
        .values({ person_id: personId, token: 't'.repeat(32), expires_at })
        .execute()
      await query.insertInto('second_factor').values({ person_id: personId, secret: 's', backup_codes: 'b' }).execute()
      await query.updateTable('person').set({ two_factor_enabled: true }).where('id', '=', personId).execute()
    }),
  )
}

/** What is left of it. */
export function isSignedIn(ctx: Context, personId: string) {
  return ctx.inTransaction(({ query }) =>
    asSignIn(query, async () => {
      const sessions = await query.selectFrom('sign_in_session').select('id').where('person_id', '=', personId).execute()
      const factors = await query.selectFrom('second_factor').select('id').where('person_id', '=', personId).execute()
      const person = await query
        .selectFrom('person')
        .select('two_factor_enabled as isOn')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
      return { sessions: sessions.length, factors: factors.length, isOn: person.isOn }
    }),
  )
}

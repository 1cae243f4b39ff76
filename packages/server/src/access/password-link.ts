import type { Context, Tx } from '../context.ts'
import { baseUrlOf } from '../listening.ts'
import { asSignIn } from './as-sign-in.ts'
import type { TokenPurpose } from './token-hash.ts'
import { removeTokens, saveToken } from './token-store.ts'

/** A link by which a person chooses a new password. It is said once, and stored nowhere. */
export interface PasswordLink {
  readonly link: string
  readonly expiresAt: Date
}

export type PasswordPurpose = Extract<TokenPurpose, 'new-password' | 'new-password-by-operator'>

const lifeMs = 86_400_000

/** Write such a link into the open transaction. It works once, for 24 hours; one made before is dead. */
export async function addPasswordLink(
  ctx: Pick<Context, 'ids' | 'config'>,
  tx: Tx,
  personId: string,
  purpose: PasswordPurpose,
): Promise<PasswordLink> {
  const secret = ctx.ids.token()
  const expiresAt = new Date(tx.now.getTime() + lifeMs)
  await removeTokens(tx, personId)
  await saveToken(tx, { purpose, secret, subjectId: personId, expiresAt })
  await tx.append({ kind: 'member.password-link-made', subject: personId, facts: { personId } })
  return { link: `${baseUrlOf(ctx.config)}/${await localeOf(tx, personId)}/new-password/${secret}`, expiresAt }
}

function localeOf({ query }: Tx, personId: string): Promise<'en' | 'fr'> {
  return asSignIn(query, async () => {
    const { locale } = await query.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirstOrThrow()
    return locale === 'fr' ? 'fr' : 'en'
  })
}

import type { Context } from '../context.ts'
import { baseUrlOf } from '../listening.ts'
import { findFirstOrganisation } from './find-first-organisation.ts'
import { hasMembers } from './member-store.ts'
import { insertOrganisation, lockOrganisation } from './organisation-store.ts'
import { removeTokens, saveToken } from './token-store.ts'

const lifeMs = 86_400_000

type Needs = Pick<Context, 'as' | 'lookup' | 'ids' | 'vault' | 'config' | 'clock'>

/**
 * While nobody has joined: make the first organisation if there is none, and a link by which its first admin comes in. The link
 * works for 24 hours; one made before is dead.
 * @param baseUrl under which people reach the server; needed where it listens on a port picked at start
 * @returns the link, to be printed where only the operator reads; null when somebody has joined
 */
export async function ensureFirstAdmin(ctx: Needs, baseUrl: string = baseUrlOf(ctx.config)): Promise<string | null> {
  const first = await findFirstOrganisation(ctx)
  if (first.hasPeople) return null
  const organisationId = first.organisationId ?? firstOrganisationId(ctx)
  const secret = ctx.ids.token()
  const isMade = await ctx.as({ organisationId, actor: 'system' }).inTransaction(async (tx) => {
    const isNew = await insertOrganisation(tx, { name: 'Vigie', kind: 'ngo' })
    if (isNew) await tx.append({ kind: 'organisation.created', subject: organisationId, facts: { kind: 'ngo' } })
    await lockOrganisation(tx)
    if (await hasMembers(tx)) return false
    await removeTokens(tx, organisationId)
    const expiresAt = new Date(tx.now.getTime() + lifeMs)
    await saveToken(tx, { purpose: 'first-admin', secret, subjectId: organisationId, expiresAt })
    return true
  })
  return isMade ? `${baseUrl}/en/first-admin/${secret}` : null
}

/** The same for every server of an install, so that two that start at once make one organisation. A UUID of version 8. */
function firstOrganisationId({ vault }: Pick<Context, 'vault'>): string {
  return vault.fingerprint('first-organisation', '').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

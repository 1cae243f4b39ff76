import type { InvitationRow } from './invitation-store.ts'
import type { KeyRow } from './list-keys.ts'
import type { MemberRow } from './list-members.ts'
import type { OrganisationRow } from './organisation-store.ts'

/** Rows as the wire has them: moments in ISO 8601, and nothing that is not for the caller. */

export function toMember({ roles, joined_at, ...member }: MemberRow) {
  return { ...member, roles: [...roles], joined_at: joined_at.toISOString() }
}

export function toInvitation({ id, email, roles, locale, created_at, expires_at }: InvitationRow) {
  return {
    id,
    email,
    roles,
    locale: locale as 'en' | 'fr',
    created_at: created_at.toISOString(),
    expires_at: expires_at.toISOString(),
  }
}

export function toKey({ created_at, revoked_at, ...key }: KeyRow) {
  return { ...key, created_at: created_at.toISOString(), revoked_at: revoked_at?.toISOString() ?? null }
}

export function toOrganisation({ created_at: _, made_by: __, kind, locale, ...organisation }: OrganisationRow) {
  return { ...organisation, kind: kind as 'ngo' | 'platform' | 'agency', locale: locale as 'en' | 'fr' }
}

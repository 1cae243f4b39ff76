import type { RoleDeed } from './role-can.ts'

/** What a platform's key may be made for. A key speaks for one platform, and sees and writes nothing of another. */
const deedsFor = {
  'listings:write': ['submit-listing'],
  'reports:write': ['report-listing'],
  'notices:read': ['read-notices-received'],
  'outcomes:write': ['answer-notice'],
  'statistics:read': ['read-statistics'],
} as const satisfies Record<string, readonly RoleDeed[]>

export type KeyScope = keyof typeof deedsFor
export const keyScopes = Object.keys(deedsFor) as readonly KeyScope[]

/** Whether one of a key's scopes lets its bearer do this. */
export function scopeCan(deed: RoleDeed, held: readonly KeyScope[]): boolean {
  return held.some((scope) => (deedsFor[scope] as readonly RoleDeed[]).includes(deed))
}

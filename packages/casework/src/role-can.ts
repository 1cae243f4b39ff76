/** Who somebody is within one organisation; a person may have several roles. */
export const roles = ['admin', 'reviewer', 'analyst', 'spotter', 'platform-officer', 'law-enforcement-officer'] as const
export type Role = (typeof roles)[number]

/** Who may do what: the one table. A role that is not named may not. */
const rolesFor = {
  'invite-member': ['admin'],
  'read-members': ['admin'],
  'change-settings': ['admin'],
  'read-health': ['admin'],
  'make-key': ['admin'],
  'erase-person': ['admin'],
  'hold-records': ['admin'],
  'export-person': ['admin'],
  'read-own-account': ['admin', 'reviewer', 'analyst', 'spotter', 'platform-officer', 'law-enforcement-officer'],
  'read-platforms': ['admin', 'reviewer', 'analyst', 'spotter'],
  'change-platform': ['admin'],
  'submit-listing': ['admin', 'reviewer', 'analyst'],
  'read-listings': ['admin', 'reviewer', 'analyst'],
  'capture-listing': ['reviewer'],
  'read-cases': ['admin', 'reviewer', 'analyst'],
  'assign-case': ['admin', 'reviewer'],
  'review-case': ['reviewer'],
  'decide-case': ['reviewer'],
  'read-notices': ['admin', 'reviewer', 'analyst'],
  'send-notice': ['reviewer'],
  'withdraw-notice': ['admin', 'reviewer'],
  'replay-notice': ['admin', 'reviewer'],
  'record-outcome': ['admin', 'reviewer'],
  'reply-to-platform': ['reviewer'],
  'verify-removal': ['reviewer', 'analyst'],
  'refer-case': ['reviewer'],
  'report-listing': ['admin', 'reviewer', 'analyst', 'spotter'],
  'read-own-reports': ['admin', 'reviewer', 'analyst', 'spotter'],
  'read-code-words': ['admin', 'reviewer', 'analyst'],
  'read-notices-received': ['platform-officer'],
  'answer-notice': ['platform-officer'],
  'read-referrals-received': ['law-enforcement-officer'],
  'answer-referral': ['law-enforcement-officer'],
  'read-statistics': ['admin', 'reviewer', 'analyst', 'platform-officer', 'law-enforcement-officer'],
  'export-records': ['admin', 'analyst'],
} as const satisfies Record<string, readonly Role[]>

export type RoleDeed = keyof typeof rolesFor
export const roleDeeds = Object.keys(rolesFor) as readonly RoleDeed[]

/** Whether one of a person's roles lets them do this. In which status it may be done is `caseCan` and `noticeCan`. */
export function roleCan(deed: RoleDeed, held: readonly Role[]): boolean {
  return held.some((role) => (rolesFor[deed] as readonly Role[]).includes(role))
}

import { type Role, type RoleDeed, roleCan } from '@vigie/casework'

type OrganisationKind = 'ngo' | 'platform' | 'agency'

/** A place of the workspace, where it stands in the navigation, and who may go there. */
export interface Place {
  readonly name: 'queue' | 'outbox' | 'inbox' | 'figures' | 'own-figures' | 'platforms' | 'members' | 'settings' | 'health'
  readonly to: '/queue' | '/outbox' | '/inbox' | '/figures' | '/own-figures' | '/platforms' | '/members' | '/settings' | '/health'
  readonly deed: RoleDeed
  /** In which kinds of organisation there is something: a company's admin has no queue, whatever the role lets them do. */
  readonly kinds: readonly OrganisationKind[]
  readonly part: 'work' | 'care'
}

const every: readonly OrganisationKind[] = ['ngo', 'platform', 'agency']

const places: readonly Place[] = [
  { name: 'queue', to: '/queue', deed: 'read-cases', kinds: ['ngo'], part: 'work' },
  { name: 'outbox', to: '/outbox', deed: 'read-notices', kinds: ['ngo'], part: 'work' },
  { name: 'inbox', to: '/inbox', deed: 'read-notices-received', kinds: ['platform'], part: 'work' },
  { name: 'figures', to: '/figures', deed: 'read-statistics', kinds: ['ngo'], part: 'work' },
  { name: 'own-figures', to: '/own-figures', deed: 'read-notices-received', kinds: ['platform'], part: 'work' },
  { name: 'platforms', to: '/platforms', deed: 'read-platforms', kinds: ['ngo'], part: 'care' },
  { name: 'members', to: '/members', deed: 'read-members', kinds: every, part: 'care' },
  { name: 'settings', to: '/settings', deed: 'read-own-account', kinds: every, part: 'care' },
  { name: 'health', to: '/health', deed: 'read-health', kinds: ['ngo'], part: 'care' },
]

/** What of somebody decides which places are theirs. */
export interface Seat {
  readonly roles: readonly Role[]
  readonly organisation: { readonly kind: OrganisationKind }
}

export function placesOf({ roles, organisation }: Seat): readonly Place[] {
  return places.filter(({ deed, kinds }) => kinds.includes(organisation.kind) && roleCan(deed, roles))
}

/** Where somebody begins: the first place that is theirs. */
export function homeOf(seat: Seat): Place['to'] {
  return placesOf(seat)[0]?.to ?? '/settings'
}

import type { KeyScope, Role } from '@vigie/casework'

/** Who does something, and for which organisation. */
export type Actor = PersonActor | KeyActor | PublicActor | SystemActor

export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  readonly organisationId: string
  readonly roles: readonly Role[]
  /** Whether this session was opened with a second factor. */
  readonly secondFactor: boolean
}

/** A platform's program. It speaks for that platform alone. */
export interface KeyActor {
  readonly kind: 'api-key'
  readonly keyId: string
  readonly organisationId: string
  readonly platformId: string
  readonly scopes: readonly KeyScope[]
}

/** Anybody: whoever fills in the public form, or opens a link. */
export interface PublicActor {
  readonly kind: 'public'
}

/** Vigie itself: a job, a timer. */
export interface SystemActor {
  readonly kind: 'system'
  readonly organisationId: string
}

/**
 * How an event names who did it: by an id and nothing else, so that erasing a person leaves the log as it is.
 *
 * @example actorName({ kind: 'system', organisationId }) // 'system'
 */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`
    case 'api-key':
      return `key:${actor.keyId}`
    case 'public':
    case 'system':
      return actor.kind
  }
}

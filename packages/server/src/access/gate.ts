import { ok, type Refusal, refuse, roleCan, scopeCan } from '@vigie/casework'
import type { Route } from '@vigie/contract'
import type { FastifyRequest } from 'fastify'
import type { Acting, Context } from '../context.ts'
import type { Gate } from '../http/serve-route.ts'
import { type Actor, actorName } from './actor.ts'
import { type ActorLookup, findActor } from './find-actor.ts'
import { sameOrigin } from './same-origin.ts'
import type { SessionFinder } from './session-finder.ts'

export interface GateParts {
  /** The context of nobody, from which everybody's is made. */
  readonly nobody: Context
  readonly sessions: Pick<SessionFinder, 'find'>
  readonly actors: ActorLookup
  readonly ownOrigins: ReadonlySet<string>
  readonly secondFactorNeeded: boolean
}

/**
 * Who asks, and whether the route is for them. A route for everybody lets a caller in without credentials, but never with wrong
 * ones: a platform whose key was revoked is told so instead of being taken for the public.
 */
export function createGate(parts: GateParts): Gate {
  return async (request, route) => {
    const isOpen = route.access === 'public' || route.access === 'bearer-of-secret'
    const { authorization, cookie } = request.headers
    const session = authorization === undefined && cookie !== undefined ? await parts.sessions.find(cookie) : null
    if (isOpen && authorization === undefined && !session) return ok(parts.nobody)
    if (session) {
      const sent = sameOrigin(request, parts.ownOrigins)
      if (!sent.ok) return sent
    }

    const organisation = headerOf(request, 'vigie-organisation')
    const found = await findActor(parts.actors, { session, authorization, organisation }, parts.secondFactorNeeded)
    if (!found.ok) return isOpen && session ? ok(parts.nobody) : found
    const refusal = whyNot(route, found.value)
    return refusal ? refuse(refusal) : ok(parts.nobody.as(actingOf(found.value)))
  }
}

function whyNot({ access }: Route, actor: Actor): Refusal | null {
  if (access === 'public' || access === 'bearer-of-secret') return null
  if (access === 'signed-in') return actor.kind === 'person' ? null : { code: 'not-signed-in' }
  const { deed } = access
  const may = actor.kind === 'person' ? roleCan(deed, actor.roles) : actor.kind === 'api-key' && scopeCan(deed, actor.scopes)
  return may ? null : { code: 'not-allowed', deed }
}

function actingOf(actor: Actor): Acting {
  const name = actorName(actor)
  switch (actor.kind) {
    case 'person':
      return { organisationId: actor.organisationId, actor: name, roles: actor.roles }
    case 'api-key':
      return { organisationId: actor.organisationId, platformId: actor.platformId, actor: name }
    case 'system':
      return { organisationId: actor.organisationId, actor: name }
    case 'public':
      return { organisationId: '', actor: name }
  }
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

import { ok, refuse } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { toInvitation, toKey, toMember, toOrganisation } from './access-views.ts'
import { addCompany } from './add-company.ts'
import { addressGroup } from './address-group.ts'
import { becomeFirstAdmin } from './become-first-admin.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changeRoles } from './change-roles.ts'
import { getMe } from './get-me.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { listKeys } from './list-keys.ts'
import { listMembers } from './list-members.ts'
import { makeKey } from './make-key.ts'
import { makePasswordLink } from './make-password-link.ts'
import { removeMember } from './remove-member.ts'
import { retireInvitation } from './retire-invitation.ts'
import { revokeKey } from './revoke-key.ts'
import type { SessionFinder } from './session-finder.ts'
import type { TryLimit } from './try-limit.ts'

export interface AccessRouteParts {
  readonly sessions: Pick<SessionFinder, 'forgetPerson'>
  /** The same counters as at sign-in (sign-in.routes.ts). */
  readonly byAddress: TryLimit
  readonly byAccount: TryLimit
}

/** Who belongs to an organisation, with which rights, and which programs do. */
export function accessRoutes(app: FastifyInstance, gate: Gate, parts: AccessRouteParts): void {
  organisationRoutes(app, gate)
  joiningRoutes(app, gate, parts)
  memberRoutes(app, gate, parts)
  keyRoutes(app, gate)
}

function organisationRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.getMe, async ({ ctx }) => {
    const { organisation, organisations, ...person } = await getMe(ctx)
    return ok({
      ...person,
      organisations: [...organisations],
      roles: [...(ctx.acting.roles ?? [])],
      organisation: toOrganisation(organisation),
    })
  })
  serveRoute(app, gate, routes.changeOrganisation, async ({ ctx, body }) => {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    return ok(toOrganisation(await changeOrganisation(ctx, change)))
  })
  serveRoute(app, gate, routes.addCompany, async ({ ctx, body }) => {
    const result = await addCompany(ctx, body)
    if (!result.ok) return result
    const { organisationId, invitation, link } = result.value
    return ok({ organisation_id: organisationId, invitation: toInvitation(invitation), link })
  })
}

function joiningRoutes(app: FastifyInstance, gate: Gate, { byAddress, byAccount }: AccessRouteParts): void {
  serveRoute(app, gate, routes.inviteMember, async ({ ctx, body }) => {
    const result = await inviteMember(ctx, body)
    return result.ok ? ok({ invitation: toInvitation(result.value.invitation), link: result.value.link }) : result
  })
  serveRoute(app, gate, routes.listInvitations, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listInvitations(tx, query))
    return ok({ items: page.items.map(toInvitation), next: page.next })
  })
  serveRoute(app, gate, routes.retireInvitation, ({ ctx, params }) => retireInvitation(ctx, params.invitationId))
  serveRoute(app, gate, routes.acceptInvitation, async ({ ctx, body, request, reply }) => {
    if (isTooMuch(byAddress, request, reply)) return refuse({ code: 'too-many-tries' })
    const { time_zone: timeZone, ...joining } = body
    return shown(await acceptInvitation(ctx, byAccount, { ...joining, timeZone }))
  })
  serveRoute(app, gate, routes.becomeFirstAdmin, async ({ ctx, body, request, reply }) => {
    if (isTooMuch(byAddress, request, reply)) return refuse({ code: 'too-many-tries' })
    const { time_zone: timeZone, organisation_name: organisationName, ...founding } = body
    return shown(await becomeFirstAdmin(ctx, { ...founding, timeZone, organisationName }))
  })
}

function memberRoutes(app: FastifyInstance, gate: Gate, { sessions }: AccessRouteParts): void {
  serveRoute(app, gate, routes.listMembers, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listMembers(tx, query))
    return ok({ items: page.items.map(toMember), next: page.next })
  })
  serveRoute(app, gate, routes.changeRoles, async ({ ctx, params, body }) => {
    const result = await changeRoles(ctx, params.personId, body.roles)
    return result.ok ? ok({ person_id: params.personId, roles: [...result.value] }) : result
  })
  serveRoute(app, gate, routes.makePasswordLink, async ({ ctx, params }) => {
    const result = await makePasswordLink(ctx, params.personId)
    if (!result.ok) return result
    return ok({ link: result.value.link, expires_at: result.value.expiresAt.toISOString() })
  })
  serveRoute(app, gate, routes.removeMember, async ({ ctx, params }) => {
    const result = await removeMember(ctx, params.personId)
    if (!result.ok) return result
    sessions.forgetPerson(params.personId)
    return ok({ person_id: params.personId })
  })
}

function keyRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.makeKey, ({ ctx, body: { platform_id: platformId, ...key } }) =>
    makeKey(ctx, { ...key, platformId }),
  )
  serveRoute(app, gate, routes.listKeys, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listKeys(tx, query))
    return ok({ items: page.items.map(toKey), next: page.next })
  })
  serveRoute(app, gate, routes.revokeKey, ({ ctx, params }) => revokeKey(ctx, params.keyId))
}

/** Count a try of this network; says when to come back where there were too many. */
function isTooMuch(byAddress: TryLimit, request: FastifyRequest, reply: FastifyReply): boolean {
  const waitSeconds = byAddress.take(addressGroup(request.ip))
  if (waitSeconds > 0) reply.header('retry-after', waitSeconds)
  return waitSeconds > 0
}

type Came<R> =
  | { readonly ok: true; readonly value: { readonly organisationId: string; readonly email: string } }
  | { readonly ok: false; readonly refusal: R }

function shown<R>(result: Came<R>) {
  return result.ok ? ok({ organisation_id: result.value.organisationId, email: result.value.email }) : result
}

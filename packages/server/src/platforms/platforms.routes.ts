import { ok, roleCan } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { toInvitation } from '../access/access-views.ts'
import { getCompany, inviteFirstOfficer, retireFirstInvitations } from '../access/company.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { addClause } from './add-clause.ts'
import { addPlatform } from './add-platform.ts'
import { changePlatform } from './change-platform.ts'
import { findCompany } from './find-company.ts'
import { listClauses } from './list-clauses.ts'
import { listPlatforms } from './list-platforms.ts'
import type { PlatformRow } from './platform-store.ts'
import { setChannel } from './set-channel.ts'

export function platformsRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.addPlatform, async ({ ctx, body }) => shown(await addPlatform(ctx, body)))
  serveRoute(app, gate, routes.changePlatform, async ({ ctx, params, body }) => {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    return shown(await changePlatform(ctx, params.platformId, change))
  })
  serveRoute(app, gate, routes.listPlatforms, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listPlatforms(tx, query))
    const mayChange = roleCan('change-platform', ctx.acting.roles ?? [])
    return ok({ items: page.items.map((row) => (mayChange ? toView(row) : withoutAddress(toView(row)))), next: page.next })
  })
  companyRoutes(app, gate)
  serveRoute(app, gate, routes.setChannel, async ({ ctx, params, body }) => {
    const result = await setChannel(ctx, params.platformId, body)
    return result.ok ? ok({ platform: toView(result.value.platform), secret: result.value.secret }) : result
  })
  serveRoute(app, gate, routes.addClause, ({ ctx, params, body }) => addClause(ctx, params.platformId, body))
  serveRoute(app, gate, routes.listClauses, ({ ctx, params }) => ctx.inTransaction((tx) => listClauses(tx, params.platformId)))
}

function companyRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.getCompany, async ({ ctx, params }) => {
    const found = await findCompany(ctx, params.platformId)
    if (!found.ok) return found
    const { name, hasJoined, invitations } = await getCompany(ctx, found.value)
    return ok({ name, has_joined: hasJoined, invitations: invitations.map(toInvitation) })
  })
  serveRoute(app, gate, routes.inviteFirstOfficer, async ({ ctx, params, body }) => {
    const found = await findCompany(ctx, params.platformId)
    if (!found.ok) return found
    const result = await inviteFirstOfficer(ctx, found.value, body)
    return result.ok ? ok({ invitation: toInvitation(result.value.invitation), link: result.value.link }) : result
  })
  serveRoute(app, gate, routes.retireFirstInvitations, async ({ ctx, params }) => {
    const found = await findCompany(ctx, params.platformId)
    if (!found.ok) return found
    await retireFirstInvitations(ctx, found.value)
    return ok({ retired: true as const })
  })
}

/** Where a channel leads may be a person’s own address: it is for those who look after it. */
function withoutAddress(view: ReturnType<typeof toView>) {
  return { ...view, channel_address: null }
}

type Shown<R> = { readonly ok: true; readonly value: PlatformRow } | { readonly ok: false; readonly refusal: R }

function shown<R>(result: Shown<R>) {
  return result.ok ? ok(toView(result.value)) : result
}

function toView(row: PlatformRow) {
  const { id, name, status, hosts, country, locale, channel, channel_address, company_id, created_at } = row
  return {
    id,
    name,
    status: status as 'prospect' | 'member' | 'left',
    hosts,
    country,
    locale: locale as 'en' | 'fr',
    channel,
    channel_address,
    company_id,
    created_at: created_at.toISOString(),
  }
}

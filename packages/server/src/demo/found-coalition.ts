import { invariant, type Result, type Role } from '@vigie/casework'
import { acceptInvitation } from '../access/accept-invitation.ts'
import { addCompany } from '../access/add-company.ts'
import { addInvitation } from '../access/add-invitation.ts'
import { becomeFirstAdmin } from '../access/become-first-admin.ts'
import { changeOrganisation } from '../access/change-organisation.ts'
import { ensureFirstAdmin } from '../access/ensure-first-admin.ts'
import { invitationToken } from '../access/invitation-link.ts'
import { inviteMember } from '../access/invite-member.ts'
import { makeKey } from '../access/make-key.ts'
import { insertOrganisation } from '../access/organisation-store.ts'
import { tryLimit } from '../access/try-limit.ts'
import type { Context } from '../context.ts'
import { addClause } from '../platforms/add-clause.ts'
import { addPlatform } from '../platforms/add-platform.ts'
import { setChannel } from '../platforms/set-channel.ts'
import { type CastMember, cast, type Organisation, organisationNames } from './cast.ts'
import type { Topic } from './kinds/kind.ts'
import { type DemoPlatform, type PlatformName, platforms } from './platforms.ts'

/** Somebody of the cast, who can act. */
export interface Player extends CastMember {
  readonly personId: string
  readonly organisationId: string
  readonly ctx: Context
}

export interface KnownPlatform extends DemoPlatform {
  readonly key: PlatformName
  readonly id: string
  readonly clauseIds: Readonly<Partial<Record<Topic, string>>>
}

/** One NGO with its people and its directory of platforms. */
export interface Office {
  readonly people: readonly Player[]
  readonly platforms: Readonly<Record<PlatformName, KnownPlatform>>
}

export interface Coalition {
  readonly lantern: Office
  readonly guet: Office
  readonly officers: Readonly<Partial<Record<Organisation, Player>>>
  /** Acts as Quayside's own program, which brings listings to the first NGO. */
  readonly quaysideKey: Context
}

/** Nobody tries passwords in a story. */
const tries = tryLimit({ most: 1_000_000, windowMs: 1 })

/** Whatever a story does must be possible. */
export function done<T>(result: Result<T, { readonly code: string }>): T {
  invariant(result.ok, `the story is refused: ${result.ok ? '' : result.refusal.code}`)
  return result.value
}

/**
 * Set the coalition up as people do: a first admin by the link, everybody else by invitation.
 * @param pass lets so many days go by
 */
export async function foundCoalition(nobody: Context, pass: (days: number) => void): Promise<Coalition> {
  const lanternPeople = await foundFirst(nobody)
  pass(0.2)
  const [admin] = lanternPeople
  const officers: Partial<Record<Organisation, Player>> = {}
  for (const company of ['quayside', 'grenier', 'agency'] as const) {
    officers[company] = await foundCompany(nobody, admin, company)
  }
  pass(0.3)
  const guetPeople = await foundSecond(nobody)
  const lantern = { people: lanternPeople, platforms: await fillDirectory(admin.ctx, officers) }
  const key = await makeKey(admin.ctx, {
    platformId: lantern.platforms.quayside.id,
    name: 'Quayside listing feed',
    scopes: ['listings:write', 'notices:read', 'outcomes:write'],
  })
  const { organisationId } = admin
  const acting = { organisationId, platformId: lantern.platforms.quayside.id, actor: `key:${done(key).id}` }
  return {
    lantern,
    guet: { people: guetPeople, platforms: await fillDirectory(guetPeople[0].ctx, officers) },
    officers,
    quaysideKey: nobody.as(acting),
  }
}

type People = [Player, ...Player[]]

async function foundFirst(nobody: Context): Promise<People> {
  const [first, ...others] = cast.lantern
  const link = await ensureFirstAdmin(nobody, 'http://demo.example')
  invariant(link !== null, 'nobody has joined yet')
  const founding = {
    token: link.split('/').at(-1) as string,
    organisationName: organisationNames.lantern,
    password: nobody.ids.token(),
    ...first,
  }
  const { organisationId } = done(await becomeFirstAdmin(nobody, founding))
  const admin = await playerOf(nobody, organisationId, first)
  await nameNotifier(admin, 'lantern')
  return [admin, ...(await inviteAll(nobody, admin, others))]
}

/** A second NGO on the same server is set up by whoever runs the machine. */
async function foundSecond(nobody: Context): Promise<People> {
  const [first, ...others] = cast.guet
  const organisationId = nobody.ids.next()
  const ctx = nobody.as({ organisationId, actor: 'system' })
  const { invitation } = await ctx.inTransaction(async (tx) => {
    await insertOrganisation(tx, { name: organisationNames.guet, kind: 'ngo', locale: 'fr', time_zone: first.timeZone })
    await tx.append({ kind: 'organisation.created', subject: organisationId, facts: { kind: 'ngo' } })
    return addInvitation(ctx, tx, first)
  })
  const admin = await join(nobody, organisationId, invitation.id, first)
  await nameNotifier(admin, 'guet')
  return [admin, ...(await inviteAll(nobody, admin, others))]
}

async function nameNotifier({ ctx, email }: Player, of: Organisation): Promise<void> {
  const host = email.slice(email.indexOf('@') + 1)
  await changeOrganisation(ctx, { notifier_name: organisationNames[of], notifier_email: `notices@${host}` })
}

async function foundCompany(nobody: Context, admin: Player, of: 'quayside' | 'grenier' | 'agency'): Promise<Player> {
  const [officer] = cast[of]
  const { email, locale } = officer
  const company = { name: organisationNames[of], kind: of === 'agency' ? of : 'platform', email, locale } as const
  const { organisationId, invitation } = done(await addCompany(admin.ctx, company))
  return join(nobody, organisationId, invitation.id, officer)
}

async function inviteAll(nobody: Context, admin: Player, members: readonly CastMember[]): Promise<Player[]> {
  const joined: Player[] = []
  for (const member of members) {
    const { invitation } = done(await inviteMember(admin.ctx, member))
    joined.push(await join(nobody, admin.organisationId, invitation.id, member))
  }
  return joined
}

/** With a password that nobody learns: in the demo world one looks around without. */
async function join(nobody: Context, organisationId: string, invitationId: string, member: CastMember): Promise<Player> {
  const token = invitationToken(nobody, invitationId)
  done(await acceptInvitation(nobody, tries, { ...member, token, password: nobody.ids.token() }))
  return playerOf(nobody, organisationId, member)
}

async function playerOf(nobody: Context, organisationId: string, member: CastMember): Promise<Player> {
  const person = await nobody
    .as({ organisationId, actor: 'system' })
    .inTransaction(({ query }) =>
      query.selectFrom('person').select('id').where('email', '=', member.email).executeTakeFirstOrThrow(),
    )
  const roles: readonly Role[] = member.roles
  const acting = { organisationId, actor: `person:${person.id}`, roles }
  return { ...member, personId: person.id, organisationId, ctx: nobody.as(acting) }
}

async function fillDirectory(
  ctx: Context,
  officers: Readonly<Partial<Record<Organisation, Player>>>,
): Promise<Record<PlatformName, KnownPlatform>> {
  const known: Partial<Record<PlatformName, KnownPlatform>> = {}
  for (const [key, platform] of Object.entries(platforms) as [PlatformName, DemoPlatform][]) {
    const { name, host, country, locale, company, channel, channelAddress, clauses } = platform
    const companyId = company === null ? null : (officers[company]?.organisationId ?? null)
    const status = company === null ? 'prospect' : 'member'
    const { id } = done(await addPlatform(ctx, { name, status, hosts: [host], country, locale, company_id: companyId }))
    done(await setChannel(ctx, id, { channel, address: channelAddress }))
    const clauseIds: Partial<Record<Topic, string>> = {}
    for (const [topic, clause] of Object.entries(clauses)) {
      const url = `https://${host}/terms#${encodeURIComponent(clause.code)}`
      clauseIds[topic as Topic] = done(await addClause(ctx, id, { ...clause, url })).id
    }
    known[key] = { ...platform, key, id, clauseIds }
  }
  return known as Record<PlatformName, KnownPlatform>
}
